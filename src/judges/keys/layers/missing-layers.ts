import { DASHES } from '../../../engine/text/characters.ts';
import type { Layer, Spot } from '../../../engine/text/layers.ts';
import { type Marker, markerOf, markersIn, STANDARD } from '../parsers/pem.ts';
import { unwrapped } from './body-layers.ts';

const MARKER_LIKE = new RegExp(
  `^[ \\t]{0,99}[${DASHES}]{2,10}[^\\n]{1,60}?[${DASHES}]{2,10}[ \\t]{0,9}$`,
  'gm',
);

/** Lines with dashes at both ends and words between, whose BEGIN or END is no longer English. */
export const translatedMarker: Layer<'translated-marker'> = {
  message: 'translated-marker',
  detect(text) {
    const [first] = translatedIn(text);
    return first && { span: first };
  },
  repair(text) {
    const markers = markersIn(text);
    const label = markers[0]?.label ?? STANDARD;
    const lines = translatedIn(text);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return text;
    const opens =
      !markers.some(({ edge }) => edge === 'BEGIN') && (lines.length > 1 || first[0] === 0);
    const closes = !markers.some(({ edge }) => edge === 'END') && (lines.length > 1 || !opens);
    const closed = closes
      ? text.slice(0, last[0]) + markerOf('END', label) + text.slice(last[1])
      : text;
    return opens ? markerOf('BEGIN', label) + closed.slice(first[1]) : closed;
  },
};

function translatedIn(text: string): readonly (readonly [number, number])[] {
  const markers = markersIn(text);
  if (new Set(markers.map(({ edge }) => edge)).size === 2) return [];
  return [...text.matchAll(MARKER_LIKE)]
    .filter(([line]) => /\p{L}/u.test(line) && markersIn(line).length === 0)
    .map(({ index, 0: line }) => [index, index + line.length]);
}

/** A key without markers starts like DER in Base64; the shortest, with 512 bits, has more than 400 characters. */
function isBareKey(text: string): boolean {
  return /^M[A-P][A-Za-z0-9+/_-]{198,}={0,2}$/.test(text.replace(/\s+/g, ''));
}

export const missingMarkers: Layer<'missing-markers'> = {
  message: 'missing-markers',
  detect: (text) =>
    markersIn(text).length === 0 && isBareKey(withoutScraps(text, STANDARD))
      ? { span: [0, 0] }
      : undefined,
  repair: (text) => enclosed(text, STANDARD),
};

const missing = <Message extends string>(
  message: Message,
  edge: Marker['edge'],
): Layer<Message> => ({
  message,
  detect(text): Spot | undefined {
    const markers = markersIn(text);
    if (markers.length === 0 || markers.some((marker) => marker.edge === edge)) return undefined;
    const at = edge === 'BEGIN' ? 0 : text.length;
    return { span: [at, at] };
  },
  repair: (text) => enclosed(text, markersIn(text)[0]?.label ?? STANDARD),
});

export const missingBegin = missing('missing-begin', 'BEGIN');
export const missingEnd = missing('missing-end', 'END');

/** With the markers that are missing, instead of what is left of them. */
function enclosed(text: string, label: string): string {
  const edges = new Set(markersIn(text).map(({ edge }) => edge));
  const body = withoutScraps(text, label);
  const begin = edges.has('BEGIN') ? '' : `${markerOf('BEGIN', label)}\n`;
  const rows = edges.size === 0 && !body.includes('\n') ? unwrapped(body).join('\n') : body;
  return begin + rows + (edges.has('END') ? '' : `\n${markerOf('END', label)}`);
}

function withoutScraps(text: string, label: string): string {
  const [first = '', last = ''] = [/^.*/.exec(text)?.[0], text.slice(text.lastIndexOf('\n') + 1)];
  const opened = first !== markerOf('BEGIN', label) && isScrap(first, markerOf('BEGIN', label), 1);
  const closed = last !== markerOf('END', label) && isScrap(last, markerOf('END', label), 0);
  return text.slice(
    opened ? first.length + 1 : 0,
    closed && text.length > last.length ? text.length - last.length - 1 : text.length,
  );
}

/** Whether a line is a marker whose start (side 1) or end (side 0) was not copied. */
function isScrap(line: string, marker: string, side: 0 | 1): boolean {
  const scrap = line.trim();
  return scrap.includes('-') && (side === 1 ? marker.endsWith(scrap) : marker.startsWith(scrap));
}
