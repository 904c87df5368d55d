import type { Entry, Format, Told } from '../../part.ts';
import { boxHead, boxRows, cellSpan, joinedLines } from '../box.ts';
import { textOrHidden } from '../hidden.ts';
import { dottedEntry, isCryptKey } from './dotted.ts';

/** The table that `config:env:show` of n98-magerun2 draws: keys of env.php with dots, and their values. */
export const dottedTable: Format = {
  ids: ['F-N98ENV'],
  read(text, at) {
    const head = boxHead(text, at);
    if (head?.names?.join().toLowerCase() !== 'key,value') return undefined;
    const box = boxRows(text, head, 0);
    const entries: Entry[] = [];
    const cryptKeys: NonNullable<Told['cryptKeys']>[number][] = [];
    for (const { cells, span } of box.rows) {
      const [named, valued] = cells;
      const [start, end] = named?.lines[0] ?? span;
      const key = text.slice(start, end);
      if (!valued) continue;
      const value = joinedLines(text, valued);
      const entry = dottedEntry(key, start);
      if (entry) {
        const places = { valued: cellSpan(valued), span };
        const read = textOrHidden(value, 'cell');
        entries.push({ ...entry, ...places, naming: 'path', value: read, origin: 'env.php' });
      } else if (key === 'crypt.key') {
        cryptKeys.push({ sound: isCryptKey(value.text), at: cellSpan(valued) });
      }
    }
    // Other programs draw tables with these two columns.
    if (entries.length === 0 && cryptKeys.length === 0) return undefined;
    const faults = box.broken.map((broken) => ({ kind: 'row-broken', at: broken }));
    if (!box.closed) faults.push({ kind: 'box-open', at: [at, box.end] });
    return {
      format: 'F-N98ENV',
      span: [at, box.end],
      entries,
      faults,
      whole: false,
      ...(cryptKeys.length > 0 ? { told: { cryptKeys } } : {}),
    };
  },
};
