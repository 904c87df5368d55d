import type { Format } from '../../part.ts';
import { boxHead, boxRows, cellSpan, joinedLines } from '../box.ts';
import { textCell } from '../table/table.ts';
import { dottedPart, isDotted } from './dotted.ts';

/** The table that `config:env:show` of n98-magerun2 draws: keys of env.php with dots, and their values. */
export const dottedTable: Format = {
  ids: ['F-N98ENV'],
  read(text, at) {
    const head = boxHead(text, at);
    if (!head?.names || !isDotted(head.names)) return undefined;
    const box = boxRows(text, head, 0);
    const rows = box.rows.map(({ cells, span }) => ({
      cells: cells.map((cell) => textCell(joinedLines(text, cell), 'cell', cellSpan(cell))),
      span,
    }));
    const faults = box.broken.map((broken) => ({ kind: 'row-broken', at: broken }));
    if (!box.closed) faults.push({ kind: 'box-open', at: [at, box.end] });
    return dottedPart([at, box.end], rows, faults);
  },
};
