import type { Entry, Format, FormatId, Part, Value } from '../../part.ts';
import { type BoxCell, type BoxRow, boxHead, boxRows, cellSpan, joinedLines } from '../box.ts';
import { textOrHidden } from '../hidden.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { flagsOf, variableOf } from './variable.ts';

/** The line above the table of variable:list, or of env:config:show. */
const TITLE =
  /(?:Variables on the project |Project-level variables on the project |Environment-level variables on the environment |Magento Cloud Environment Variables:)/y;

/** What the title says about an environment that is not the one in production. */
const NOT_LIVE =
  /\(type: (?:staging|development)\)|\benvironment (?:staging|integration|development):/i;

/** The lines below the table of variable:list. */
const HELP = /^To (?:view|create|update|delete) [a-z ]{0,40}variable[a-z ]{0,40}, run: /;

/** The text of a name: it has no spaces, so its lines belong together. */
const nameOf = (text: string, cell: BoxCell | undefined): string =>
  (cell?.lines ?? []).map((line) => text.slice(...line).trim()).join('');

/** The lines of a cell up to the last one with a text. */
const filled = (cell: BoxCell): number => cell.lines.findLastIndex(([from, to]) => from < to) + 1;

/**
 * A value of one line. With several lines, nobody can tell which breaks come from the width of the table. `beside` is
 * the number of lines that the longest other cell of the row needs.
 */
const wrappable = (text: string, cell: BoxCell, beside: number): Value =>
  filled(cell) > 1 || cell.lines.length > Math.max(1, beside)
    ? { kind: 'partial', by: 'wrapped', written: joinedLines(text, cell).text }
    : textOrHidden(joinedLines(text, { lines: cell.lines.slice(0, 1) }), 'cell');

/** From the first line of a cell to its last one with a text. */
const writtenIn = (cell: BoxCell) =>
  cellSpan({ lines: cell.lines.slice(0, Math.max(1, filled(cell))) });

/** The rows of variable:list. */
function listed(text: string, rows: readonly BoxRow[], names: readonly string[]): Entry[] {
  const [name, value] = [names.indexOf('Name'), names.indexOf('Value')];
  return rows.flatMap((row) => {
    const [named, valued] = [row.cells[name], row.cells[value]];
    if (!named || !valued) return [];
    const said = new Map(
      names.map((column, at) => [column.toLowerCase(), nameOf(text, row.cells[at])]),
    );
    const beside = Math.max(...row.cells.map((cell) => (cell === valued ? 0 : filled(cell))));
    const read = wrappable(text, valued, beside);
    const places = { named: named.lines[0] ?? row.span, valued: writtenIn(valued), span: row.span };
    return [variableOf(nameOf(text, named), read, flagsOf(said, read), places)];
  });
}

/** The rows of variable:get: one property in each. */
function got(text: string, rows: readonly BoxRow[]): Entry[] {
  const cells = new Map(rows.map(({ cells: [key, value] }) => [nameOf(text, key), value]));
  const said = new Map([...cells].map(([key, value]) => [key, nameOf(text, value)]));
  const [named, valued] = [cells.get('name'), cells.get('value')];
  const [first, last] = [rows[0]?.span, rows.at(-1)?.span];
  if (!named || !first || !last) return [];
  const sensitive = said.get('is_sensitive') === 'true' && said.get('value') === '';
  const read: Value =
    !valued || sensitive ? { kind: 'hidden', by: 'mask' } : wrappable(text, valued, 1);
  const places = {
    named: named.lines[0] ?? first,
    valued: valued ? cellSpan(valued) : ([last[1], last[1]] as const),
    span: [first[0], last[1]] as const,
  };
  return [variableOf(nameOf(text, named), read, flagsOf(said, read), places)];
}

/** The rows of env:config:show: not wrapped, and what is inside an array has a hyphen in front of its name. */
function shown(text: string, rows: readonly BoxRow[]): Entry[] {
  return rows.flatMap((row, index) => {
    const [named, valued] = row.cells;
    if (!named || !valued || /^ *-/.test(nameOf(text, named))) return [];
    const isArray = /^ *-/.test(nameOf(text, rows[index + 1]?.cells[0]));
    const decoded = joinedLines(text, valued);
    const value: Value = isArray
      ? { kind: 'partial', by: 'flattened' }
      : decoded.text === 'null'
        ? { kind: 'null' }
        : textOrHidden(decoded, 'cell');
    const flags = isArray ? { type: 'array' as const } : {};
    const places = { named: named.lines[0] ?? row.span, valued: cellSpan(valued), span: row.span };
    return [variableOf(nameOf(text, named), value, flags, places)];
  });
}

/** Which table it is by its header. */
function tableOf(names: readonly string[]): FormatId | undefined {
  if (names[0] === 'Variable name' && names[1] === 'Value') return 'F-ECEVARS';
  if (names[0] === 'Property' && names[1] === 'Value') return 'F-VARGET';
  const list = names.every((name) => /^(?:Name|Level|Value|Enabled)$/.test(name));
  return list && names.includes('Name') && names.includes('Value') ? 'F-VARS' : undefined;
}

/** Tables of variables as the Cloud CLI and ece-tools draw them, with the lines around them. */
export const cloudBox: Format = {
  ids: ['F-VARS', 'F-VARGET', 'F-ECEVARS'],
  read(text, at): Part | undefined {
    TITLE.lastIndex = at;
    const start = TITLE.test(text) ? afterTitle(text, at) : at;
    const head = boxHead(text, start);
    const names = head?.names;
    const format = names && tableOf(names);
    if (!head || !names || !format) return undefined;
    const box = boxRows(text, head, format === 'F-VARS' ? anchorOf(names) : 0);
    const entries =
      format === 'F-VARS'
        ? listed(text, box.rows, names)
        : format === 'F-VARGET'
          ? got(text, box.rows)
          : shown(text, box.rows);
    if (format === 'F-VARGET' && entries.length === 0) return undefined;
    const faults = box.broken.map((span) => ({ kind: 'row-broken', at: span }));
    if (!box.closed) faults.push({ kind: 'box-open', at: [at, box.end] });
    const foreign = start === at && isForeign(names, entries) && { foreign: true };
    const told = start > at && NOT_LIVE.test(lineAt(text, at)) && { told: { notLive: true } };
    const span = [at, afterHelp(text, box.end)] as const;
    return { format, span, entries, faults, whole: false, ...told, ...foreign };
  },
};

/** What a variable of a project is called. */
const VARIABLE = /^(?:\w{1,99}:|[A-Z][A-Z0-9]{0,99}_)/;

/** Other programs draw tables of names and values as well. */
const isForeign = (names: readonly string[], entries: readonly Entry[]): boolean =>
  names.join() === 'Name,Value' && !entries.some(({ name }) => VARIABLE.test(name));

/** The column that shows where a row begins: a level is never wrapped, a name may be. */
const anchorOf = (names: readonly string[]): number =>
  names.includes('Level') ? names.indexOf('Level') : names.indexOf('Name');

/** Where the table below a title starts; one empty line may be between them. */
function afterTitle(text: string, at: number): number {
  const next = nextLine(text, at);
  return lineAt(text, next) === '' ? nextLine(text, next) : next;
}

function afterHelp(text: string, at: number): number {
  let end = at;
  for (let line = nextLine(text, at); line < text.length; line = nextLine(text, line)) {
    const content = lineAt(text, line);
    if (HELP.test(content)) end = lineEnd(text, line);
    else if (content !== '') break;
  }
  return end;
}
