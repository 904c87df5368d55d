/** The address of this page without a query or a place in it; a page on a disk has none that others can open. */
export function pageAddress(): string | undefined {
  const { protocol, origin, pathname } = location;
  return protocol === 'file:' ? undefined : origin + pathname;
}
