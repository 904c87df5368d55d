import { trimmed } from '../../../engine/text/characters.ts';
import type { Layer } from '../../../engine/text/layers.ts';
import { isSound, padded } from '../parsers/key-proof.ts';
import { markersIn, rowsOf } from '../parsers/pem.ts';
import { rewriteRows, unevenRow } from './row-layers.ts';

/** The rows as one text, with the markers around them. */
function partsOf(text: string): readonly [begin: string, body: string, end: string] {
  const lines = text.split('\n');
  return [
    lines[0] ?? '',
    lines.slice(1, -1).join(''),
    lines.length > 1 ? (lines.at(-1) ?? '') : '',
  ];
}

/** What is between the markers of the only block; undefined if it touches neither. */
function squeezed(text: string): readonly [begin: string, inner: string, end: string] | undefined {
  const [begin, ...more] = markersIn(text);
  const end = more.at(-1);
  if (begin?.edge !== 'BEGIN' || end?.edge !== 'END') return undefined;
  const inner = text.slice(begin.span[1], end.span[0]);
  const apart =
    /^[ \t]{0,99}\n/.test(inner) && trimmed(inner.slice(inner.lastIndexOf('\n'))) === '';
  if (trimmed(inner) === '' || (apart && inner.includes('\n'))) return undefined;
  // One space at each end was a line break; the next may have been a plus.
  return [text.slice(0, begin.span[1]), inner.replace(/^\s|\s$/g, ''), text.slice(end.span[0])];
}

export const lineBreaksLost: Layer<'line-breaks-lost'> = {
  message: 'line-breaks-lost',
  detect(text) {
    const [begin] = squeezed(text) ?? [];
    return begin === undefined ? undefined : { span: [begin.length, begin.length] };
  },
  repair(text) {
    const [begin, inner, end] = squeezed(text) ?? [];
    if (begin === undefined || inner === undefined) return text;
    return [begin, ...(inner.includes('\n') ? [inner] : unwrapped(inner)), end].join('\n');
  },
};

/** The rows of a line whose line breaks are gone or have become spaces; a lost plus may also be a space. */
export function unwrapped(line: string): readonly string[] {
  if (!/[ \t]/.test(line) || isSound(line.replaceAll(' ', '+'))) return rowsOf(line);
  for (const { index: width } of line.slice(0, 100).matchAll(/[ \t]/g)) {
    const rows: string[] = [];
    for (let at = 0; at < line.length; at += width + 1) rows.push(line.slice(at, at + width));
    const breaks = rows.slice(1).map((_, row) => line.charAt((row + 1) * (width + 1) - 1));
    if (width > 0 && breaks.every((character) => /[ \t]/.test(character))) return rows;
  }
  return [line];
}

/** Forms and addresses decode a plus as a space. */
export const plusLost: Layer<'plus-lost'> = {
  message: 'plus-lost',
  detect(text) {
    const [begin, body] = partsOf(text);
    if (!body.includes(' ') || !isSound(body.replaceAll(' ', '+'))) return undefined;
    const at = text.indexOf(' ', begin.length);
    return { span: [at, at + 1], count: body.split(' ').length - 1 };
  },
  repair: (text) => rewriteRows(text.split('\n'), (row) => row.replaceAll(' ', '+')).join('\n'),
};

/** The alphabet of RFC 4648, section 5, in which a minus and an underscore replace plus and slash. */
export const base64url: Layer<'base64url'> = {
  message: 'base64url',
  detect(text) {
    const [begin, body] = partsOf(text);
    if (!/[-_]/.test(body) || !/^[A-Za-z0-9_=-]+$/.test(body)) return undefined;
    const at = begin.length + text.slice(begin.length).search(/[-_]/);
    return { span: [at, at + 1], count: body.match(/[-_]/g)?.length ?? 0 };
  },
  repair: (text) =>
    rewriteRows(text.split('\n'), (row) => row.replaceAll('-', '+').replaceAll('_', '/')).join(
      '\n',
    ),
};

export const padding: Layer<'padding'> = {
  message: 'padding',
  detect(text) {
    const [begin, body] = partsOf(text);
    const right = padded(body);
    if (right === body || !isSound(right)) return undefined;
    const at = Math.max(begin.length, text.lastIndexOf('\n'));
    return { span: [at, at] };
  },
  repair(text) {
    const [begin, body, end] = partsOf(text);
    return [begin, ...rowsOf(padded(body)), end].join('\n');
  },
};

/** RFC 7468 requires 64 characters a row; any other number can also be read if no character is missing. */
export const lineWidth: Layer<'line-width'> = {
  message: 'line-width',
  ofLines: true,
  detect(text) {
    const lines = text.split('\n');
    const at = unevenRow(lines.slice(1, -1)) + 1;
    if (at === 0) return undefined;
    const row = lines[at];
    if (row === undefined || !isSound(lines.slice(1, -1).join(''))) return undefined;
    const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    return { span: [start, start + row.length], count: row.length };
  },
  repair(text) {
    const [begin, body, end] = partsOf(text);
    return [begin, ...rowsOf(body), end].join('\n');
  },
};
