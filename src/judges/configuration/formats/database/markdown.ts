import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten } from '../../decoded.ts';
import type { Entry, Format, FormatId, Part } from '../../part.ts';
import { replaced } from '../../raw/sources.ts';
import { flagsOf, variableOf } from '../cloud/variable.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { listsAll } from '../n98/listing.ts';
import { columnsOf, isPath } from '../table/columns.ts';
import { tablePart } from '../table/settings.ts';
import { type Cell, cellText, nullCell, type Row, textCell } from '../table/table.ts';

/** A cell of the line below the header. */
const RULE = /^:?-{1,99}:?$/;

/** A bar between two cells, or a sign behind a backslash. */
const BAR = /\\[\s\S]|\|/g;
/** Punctuation that a backslash protects, and a line break in a cell. */
const WRITTEN = /\\[!-/:-@[-`{-~]|<br ?\/?>/g;

const VARIABLE = /^(?:env:)?(?:CONFIG|MAGENTO)_\w{1,299}$/;

/** How n98-magerun2 shows NULL. */
const NULL = /^NULL(?: \(NULL\/"unknown" value\))?$/;

/** The cells of the line at `at`, without spaces and backquotes around them; undefined if it is not a row. */
function cellsAt(text: string, at: number): readonly Span[] | undefined {
  const line = lineAt(text, at).trimEnd();
  const first = /^ {0,3}\|/.exec(line)?.[0].length;
  if (first === undefined) return undefined;
  const bars = [...line.slice(first).matchAll(BAR)].filter(([sign]) => sign === '|');
  let from = first;
  return bars.map(({ index }) => {
    const cell = line.slice(from, first + index);
    const inner = cell.trim();
    const around = /^`[^`]+`$/.test(inner) ? 1 : 0;
    const start = at + from + cell.indexOf(inner) + around;
    from = first + index + 1;
    return [start, start + inner.length - 2 * around] as const;
  });
}

const isRule = (text: string, cells: readonly Span[] | undefined): cells is readonly Span[] =>
  cells?.every((cell) => RULE.test(text.slice(...cell))) === true;

function cellOf(text: string, at: Span): Cell {
  if (NULL.test(text.slice(...at))) return nullCell(at);
  const means = (sign: string) => (sign.startsWith('<') ? '\n' : sign.slice(1));
  return textCell(replaced(asWritten(text, ...at), WRITTEN, means), 'raw', at);
}

/** Settings and variables by their names, whatever the column is called; the value is in the next column. */
function named(rows: readonly Row[], names: readonly string[]): readonly Entry[] {
  const value = names.findIndex((name) => /^value$/i.test(name));
  return rows.flatMap(({ cells, span }) => {
    const first = cells.findIndex((cell) => isPath(cellText(cell) ?? '') || isVariable(cell));
    const [name, valued] = [cells[first], cells[value < 0 && names.length === 2 ? 1 : value]];
    if (!name || !valued || name === valued) return [];
    const places = { named: name.at, valued: valued.at, span };
    const written = cellText(name) ?? '';
    if (!isVariable(name)) return [{ ...pathOf(written), value: valued.value, ...places }];
    const said = new Map(names.map((each, at) => [each.toLowerCase(), cellText(cells[at]) ?? '']));
    return [variableOf(written, valued.value, flagsOf(said, valued.value), places)];
  });
}

const isVariable = (cell: Cell): boolean => VARIABLE.test(cellText(cell) ?? '');

/** Nobody says where the value comes from. */
const pathOf = (name: string) =>
  ({ name, naming: 'path', scope: { type: 'default' }, origin: 'effective' }) as const;

function formatOf(names: readonly string[], entries: readonly Entry[]): FormatId {
  if (names.includes('Level') || names.includes('Enabled')) return 'F-VARS';
  return entries.some(({ naming }) => naming === 'path') ? 'F-SHOW' : 'F-ENV';
}

/** Tables in Markdown: what n98-magerun2 prints with --format=markdown, and what people write. */
export const markdownTable: Format = {
  ids: ['F-N98', 'F-BOX', 'F-VARS', 'F-SHOW', 'F-ENV'],
  read(text, at): Part | undefined {
    const header = cellsAt(text, at);
    const below = nextLine(text, at);
    const rule = header && cellsAt(text, below);
    if (!header || !isRule(text, rule) || rule.length !== header.length) return undefined;
    const names = header.map((cell) => text.slice(...cell));
    const written = lineAt(text, below);
    const rows: Row[] = [];
    for (let line = nextLine(text, below); line < text.length; line = nextLine(text, line)) {
      const cells = cellsAt(text, line);
      if (!cells) break;
      const isSame = lineAt(text, line) === written;
      if (isRule(text, cells) && (isSame || cells.some(([from, to]) => to - from > 1))) {
        // The row above is the header of a further table.
        rows.pop();
        break;
      }
      const stop = line + lineAt(text, line).trimEnd().length;
      rows.push({ cells: cells.map((cell) => cellOf(text, cell)), span: [line, stop] });
    }
    const span: Span = [at, lineEnd(text, rows.at(-1)?.span[0] ?? below)];
    const columns = columnsOf(names);
    if (columns && columns.scope >= 0 && rows.length > 0) {
      const n98 = names.includes('Scope-ID');
      const whole = n98 && listsAll(text, at);
      return tablePart(n98 ? 'F-N98' : 'F-BOX', span, rows, columns, { whole });
    }
    const entries = named(rows, names);
    if (entries.length === 0) return undefined;
    return { format: formatOf(names, entries), span, entries, faults: [], whole: false };
  },
};
