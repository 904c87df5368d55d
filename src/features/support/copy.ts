import { partOf } from '../page/part.ts';

/**
 * Copies what a text area of the page shows; if the browser refuses, selects it so that the reader can copy it. Returns
 * the key of the text to show.
 */
export async function copyFrom(
  root: ParentNode,
  part: string,
): Promise<'copied' | 'copy-yourself'> {
  const selector = `[data-part="${CSS.escape(part)}"]`;
  const place = partOf(root, selector, HTMLTextAreaElement, 'the component of its button');
  place.focus();
  place.select();
  try {
    await navigator.clipboard.writeText(place.value);
    return 'copied';
  } catch {
    return 'copy-yourself';
  }
}
