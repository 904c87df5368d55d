/** The entry of a record under an id that came from outside; what every object inherits, such as "constructor", is none. */
export const own = <Value>(
  record: Readonly<Record<string, Value>>,
  id: string,
): Value | undefined => (Object.hasOwn(record, id) ? record[id] : undefined);
