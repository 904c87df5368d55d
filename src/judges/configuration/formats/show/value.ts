import { isLeftOut } from '../../raw/left-out.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { bracketCounter } from './brackets.ts';

/** A line with a path. */
export const LINE = /^([\w-]+(?:\/[\w-]+)+) -(?: |$)/;

/** The start of another format: files, dumps, tables, and variables. */
const OTHER =
  /^(?:<\?(?:php|xml)|\+---|(?:INSERT|REPLACE) INTO |-- (?:phpMyAdmin|MySQL|MariaDB)|\*{3,99} ?\d{1,9}\. row|Check group: |(?:export )?(?:CONFIG__|MAGENTO_)\w{0,299}=|(?:stage|variables|services|kind|environment):\s{0,99}$)/;

const COMMAND = /\b(?:magento|n98-magerun2?(?:\.phar)?|magento-cloud) [a-z-]{1,40}:[a-z]/;

/** The markers of a key, even with a wrong number or kind of hyphens. */
const BEGIN = /^[-\u2010-\u2015]{1,9} ?BEGIN [A-Z ]{1,40}/;
const END = /[-\u2010-\u2015] ?END [A-Z ]{1,40}/;

const BASE64 = /^[A-Za-z0-9+/=]*$/;
const HEADER_OR_END = /^(?:[A-Za-z-]{1,99}: |-----END)/;

/** Whether a line can be one of a key in a PEM block. */
export const isOfKey = (line: string): boolean =>
  BASE64.test(line.trim()) || HEADER_OR_END.test(line.trimStart());

/** Where a value ends, and whether it has all its lines. */
export interface Extent {
  readonly end: number;
  /** `cut`: other text or nothing follows; `broken`: the next path follows. */
  readonly state: 'complete' | 'cut' | 'broken';
}

/**
 * What a line can be that follows a value: in `output` of a command it continues the value, unless it is the last value;
 * in a `listing`, empty lines before the next path may have been added; in `lines`, the value has ended.
 */
export type Surroundings = 'output' | 'listing' | 'lines';

/**
 * Where a value ends that starts at an offset; `next` is what a line has to match to be the next entry. A key ends with its END line, JSON with its last bracket. Other lines
 * belong to the value only as the surroundings say (or to markup), and only if another path follows; a line that says
 * that others were left out ends it.
 */
export function valueExtent(text: string, from: number, around: Surroundings, next = LINE): Extent {
  const first = text.slice(from, lineEnd(text, from));
  const closes = closer(first);
  const joined = around !== 'lines' || first.startsWith('<');
  let open = closes !== undefined;
  let end = from + first.length;
  let before = end;
  let isOver = false;
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    if (next.test(line))
      return { end: joined || open ? before : end, state: open ? 'broken' : 'complete' };
    if (startsOther(line) || !(open || joined)) break;
    isOver ||= !open && isLeftOut(line);
    if (!isOver && (around === 'output' || line.trim() !== '')) before = at + line.length;
    if (!open || !closes) continue;
    const closed = closes(line);
    if (closed || (BEGIN.test(first) && end >= at - 2 && isOfKey(line))) end = at + line.length;
    open = !closed;
  }
  return { end, state: open ? 'cut' : 'complete' };
}

/** Whether a line is the last one of a value, if the value is of a kind that has several lines. */
function closer(first: string): ((line: string) => boolean) | undefined {
  if (BEGIN.test(first)) return END.test(first) ? undefined : (line) => END.test(line);
  if (!/^[{[]\s*(?:["{[]|$)/.test(first)) return undefined;
  const counter = bracketCounter();
  return counter(first) ? undefined : counter;
}

/** Whether a line is the start of another format. */
export const startsOther = (line: string): boolean => OTHER.test(line) || COMMAND.test(line);
