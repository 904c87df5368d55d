import type { Format } from '../../part.ts';
import { lineEnd } from '../lines.ts';
import { readTuple } from '../sql/insert.ts';
import { afterSpace } from '../sql/literal.ts';
import { matchAt } from '../sticky.ts';
import { columnsOf, layoutOf } from '../table/columns.ts';
import { tablePart } from '../table/settings.ts';
import { cellText, type Row } from '../table/table.ts';

/** What can be in front of the first row, up to its parenthesis: the end of a statement's start, or of the row before. */
const START =
  /(?:VALUES?\s{0,99}|\)?,\s{0,9})?(?=\((?:\d{1,10},\s{0,9})?'(?:default|websites|stores)',\s{0,9}\d{1,10},\s{0,9}')/iy;

const columnsIn = (rows: readonly Row[]) => {
  for (const { cells } of rows) {
    const layout = layoutOf(cells.map((cell) => cellText(cell) ?? ''));
    if (layout) return columnsOf(layout);
  }
  return undefined;
};

/** Rows of core_config_data cut out of a dump: their INSERT is not in the text. Dumps have no line break in a row. */
export const databaseTuples: Format = {
  ids: ['F-SQL'],
  shortest: 1,
  read(text, at) {
    const start = matchAt(START, text, at);
    if (!start) return undefined;
    const rows: Row[] = [];
    let end = at;
    let cut: number | undefined;
    let stop = at;
    for (let from = at + start[0].length; text[from] === '('; ) {
      if (from >= stop) stop = lineEnd(text, from);
      const tuple = readTuple(text.slice(0, stop), from);
      if (tuple === 'open') cut = stop;
      if (tuple === 'open' || 'broken' in tuple) break;
      rows.push(tuple.row);
      const after = afterSpace(text, tuple.end);
      end = /[,;]/.test(text.charAt(after)) ? after + 1 : tuple.end;
      from = text[after] === ',' ? afterSpace(text, end) : text.length;
    }
    const columns = columnsIn(rows);
    if (!columns) return undefined;
    const faults = cut === undefined ? [] : [{ kind: 'sql-cut', at: [end, cut] as const }];
    return tablePart('F-SQL', [at, cut ?? end], rows, columns, { faults });
  },
};
