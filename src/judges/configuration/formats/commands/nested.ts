import { type Decoded, sourceOffset } from '../../decoded.ts';
import type { Format, Part } from '../../part.ts';
import { partInRaw } from '../../raw/in-raw.ts';
import { nextLine } from '../lines.ts';

/** The commands in a text that is itself a value, such as a step of a YAML file; all places are in the source of the value. */
export function partsIn(decoded: Decoded, read: Format['read']): readonly Part[] {
  const { text } = decoded;
  const place = {
    text,
    start: (offset: number) => sourceOffset(decoded, offset),
    end: (offset: number) =>
      offset > 0 ? sourceOffset(decoded, offset - 1) + 1 : sourceOffset(decoded, 0),
  };
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const part = read(text, at);
    if (part && part.span[1] > at) parts.push(partInRaw(part, place));
    at = nextLine(text, part ? Math.max(at, part.span[1]) : at);
  }
  return parts;
}
