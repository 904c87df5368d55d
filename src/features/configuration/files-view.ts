import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type { ConfigurationAnswer } from '../../engine/configuration/request.ts';
import { partOf } from '../page/part.ts';
import { fillSlot } from '../page/template.ts';
import { itemFrom, MARKUP } from './item.ts';
import { textsFor } from './report-words.ts';

/** The name of a text that was pasted, and is too long for the field. */
export const pastedName = (root: HTMLElement): string =>
  partOf(root, '[data-part="pasted"]', HTMLElement, MARKUP).textContent;

/** The files that were looked at, each with what the reader has to know about it. */
export function fileItems(
  root: HTMLElement,
  files: ConfigurationAnswer['files'],
  texts: ConfigurationFile,
): readonly HTMLElement[] {
  const say = textsFor(texts);
  const pasted = pastedName(root);
  return files.map(({ name, note = name === pasted ? 'long' : undefined }) => {
    const item = itemFrom(root, 'file');
    item.dataset['file'] = name;
    if (note) item.dataset['note'] = note;
    fillSlot(item, 'file', name);
    fillSlot(item, 'note', note ? say(`file-${note}`) : '');
    return item;
  });
}
