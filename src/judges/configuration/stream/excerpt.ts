import type { LineAndColumn } from '../../../engine/configuration/report.ts';
import { countUpTo, placesIn } from '../places.ts';
import { MOST_KEPT, type Scanned } from './dump-scanner.ts';

/** What a dump says about settings, websites and stores, as a text, and where its characters are in the dump. */
export interface Excerpt {
  readonly text: string;
  placeOf(offset: number): LineAndColumn;
  /** Whether there was more than can be kept: then the text does not have everything. */
  readonly cut: boolean;
}

/** What is written for the start of a dump, and for something that follows a statement. */
const START = '/*!00000 */';
const MORE = '--';

/** A text of the dump and its first line there. */
interface Kept {
  readonly line: number;
  readonly text: string;
}

/** The excerpt of a dump, from its parts in order. */
export function excerptOf(parts: readonly Scanned[]): Excerpt {
  const kept: Kept[] = [];
  let size = 0;
  let lines = 0;
  let followsStatement = false;
  for (const part of parts) {
    for (const found of part.found) {
      size += found.size;
      if (size > MOST_KEPT) return placed(kept, true);
      const line = lines + found.line;
      if (found.kind !== 'line') {
        kept.push({ line, text: found.text });
        followsStatement = found.kind === 'statement';
      } else if (kept.length === 0 && found.startsDump) {
        kept.push({ line, text: START });
      } else if (followsStatement && found.startsOther) {
        kept.push({ line, text: MORE });
        followsStatement = false;
      }
    }
    if (part.cut) return placed(kept, true);
    lines += part.lines;
  }
  return placed(kept, false);
}

function placed(kept: readonly Kept[], cut: boolean): Excerpt {
  const text = kept.map((each) => `${each.text}\n`).join('');
  const starts: number[] = [];
  let length = 0;
  for (const each of kept) {
    starts.push(length);
    length += each.text.length + 1;
  }
  const placeIn = placesIn(text);
  return {
    text,
    cut,
    placeOf(offset) {
      const index = Math.max(0, countUpTo(starts, offset) - 1);
      const { line, column } = placeIn(offset);
      const first = placeIn(starts[index] ?? 0).line;
      return { line: line - first + (kept[index]?.line ?? 1), column };
    },
  };
}
