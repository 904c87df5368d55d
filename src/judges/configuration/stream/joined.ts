import type { LineAndColumn } from '../../../engine/configuration/report.ts';
import type { Span } from '../../../engine/text/characters.ts';
import { FORMATS } from '../formats/index.ts';
import { countUpTo } from '../places.ts';
import { partInRaw } from '../raw/in-raw.ts';
import { type Reading, readConfiguration } from '../read.ts';

/** A text with the places of its characters. */
export interface Source {
  /** Of a file. */
  readonly name?: string;
  readonly text: string;
  /** Only some statements of a file: what is not recognized between them means nothing. */
  readonly excerpt?: boolean;
  placeOf(offset: number): LineAndColumn;
}

/** Several sources read as the configuration of one installation. */
export interface Joined {
  readonly reading: Reading;
  /** All texts, one after another. */
  readonly text: string;
  placeOf(offset: number): LineAndColumn;
}

/** PHP files have no name inside: a line before the text tells it. */
const PHP_FILE = /\b(?:env|config)\.php\b/;

/** Reads each source by itself. The places in the reading are as if all texts followed each other. */
export function joined(sources: readonly Source[]): Joined {
  const parts: Reading['parts'][number][] = [];
  const unread: Span[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const source of sources) {
    const title = PHP_FILE.test(source.name ?? '')
      ? `// ${source.name?.replaceAll(/\s/g, ' ')}\n`
      : '';
    const reading = readConfiguration(title + source.text, FORMATS);
    const by = start - title.length;
    const move = (offset: number) => Math.max(start, offset + by);
    const inAll = { text: '', start: move, end: move };
    const moved = by === 0 ? reading.parts : reading.parts.map((part) => partInRaw(part, inAll));
    for (const part of moved) parts.push(part);
    if (!source.excerpt) {
      unread.push(
        ...reading.unread
          .filter(([, end]) => end > title.length)
          .map(([from, end]): Span => [move(from), move(end)]),
      );
    }
    starts.push(start);
    start += source.text.length + 1;
  }
  return {
    reading: { parts, unread },
    text: sources.map(({ text }) => text).join('\n'),
    placeOf(offset) {
      const index = Math.max(0, countUpTo(starts, offset) - 1);
      const source = sources[index];
      const place = source?.placeOf(offset - (starts[index] ?? 0)) ?? { line: 1, column: 1 };
      return source?.name === undefined ? place : { ...place, file: source.name };
    },
  };
}
