import type { Span } from '../../../engine/text/characters.ts';
import { lineAt, nextLine } from '../formats/lines.ts';
import type { Entry, Part } from '../part.ts';
import { quotedLength } from './quoted.ts';
import { type Cleaned, section } from './section.ts';

/** What is in front of a line. Lines with the same `of` belong together. */
interface Prefix {
  readonly length: number;
  readonly of: string;
  /** Only some lines of a text were printed, so what begins in one may go on in another that is not here. */
  readonly some?: true;
}

/** grep -n: the name of the file if there are several, and the number; lines around those found have hyphens. */
const NUMBERED = /^(?:([^\s:]{1,300}):)?\d{1,7}[:-]/;
const AROUND = /^([^\s:]{1,300})-\d{1,7}-/;
/** grep -r: a name with a dot or a slash. */
const NAMED = /^(?=[^\s:]{0,300}[./])([^\s:]{1,300}):(?=\S)/;
/** A file that shows what another one can have. */
const SAMPLE = /[.-](?:sample|example|dist|template|orig|bak)(?:\.\w{1,9})?$/;
/** cat -n */
const COUNTED = /^ {0,6}\d{1,7}(?:\t| {2})/;

function prefixOf(line: string): Prefix | undefined {
  const found = NUMBERED.exec(line) ?? AROUND.exec(line) ?? NAMED.exec(line);
  if (found && SAMPLE.test(found[1] ?? '')) return undefined;
  if (found) return { length: found[0].length, of: `grep ${found[1]}`, some: true };
  const count = COUNTED.exec(line)?.[0].length;
  if (count) return { length: count, of: 'cat' };
  // A piece of a diff without its head: what was removed does not count.
  if (line.startsWith('+')) return { length: 1, of: 'diff' };
  if (line.startsWith('-')) return { length: line.length + 2, of: 'diff' };
  const quote = quotedLength(line);
  return quote > 0 ? { length: quote, of: 'mail' } : undefined;
}

/** Lines that a program has put something in front of. */
export interface PrefixedLines extends Cleaned {
  readonly span: Span;
  /** A part that was read in them, as far as it can be trusted. */
  trusted(part: Part): Part;
}

/** The lines in a span of a text that have the same in front of them, without it. The span begins at a word. */
export function prefixedLines(raw: string, [start, end]: Span): readonly PrefixedLines[] {
  const found: PrefixedLines[] = [];
  const first = raw.lastIndexOf('\n', start - 1) + 1;
  let at = raw.slice(first, start).trim() === '' ? first : nextLine(raw, start);
  while (at < end) {
    const from = at;
    const prefix = prefixOf(lineAt(raw, from));
    const lines = section(raw);
    let to = from;
    for (let next = prefix; next && next.of === prefix?.of && at < end; ) {
      lines.add([[at, nextLine(raw, at)]], next.length);
      to = at + lineAt(raw, at).length;
      at = nextLine(raw, at);
      next = prefixOf(lineAt(raw, at));
    }
    if (!prefix) at = nextLine(raw, at);
    else
      found.push({
        ...lines.done(),
        span: [Math.max(start, from), Math.min(end, to)],
        trusted: prefix.some ? ofSome : (part) => part,
      });
  }
  return found;
}

const ofSome = (part: Part): Part => ({
  ...part,
  entries: part.entries.map(ofLine),
  faults: [],
  whole: false,
});

/** The end of a value may be in a line that was not printed. */
const ofLine = (entry: Entry): Entry =>
  entry.value.kind === 'partial' ? { ...entry, value: { ...entry.value, by: 'grep' } } : entry;
