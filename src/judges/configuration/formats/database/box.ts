import type { Format } from '../../part.ts';
import { type BoxRow, boxHead, boxRows, cellSpan, joinedLines } from '../box.ts';
import { endsWithCrlf, rawValue, textBefore } from '../line-breaks.ts';
import { lineAt, nextLine } from '../lines.ts';
import { listsAll } from '../n98/listing.ts';
import { columnsOf, layoutOf } from '../table/columns.ts';
import { asksForAll, tablePart } from '../table/settings.ts';
import { type Cell, nullCell, textCell } from '../table/table.ts';

/** How n98-magerun2 shows NULL, and the text NULL. */
const N98_NULL = 'NULL (NULL/"unknown" value)';

/** What the interactive client prints below a table. */
const COUNT = /^\d+ rows? in set/;

function cellOf(text: string, row: BoxRow, index: number, value: number, crlf: boolean): Cell {
  const cell = row.cells[index] ?? { lines: [] };
  const at = cellSpan(cell);
  if (row.cut && index === value) return { value: { kind: 'partial', by: 'end' }, at };
  const written = text.slice(...at);
  if (index === value && (written === 'NULL' || written === N98_NULL)) return nullCell(at);
  const decoded = row.raw ? rawValue(text, ...at, crlf) : joinedLines(text, cell);
  return textCell(decoded, 'cell', at);
}

/** Tables as `mysql -t`, the interactive client and n98-magerun2 draw them. */
export const databaseBox: Format = {
  ids: ['F-BOX', 'F-N98'],
  read(text, at) {
    const head = boxHead(text, at);
    if (!head) return undefined;
    const names = head.names ?? layoutOf(firstCells(text, head.rows));
    const columns = names && columnsOf(names);
    if (!names || !columns) return undefined;
    const anchor = columns.of === 'settings' ? columns.path : columns.id;
    const box = boxRows(text, head, anchor);
    const n98 = names.includes('Path');
    const crlf = endsWithCrlf(text, at);
    const rows = box.rows.map((row) => ({
      span: row.span,
      cells: row.cells.map((_, index) => cellOf(text, row, index, columns.value, crlf)),
    }));
    const cut = box.rows.filter((row) => row.cut).map(({ span }) => span);
    const faults = [...box.broken, ...cut].map((span) => ({ kind: 'row-broken', at: span }));
    if (!box.closed) faults.push({ kind: 'box-open', at: [at, box.end] });
    const below = nextLine(text, box.end);
    const counted = box.closed && COUNT.test(lineAt(text, below));
    const end = counted ? below + lineAt(text, below).length : box.end;
    const whole =
      faults.length === 0 && (n98 ? listsAll(text, at) : asksForAll(textBefore(text, at)));
    return tablePart(n98 ? 'F-N98' : 'F-BOX', [at, end], rows, columns, { whole, faults });
  },
};

const firstCells = (text: string, at: number): string[] =>
  lineAt(text, at)
    .split(' | ')
    .map((cell) => cell.replace(/^\|/, '').trimEnd().replace(/\|$/, '').trim());
