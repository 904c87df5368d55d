import { DASHES, type Span } from '../../../engine/text/characters.ts';
import { onceATask } from '../../../engine/text/once-a-task.ts';

/** A line that opens or closes a block, however it is written. */
export interface Marker {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  /** What is between the dashes. */
  readonly words: string;
  readonly edge: 'BEGIN' | 'END';
  /** "PRIVATE KEY", in upper case and with single spaces. */
  readonly label: string;
}

/** The rows between two markers, and the words of the first marker. */
export interface Block {
  readonly label: string;
  readonly rows: readonly string[];
}

/** Ten dashes in a row, as in two blocks without a break between them, are read as five and five. */
const RUN = `-{5}(?=-{5}(?!-))|[${DASHES}]{1,20}`;
const MARKER = new RegExp(
  `(${RUN})([ \\t]{0,3}(BEGIN|END)[ \\t]{0,3}([A-Z][A-Z0-9 \\t]{0,40}?)[ \\t]{0,3})(${RUN})`,
  'i',
);
/** In UTF-16 units: the most that such a marker has before its word, and from its word on, with what follows it. */
const LONGEST_LEAD = 23;
const LONGEST_REST = 80;
const BARE_MARKER = /^()((BEGIN|END) ((?:[A-Z]+ ){0,3}KEY))()$/my;

/** The words may also be in full-width letters, which are repaired later. */
const [BEGIN, END] = ['BEGIN', 'END'].map((word) =>
  word.replace(
    /./g,
    (letter) => `[${letter}${String.fromCharCode(letter.charCodeAt(0) + 0xfee0)}]`,
  ),
);
const OPENING = new RegExp(`[${DASHES}][^\\w\\r\\n]{0,3}${BEGIN}[^\\r\\n]{1,80}?[${DASHES}]`, 'i');
const CLOSING = new RegExp(`[${DASHES}][^\\w\\r\\n]{0,3}${END}[^\\r\\n]{1,80}?[${DASHES}]`, 'gi');

export const STANDARD = 'PRIVATE KEY';

export const markerOf = (edge: Marker['edge'], label: string): string =>
  `-----${edge} ${label}-----`;

/** Everything in a text that is meant as a marker. */
export const markersIn = onceATask((text): readonly Marker[] => {
  const markers: Marker[] = [];
  let from = 0;
  // Every layer looks for markers in the whole text: searching only around their words takes a third of the time.
  for (const { index } of text.matchAll(/BEGIN|END/gi)) {
    const marker = index < from ? undefined : markerAt(text, index, from);
    if (!marker) continue;
    markers.push(marker);
    from = marker.span[1];
  }
  return markers;
});

/** The marker with its word at an index; what is before `from` belongs to another marker. */
function markerAt(text: string, index: number, from: number): Marker | undefined {
  const start = Math.max(from, index - LONGEST_LEAD);
  const dashed = MARKER.exec(text.slice(start, index + LONGEST_REST));
  const isOfWord = dashed !== null && start + dashed.index < index;
  BARE_MARKER.lastIndex = index;
  const match = isOfWord ? dashed : BARE_MARKER.exec(text);
  if (!match) return undefined;
  const [all, before = '', words = '', edge = '', label = '', after = ''] = match;
  const at = isOfWord ? start + match.index : index;
  const span = [at, at + all.length] as const;
  return { span, before, words, edge: edgeOf(edge), label: labelOf(label), after };
}

/** The text with each marker rewritten. */
export function rewriteMarkers(text: string, rewrite: (marker: Marker) => string): string {
  let at = 0;
  let rewritten = '';
  for (const marker of markersIn(text)) {
    rewritten += text.slice(at, marker.span[0]) + rewrite(marker);
    at = marker.span[1];
  }
  return rewritten + text.slice(at);
}

/** The lines from the first marker's to the last one's, even if nothing in the text is repaired yet. */
export function markedLines(text: string): Span {
  const opening = OPENING.exec(text);
  const closing = [...text.matchAll(CLOSING)].at(-1);
  const from = opening ? lineStart(text, opening.index) : 0;
  const to = closing ? lineEnd(text, closing.index + closing[0].length) : text.length;
  return from < to ? [from, to] : [0, text.length];
}

/** The block of a text that is one block in strict form (RFC 7468, 2015-04, section 3), whatever its rows. */
export function blockOf(text: string): Block | undefined {
  const [begin = '', ...rows] = text.split('\n');
  const label = /^-----BEGIN ([A-Z0-9 ]+)-----$/.exec(begin)?.[1];
  return label !== undefined && rows.pop() === markerOf('END', label) ? { label, rows } : undefined;
}

export function pemOf({ label, rows }: Block): string {
  return [markerOf('BEGIN', label), ...rows, markerOf('END', label)].join('\n');
}

/** The 64 characters a row that RFC 7468 requires. */
export const rowsOf = (base64: string): readonly string[] => base64.match(/.{1,64}/g) ?? [];

/** The start of the line that an index is in, as OpenSSL sees lines. */
export const lineStart = (text: string, at: number): number =>
  at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;

/** The end of that line. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const edgeOf = (word: string): Marker['edge'] => (word.toUpperCase() === 'END' ? 'END' : 'BEGIN');

/** Even if the spaces between the words are missing. */
function labelOf(written: string): string {
  return written
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/(PRIVATE|PUBLIC)(?=KEY$)/, '$1 ')
    .replace(/^(RSA|ENCRYPTED)(?=P)/, '$1 ');
}
