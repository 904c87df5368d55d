/** The items by a number of each, the smallest first. Most lists are in order already: then nothing is sorted. */
export function sortedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
): readonly Item[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const key = keyOf(item);
    if (key < last) return items.toSorted((one, other) => keyOf(one) - keyOf(other));
    last = key;
  }
  return items;
}

/** How many of the items, which are sorted by a number of each, have one that is not larger than a limit. */
export function countItemsUpTo<Item>(
  sorted: readonly Item[],
  limit: number,
  keyOf: (item: Item) => number,
): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && keyOf(item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
