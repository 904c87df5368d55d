import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type { ConfigurationAnswer } from '../../engine/configuration/request.ts';
import { fillSlot } from '../page/template.ts';
import { itemFrom } from './item.ts';
import { textsFor } from './report-words.ts';

/** The files that were looked at, each with what the reader has to know about it. */
export function fileItems(
  root: HTMLElement,
  files: ConfigurationAnswer['files'],
  texts: ConfigurationFile,
): readonly HTMLElement[] {
  const say = textsFor(texts);
  return files.map(({ name, note }) => {
    const item = itemFrom(root, 'file');
    item.dataset['file'] = name;
    if (note) item.dataset['note'] = note;
    fillSlot(item, 'file', name);
    fillSlot(item, 'note', note ? say(`file-${note}`) : '');
    return item;
  });
}
