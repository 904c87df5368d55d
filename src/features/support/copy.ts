/**
 * Copies what a text area of the page contains; if the browser refuses, selects it so that the reader can copy it.
 * Returns the key of the text to show.
 */
export async function copyFrom(place: HTMLTextAreaElement): Promise<'copied' | 'copy-yourself'> {
  try {
    await navigator.clipboard.writeText(place.value);
    return 'copied';
  } catch {
    place.focus();
    place.select();
    return 'copy-yourself';
  }
}
