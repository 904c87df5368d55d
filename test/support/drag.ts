import type { Locator, Page } from 'playwright-core';

/** What is dragged over the page: a text, or files by their paths. */
export type Load = { readonly text: string } | { readonly files: readonly string[] };

/** Drags something over a control and drops it there, as a reader does with the mouse; `above` runs before the drop. */
export async function dropOn(
  page: Page,
  control: Locator,
  load: Load,
  above: () => Promise<void> = async () => {},
): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('Nothing can be dropped on an invisible control.');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = (text: string) => ({
    items: 'text' in load ? [{ mimeType: 'text/plain', data: text }] : [],
    files: 'files' in load ? [...load.files] : [],
    dragOperationsMask: 1,
  });
  const session = await page.context().newCDPSession(page);
  // The data is read when it is dropped; a long text is not sent three times.
  const send = (type: 'dragEnter' | 'dragOver' | 'drop', text: string) =>
    session.send('Input.dispatchDragEvent', { type, ...at, data: data(text) });
  await send('dragEnter', '');
  await send('dragOver', '');
  await above();
  await send('drop', 'text' in load ? load.text : '');
  await session.detach();
}
