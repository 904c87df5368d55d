/** Whether a text is JSON. */
export const parses = (text: string): boolean => read(text) !== undefined;

/** Whether a text is an object or an array in JSON. */
export const isObject = (text: string): boolean => /^\s*[{[]/.test(text) && parses(text);

/** Whether a value of JSON is an object, not an array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object or array that a text has as JSON; an empty object if it has something else. */
export function parsed(text: string): object {
  const value = read(text);
  return typeof value === 'object' && value !== null ? value : {};
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
