import { type Lookup, lookupOf, phrasesOf } from '../data-rules/lookup.ts';
import { fold } from '../text/fold.ts';

/** The most characters that search is given. */
export const MOST_ASKED = 1000;
/** How much of a long text is read at its beginning, and as much again at its end, where a log has its newest lines. */
const MOST_READ = 32_768;
/** Pieces of a long line overlap, so that what is at an edge is complete in one of them. */
const SHARED = 200;

/** What makes a line worth searching for, the most useful first. */
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
 * If a text is too long for a query, such as a log, returns its most useful line: one that quotes a message of the
 * `lookup`, otherwise one with a status, otherwise one that names an error, otherwise the first. Any other text is
 * returned unchanged.
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
