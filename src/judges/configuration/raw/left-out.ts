import { lineAt, lineBefore, lineEnd, nextLine } from '../formats/lines.ts';
import type { Part } from '../part.ts';

/** A line that says that something was left out is not longer. */
const LONGEST = 80;

/** Brackets, the signs of comments, the bars of tables, and what is between words. */
const SIGN = /[\s.…#/*;()[\]{}<>|"'`,:=~_!-]/;

const DOTS = /\.{3}|…/;
const BEGINS_WITH_DOTS = /^[^\w.…]{0,9}(?:\.{3}|…)/;
const ENDS_WITH_DOTS = /(?:\.{3}|…)[^\w.…]{0,9}$/;
const IN_BRACKETS =
  /^[#/*; -]{0,9}(?:[[(<{] ?(?:\.{3}|…).{0,80}[\])>}]|[[(<{].{0,80}(?:\.{3}|…) ?[\])>}])[#/*; -]{0,9}$/;

/** Dots with no more words between them replace something. */
const MOST_WORDS = 8;

/** What such a line says, in words that say nothing else. */
const SAYS =
  /\b(?:snip|snipped|snipping|omitted|truncated|trimmed|shortened|skipped|elided|abbreviated|removed|left out|cut (?:off|out|here)|and so on|etc|\d{1,9} more|more (?:lines|rows|values|settings|entries|output))\b/i;
const WORDS = new Set(
  'a abbreviated and are away because been brevity config configuration core_config_data cut data elided end entries entry etc few file following for from further has have here i in is it left length line lines list listing long many more my not of off omitted on other others out output part paths privacy readability reasons records relevant remaining removed rest results row rows security setting settings shortened shown skipped snip snipped snipping so some stuff table text the these this to too trimmed truncated unrelated value values very was were'.split(
    ' ',
  ),
);

/** Whether a line only says that others were left out. */
export function isLeftOut(line: string): boolean {
  if (line.length > LONGEST * 4 || !(DOTS.test(line) || SAYS.test(line))) return false;
  // The cells of a row of a table may be wide.
  const written = line.replaceAll('|', ' ').trim();
  if (written === '' || written.length > LONGEST) return false;
  const words = written.toLowerCase().split(SIGN).filter(Boolean);
  if (words.length === 0) return DOTS.test(written);
  if (words.length <= MOST_WORDS && areDotsAround(written)) return true;
  return (
    SAYS.test(words.join(' ')) && words.every((word) => WORDS.has(word) || /^\d{1,9}$/.test(word))
  );
}

/** Whether there are dots at both ends of a line, or in brackets at one. */
const areDotsAround = (written: string): boolean =>
  (BEGINS_WITH_DOTS.test(written) && ENDS_WITH_DOTS.test(written)) || IN_BRACKETS.test(written);

/** The first and last lines of a key: what is left out between them is a piece of one value. */
const KEY_BEGINS = /-----BEGIN [A-Z ]{1,40}-----$/;
const KEY_ENDS = /^-----END /;
const OF_KEY = /^[\w+/=]{1,100}$/;

/** A part of a text, which is not a complete listing if a line in it or directly beside it says that others were left out. */
export function withLeftOut(text: string, part: Part): Part {
  const [start, end] = part.span;
  const isCut =
    part.whole && (isLeftOut(filledBefore(text, start)) || isLeftOutIn(text, start, end));
  return isCut ? { ...part, whole: false } : part;
}

function filledBefore(text: string, at: number): string {
  let start = lineBefore(text, at);
  while (start !== undefined && lineAt(text, start).trim() === '') start = lineBefore(text, start);
  return start === undefined ? '' : lineAt(text, start);
}

/** Looks at the lines between two offsets, and at the first line with a text behind them. */
function isLeftOutIn(text: string, from: number, to: number): boolean {
  let inKey = false;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = lineEnd(text, at) - at > LONGEST * 4 ? '' : lineAt(text, at).trimEnd();
    const says = isLeftOut(line);
    if (says && !inKey) return true;
    if (at >= to && line !== '') return false;
    inKey = KEY_BEGINS.test(line) || (inKey && !KEY_ENDS.test(line) && (says || OF_KEY.test(line)));
  }
  return false;
}
