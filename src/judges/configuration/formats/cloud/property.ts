import type { Span } from '../../../../engine/text/characters.ts';
import type { Format, Part } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';
import { endsWithCrlf, rawValue } from '../line-breaks.ts';
import { lineAt, lineBefore, lineEnd, nextLine } from '../lines.ts';
import { isOtherThanValue } from '../show/answers.ts';
import { endsPem, isUnfinished, startsPem } from '../table/multi-line.ts';
import { flagsOf, variableOf } from './variable.ts';

const COMMAND = /(?:variable:get|vget)\s/;

const VALUE_ONLY = /\s(?:-P\s{0,99}|--property[ =])value(?=\s|$)/;

/** Options of the command that take the next word. */
const TAKES_WORD = /^(?:-[PpelA]|--(?:property|project|environment|level|app|format|columns))$/;

/** Where the name of the variable is in a command line, or undefined if the line does not ask for its bare value. */
function askedFor(text: string, start: number): Span | undefined {
  const line = lineAt(text, start);
  const command = line.length < 2000 && VALUE_ONLY.test(line) ? COMMAND.exec(line) : null;
  if (!command) return undefined;
  let skip = false;
  for (const { 0: word, index } of line.slice(command.index + command[0].length).matchAll(/\S+/g)) {
    const from = start + command.index + command[0].length + index;
    if (!skip && !word.startsWith('-')) {
      const quotes = /^["'].*["']$/.test(word) ? 1 : 0;
      return [from + quotes, from + word.length - quotes];
    }
    skip = !skip && TAKES_WORD.test(word);
  }
  return undefined;
}

/** Where a PEM block ends that starts at `at`; the end of its line if there is another value. */
function valueEnd(text: string, at: number): number {
  const first = lineEnd(text, at);
  if (!startsPem(text.slice(at, first))) return first;
  for (let line = nextLine(text, at); line < text.length; line = nextLine(text, line)) {
    const content = lineAt(text, line);
    if (endsPem(content)) return lineEnd(text, line);
    if (content === '' || startsPem(content) || content.length > 200) break;
  }
  return first;
}

/** The bare value below a command line such as `magento-cloud variable:get env:NAME -P value`. */
export const cloudProperty: Format = {
  ids: ['F-VARGET'],
  shortest: 1,
  read(text, at): Part | undefined {
    const before = lineBefore(text, at);
    const named = before === undefined ? undefined : askedFor(text, before);
    const end = valueEnd(text, at);
    if (!named || end === at) return undefined;
    if (isOtherThanValue(lineAt(text, at), text.slice(...named))) return undefined;
    const place: Span = [at, end];
    const cut = isUnfinished(text.slice(at, end));
    const value = cut
      ? ({ kind: 'partial', by: 'end' } as const)
      : textOrHidden(rawValue(text, at, end, endsWithCrlf(text, at)), 'raw');
    const places = { named, valued: place, span: place };
    const entry = variableOf(text.slice(...named), value, flagsOf(new Map(), value), places);
    return { format: 'F-VARGET', span: place, entries: [entry], faults: [], whole: false };
  },
};
