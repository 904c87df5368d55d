import { type Lookup, lookupOf, phrasesOf } from '../data-rules/lookup.ts';
import { fold } from '../text/fold.ts';

/** The most characters that search is asked for. */
export const MOST_ASKED = 1000;
/** So much of a long text is read at its beginning, and as much at its end, where a log has its newest lines. */
const MOST_READ = 32_768;
/** What is on the edge of two pieces of a long line is in both. */
const SHARED = 200;

/** What makes a line worth asking for, the most telling first. */
function tellingBy(lookup: Lookup): readonly ((line: string) => boolean)[] {
  const phrases = phrasesOf(lookup);
  const find = lookupOf(lookup);
  return [
    (line) => {
      const { text } = fold(line);
      return phrases.some(([phrase]) => text.includes(phrase));
    },
    (line) => find(fold(line).text).size > 0,
    (line) => /error|critical|exception|fatal|fail/i.test(line),
    (line) => line.trim() !== '',
  ];
}

/**
 * A text that is too long to be asked for, such as a log, becomes its most telling line: one that quotes a message of the
 * `lookup`, else one with a status, else one that names an error, else the first. Any other text comes back as it is.
 */
export function tellingPart(text: string, lookup: Lookup): string {
  if (text.length <= MOST_ASKED) return text;
  const read =
    text.length <= 2 * MOST_READ ? text : `${text.slice(0, MOST_READ)}\n${text.slice(-MOST_READ)}`;
  const pieces = read.split(/[\r\n]+/).flatMap(piecesOf);
  const found = tellingBy(lookup)
    .map((tells) => pieces.find(tells))
    .find((piece) => piece !== undefined);
  return found?.trim() ?? '';
}

function piecesOf(line: string): readonly string[] {
  const step = MOST_ASKED - SHARED;
  const count = Math.max(1, Math.ceil((line.length - SHARED) / step));
  return Array.from({ length: count }, (_, at) => line.slice(at * step, at * step + MOST_ASKED));
}
