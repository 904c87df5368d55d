/** How the browser came to this page; an entry of that kind is of that type. */
export const navigation = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

/**
 * Whether a box that is ticked before its script comes was ticked by the reader. Where a page comes back or is loaded
 * anew, the browser puts back what stood in it.
 */
export const openedAfresh = (): boolean => navigation()?.type === 'navigate';
