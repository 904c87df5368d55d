import { trimmed } from '../../../engine/text/characters.ts';
import type { Layer } from '../../../engine/text/layers.ts';
import {
  type Marker,
  markedLines,
  markerOf,
  markersIn,
  rewriteMarkers,
  STANDARD,
} from '../parsers/pem.ts';

function markerLayer<Message extends string>(
  message: Message,
  isWrong: (marker: Marker) => boolean,
  right: (marker: Marker) => string,
  count?: (marker: Marker) => number,
): Layer<Message> {
  return {
    message,
    detect(text) {
      const marker = markersIn(text).find(isWrong);
      return marker && { span: marker.span, ...(count && { count: count(marker) }) };
    },
    repair: (text) => rewriteMarkers(text, right),
  };
}

const hasLookalike = (dashes: string): boolean => /[^-]/.test(dashes);
const five = (dashes: string): string => (hasLookalike(dashes) ? '-----' : dashes);

export const dashLookalike = markerLayer(
  'dash-lookalike',
  ({ before, after }) => hasLookalike(before + after),
  ({ before, words, after }) => five(before) + words + five(after),
);

export const dashCount = markerLayer(
  'dash-count',
  ({ before, after }) => before.length !== 5 || after.length !== 5,
  ({ words }) => `-----${words}-----`,
  ({ before, after }) => (before.length === 5 ? after : before).length,
);

export const markerCase = markerLayer(
  'marker-case',
  ({ words }) => /[a-z]/.test(words),
  ({ before, words, after }) => before + words.toUpperCase() + after,
);

export const markerSpacing = markerLayer(
  'marker-spacing',
  ({ words, edge, label }) => words !== `${edge} ${label}`,
  ({ before, edge, label, after }) => `${before}${edge} ${label}${after}`,
);

/** OpenSSL requires the words of the first marker in the last one. */
export const markerMismatch: Layer<'marker-mismatch'> = {
  message: 'marker-mismatch',
  detect(text) {
    const [begin, end, more] = markersIn(text);
    return begin && end && !more && begin.label !== end.label ? { span: end.span } : undefined;
  },
  repair(text) {
    const [begin] = markersIn(text);
    return rewriteMarkers(text, ({ edge }) => markerOf(edge, begin?.label ?? STANDARD));
  },
};

const filledLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => trimmed(line) !== '');

/** Lines before the first marker's line and after the last one's: OpenSSL ignores them. */
export const surroundingText: Layer<'surrounding-text'> = {
  message: 'surrounding-text',
  detect(text) {
    const [from, to] = markedLines(text);
    const outside = [text.slice(0, from), text.slice(to)].map(filledLines);
    const count = outside.flat().length;
    if (count === 0) return undefined;
    return { span: outside[0]?.length ? [0, from] : [to, text.length], count };
  },
  repair: markedLines,
};
