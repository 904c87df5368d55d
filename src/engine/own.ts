/**
 * The entry of a record under an ID from outside. What every object inherits, such as "constructor", is not an entry.
 */
export const own = <Value>(
  record: Readonly<Record<string, Value>>,
  id: string,
): Value | undefined => (Object.hasOwn(record, id) ? record[id] : undefined);
