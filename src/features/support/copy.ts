/**
 * Copies what a text area of the page shows; where the browser refuses, it is selected for the reader to copy. Returns the
 * key of what to say.
 */
export async function copyFrom(
  root: ParentNode,
  part: string,
): Promise<'copied' | 'copy-yourself'> {
  const place = root.querySelector(`[data-part="${CSS.escape(part)}"]`);
  if (!(place instanceof HTMLTextAreaElement)) {
    throw new Error(`Add a text area with data-part="${part}" beside its button.`);
  }
  place.focus();
  place.select();
  try {
    await navigator.clipboard.writeText(place.value);
    return 'copied';
  } catch {
    return 'copy-yourself';
  }
}
