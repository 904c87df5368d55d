/** How the browser came to this page; an entry of that kind has that type. */
export const navigation = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

/**
 * Whether a checkbox that is ticked before its script loads was ticked by the reader. When a page is restored or
 * reloaded, the browser restores the checkbox.
 */
export const openedAfresh = (): boolean => navigation()?.type === 'navigate';
