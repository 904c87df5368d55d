import { decodeBase64 } from './base64.ts';
import { layerOf, quoted } from './character-layers.ts';
import { type Span, trimmed } from './characters.ts';
import type { Layer, Spot } from './layers.ts';
import { lineEnd, lineStart, type Marker, markedLines, markersIn } from './pem.ts';

const QUOTED_LINE =
  /^[ \t]{0,99}(["'`])([^"'`]*?)(?:\\[rn]){0,2}\1[ \t]{0,9}[+.,;\\&]{0,2}[ \t]{0,9}\r?$/;

/** Each line in quotation marks of its own, as in the source of a program. */
export const quotedLines: Layer<'quoted'> = {
  message: 'quoted',
  detect(text) {
    const lines = text.split('\n');
    return lines.length > 2 && lines.every((line) => QUOTED_LINE.test(line))
      ? { span: [0, 1] }
      : undefined;
  },
  mend: (text) =>
    text
      .split('\n')
      .map((line) => QUOTED_LINE.exec(line)?.[2] ?? line)
      .join('\n'),
};

/** Round the block; on lines of their own they are text like any other. */
export const quotedBlock: Layer<'quoted'> = {
  ...quoted,
  detect(text) {
    const [from, to] = markedLines(text);
    return from > 0 && to < text.length ? undefined : quoted.detect(text);
  },
};

/** The whole file in base64, as secrets of a cluster or a pipeline are kept. */
export const base64OfFile: Layer<'base64-of-file'> = {
  message: 'base64-of-file',
  detect: (text) => (fileIn(text) === undefined ? undefined : { span: [0, text.length] }),
  mend: (text) => fileIn(text) ?? text,
};

function fileIn(text: string): string | undefined {
  const base64 = text.replace(/\s+/g, '');
  // "-----BEGIN", with or without a byte order mark before it.
  if (!/^(?:77u\/)?LS0tLS1CRUdJTi/.test(base64)) return undefined;
  const bytes = decodeBase64(base64 + '='.repeat((4 - (base64.length % 4)) % 4));
  return (
    bytes &&
    Array.from(bytes, (byte) => String.fromCharCode(byte))
      .join('')
      .replace('ï»¿', '')
  );
}

export const literalNewlines = layerOf(
  'literal-newlines',
  /\\{1,8}(?:r\\{1,8})?n|\\{1,8}r/g,
  (text) => text.replace(/\\{1,8}(?:r\\{1,8})?n|\\{1,8}r/g, '\n'),
);

/** JSON as PHP writes it has one before each slash, a shell one at the end of each line. */
export const backslashes = layerOf('backslashes', /\\+/g, (text) => text.replace(/\\+/g, ''));

const SEPARATOR = /[\x85\u2028\u2029]|[\v\f](?!\r?\n|$)/g;

export const unicodeLineSeparator = layerOf('unicode-line-separator', SEPARATOR, (text) =>
  text.replace(SEPARATOR, '\n'),
);

export const carriageReturns = layerOf('carriage-returns', /\r(?!\r?\n)/g, (text) =>
  text.replace(/\r\n?/g, '\n'),
);

export const windowsLineEnds = layerOf('windows-line-ends', /\r{1,2}\n/g, (text) =>
  text.replace(/\r{1,2}\n/g, '\n'),
);

/** The same sign before every line of the block. */
const prefixed = <Message extends string>(message: Message, pattern: RegExp): Layer<Message> => ({
  message,
  detect(text) {
    const prefix = prefixOf(text);
    const start = pattern.test(prefix) ? text.indexOf(prefix) : -1;
    return start < 0 ? undefined : { span: [start, start + prefix.length] };
  },
  mend(text) {
    const prefix = prefixOf(text);
    return text
      .split('\n')
      .map((line) =>
        line.startsWith(prefix)
          ? line.slice(prefix.length)
          : line.startsWith(prefix.trimEnd())
            ? line.slice(prefix.trimEnd().length)
            : line,
      )
      .join('\n');
  },
});

export const mailQuote = prefixed('mail-quote', />/);
export const linePrefix = prefixed('line-prefix', /^[^>]*[^>\s][^>]*$/);

function prefixOf(text: string): string {
  const [first] = markersIn(text);
  if (!first) return '';
  const start = lineStart(text, first.span[0]);
  const prefix = text.slice(start, first.span[0]);
  const lines = text.slice(start).split('\n');
  const everywhere = lines.every(
    (line) => line.startsWith(prefix.trimEnd()) || trimmed(line) === '',
  );
  return prefix.length <= 16 && trimmed(prefix) !== '' && lines.length > 2 && everywhere
    ? prefix
    : '';
}

/** Text on the line of a marker. */
const beside = <Message extends string>(
  message: Message,
  isIt: (before: string) => boolean,
): Layer<Message> => ({
  message,
  detect(text): Spot | undefined {
    const [before, kept, after] = sidesOf(text);
    const span: Span =
      before === '' ? [kept[1], kept[1] + after.length] : [kept[0] - before.length, kept[0]];
    return before + after !== '' && isIt(before) ? { span } : undefined;
  },
  mend: (text) => sidesOf(text)[1],
});

export const assignment = beside('assignment', (before) => /[=:]/.test(before));
export const textBesideMarker = beside('text-beside-marker', () => true);

/** What is on the line before the first marker and after the last one, and the part between. */
function sidesOf(text: string): readonly [before: string, kept: Span, after: string] {
  const markers = markersIn(text);
  const begin = markers.find(({ edge }) => edge === 'BEGIN');
  const end = markers.findLast(({ edge }) => edge === 'END');
  const kept: Span = [begin?.span[0] ?? 0, end?.span[1] ?? text.length];
  return [
    trimmed(text.slice(lineStart(text, kept[0]), kept[0])),
    kept,
    trimmed(text.slice(kept[1], lineEnd(text, kept[1]))),
  ];
}

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

/** A first line that was pasted below itself: OpenSSL stumbles over it. */
export const markerTwice: Layer<'marker-twice'> = {
  message: 'marker-twice',
  detect(text) {
    const { blocks, strays } = blocksIn(text);
    const [first] = strays;
    return first?.edge === 'BEGIN' && first.span[0] < (blocks[0]?.[0].span[0] ?? 0)
      ? { span: first.span }
      : undefined;
  },
  mend: (text) => [blocksIn(text).blocks[0]?.[0].span[0] ?? 0, text.length],
};

const isPrivate = ([{ label }]: readonly [Marker, Marker]): boolean =>
  label.endsWith('PRIVATE KEY');

/** A block that needs no mending makes what is round it no matter: OpenSSL takes the first private key. */
export const cleanBlock: Layer<'several-blocks'> = {
  message: 'several-blocks',
  detect(text) {
    const count = markersIn(text).filter(({ edge }) => edge === 'BEGIN').length;
    const [start, end] = cleanSpan(text) ?? [];
    if (count < 2 || start === undefined || end === undefined) return undefined;
    return { span: start > 0 ? [0, start] : [end, text.length], count };
  },
  mend: (text) => cleanSpan(text) ?? text,
};

const CLEAN = /^-----[^\r\n]+-----[ \t]{0,99}\r?\n[A-Za-z0-9+/=\s]+\n-----[^\r\n]+-----$/;

function cleanSpan(text: string): Span | undefined {
  const { blocks, strays } = blocksIn(text);
  const first = blocks.find(isPrivate);
  if (!first) return undefined;
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
  mend(text) {
    const { blocks } = blocksIn(text);
    const chosen = blocks.find(isPrivate) ?? blocks[0];
    if (!chosen) return text;
    const start = lineStart(text, chosen[0].span[0]);
    const indented = trimmed(text.slice(start, chosen[0].span[0])) === '';
    return [indented ? start : chosen[0].span[0], chosen[1].span[1]];
  },
};
