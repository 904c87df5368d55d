import { type Span, trimmed } from '../../../engine/text/characters.ts';
import type { Layer } from '../../../engine/text/layers.ts';
import { lineEnd, lineStart, type Marker, markersIn } from '../parsers/pem.ts';

/** Complete blocks, and the markers that belong to none. */
function blocksIn(text: string): {
  readonly blocks: readonly (readonly [Marker, Marker])[];
  readonly strays: readonly Marker[];
} {
  const blocks: [Marker, Marker][] = [];
  const strays: Marker[] = [];
  let open: Marker | undefined;
  for (const marker of markersIn(text)) {
    if (marker.edge === 'BEGIN') {
      if (open) strays.push(open);
      open = marker;
    } else if (open) {
      blocks.push([open, marker]);
      open = undefined;
    } else strays.push(marker);
  }
  if (open) strays.push(open);
  return { blocks, strays };
}

/** The end of one block and the beginning of the next on one line. */
const MEETING = /(?=-----BEGIN )(?<=-----[ \t]{0,99})/g;

export const meetingBlocks: Layer<'line-breaks-lost'> = {
  message: 'line-breaks-lost',
  detect(text) {
    const at = text.search(MEETING);
    return at < 0 ? undefined : { span: [at, at] };
  },
  repair: (text) => text.replace(MEETING, '\n'),
};

/** A first line that was pasted twice: OpenSSL refuses it. */
export const markerTwice: Layer<'marker-twice'> = {
  message: 'marker-twice',
  detect(text) {
    const { blocks, strays } = blocksIn(text);
    const [first] = strays;
    return first?.edge === 'BEGIN' && first.span[0] < (blocks[0]?.[0].span[0] ?? 0)
      ? { span: first.span }
      : undefined;
  },
  repair: (text) => [blocksIn(text).blocks[0]?.[0].span[0] ?? 0, text.length],
};

const isPrivate = ([{ label }]: readonly [Marker, Marker]): boolean =>
  label.endsWith('PRIVATE KEY');

const isMixed = ([begin, end]: readonly [Marker, Marker]): boolean => begin.label !== end.label;

/** If a block needs no repair, what is around it does not matter: OpenSSL takes the first private key. */
export const cleanBlock: Layer<'several-blocks'> = {
  message: 'several-blocks',
  detect(text) {
    const count = markersIn(text).filter(({ edge }) => edge === 'BEGIN').length;
    const [start, end] = cleanSpan(text) ?? [];
    if (count < 2 || start === undefined || end === undefined) return undefined;
    return { span: start > 0 ? [0, start] : [end, text.length], count };
  },
  repair: (text) => cleanSpan(text) ?? text,
};

const CLEAN = /^-----[^\r\n]+-----[ \t]{0,99}\r?\n[A-Za-z0-9+/=\s]+\n-----[^\r\n]+-----$/;

function cleanSpan(text: string): Span | undefined {
  const { blocks, strays } = blocksIn(text);
  const first = blocks.find(isPrivate);
  if (!first || blocks.slice(0, blocks.indexOf(first)).some(isMixed)) return undefined;
  const [start, end] = [first[0].span[0], first[1].span[1]];
  const alone =
    start === lineStart(text, start) && trimmed(text.slice(end, lineEnd(text, end))) === '';
  const clean = alone && strays.every(({ span, edge }) => edge === 'END' || span[0] > start);
  return clean && CLEAN.test(text.slice(start, end)) ? [start, end] : undefined;
}

/** OpenSSL takes the first block that is a private key. */
export const severalBlocks: Layer<'several-blocks'> = {
  message: 'several-blocks',
  detect(text) {
    const { blocks, strays } = blocksIn(text);
    const second = blocks[1]?.[0] ?? strays[0];
    const count = blocks.length + strays.length;
    return blocks.length > 0 && second && count > 1 ? { span: second.span, count } : undefined;
  },
  repair(text) {
    const { blocks } = blocksIn(text);
    const chosen = blocks.find(isPrivate) ?? blocks[0];
    if (!chosen) return text;
    const start = lineStart(text, chosen[0].span[0]);
    const indented = trimmed(text.slice(start, chosen[0].span[0])) === '';
    return [indented ? start : chosen[0].span[0], chosen[1].span[1]];
  },
};
