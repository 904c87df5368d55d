/** What is checked: a text, or the chosen files. */
export type Given = string | readonly File[];

/** In bytes: a longer text of the second instance is pasted in part. */
const MOST_SECOND = 1_000_000;

/** Whether there is nothing to check. */
export const isNothing = (given: Given): boolean =>
  typeof given === 'string' ? given.trim() === '' : given.length === 0;

/** Whether something was not typed, but arrived as a whole. */
export const isWhole = (event: Event): boolean =>
  !(event instanceof InputEvent && event.data?.length === 1);

/** Whether it is one event for everything: then the worker checks while the browser lays out the field. */
export const isPasted = (event: Event): boolean =>
  event instanceof InputEvent && event.inputType === 'insertFromPaste';

/** The text of a file; undefined for a folder, a file that is too large or has changed since then, or one that is not a text. */
export async function textIn(file: File): Promise<string | undefined> {
  if (file.size > MOST_SECOND) return undefined;
  const text = await file.text().catch(() => undefined);
  return text?.includes('\0') ? undefined : text;
}
