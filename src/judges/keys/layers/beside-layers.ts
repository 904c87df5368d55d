import { type Span, trimmed } from '../../../engine/text/characters.ts';
import type { Layer, Spot } from '../../../engine/text/layers.ts';
import { lineEnd, lineStart, markersIn } from '../parsers/pem.ts';

/** The same characters before every line of the block. */
const prefixed = <Message extends string>(message: Message, pattern: RegExp): Layer<Message> => ({
  message,
  detect(text) {
    const prefix = prefixOf(text);
    const start = pattern.test(prefix) ? text.indexOf(prefix) : -1;
    return start < 0 ? undefined : { span: [start, start + prefix.length] };
  },
  repair(text) {
    const prefix = prefixOf(text);
    return text
      .split('\n')
      .map((line) => {
        const start = line.trimStart();
        const cut = [prefix, prefix.trimEnd()].find((each) => start.startsWith(each));
        return cut === undefined ? line : start.slice(cut.length);
      })
      .join('\n');
  },
});

export const mailQuote = prefixed('mail-quote', />/);
export const linePrefix = prefixed('line-prefix', /^(?=\s{0,16}[^\s>])[^>]+$/);

function prefixOf(text: string): string {
  const [first] = markersIn(text);
  if (!first) return '';
  const start = lineStart(text, first.span[0]);
  const prefix = text.slice(start, first.span[0]).trimStart();
  const lines = text.slice(start).split('\n');
  const everywhere = lines.every(
    (line) => line.trimStart().startsWith(prefix.trimEnd()) || trimmed(line) === '',
  );
  return prefix.length <= 16 && trimmed(prefix) !== '' && lines.length > 2 && everywhere
    ? prefix
    : '';
}

/** Text on the same line as a marker. */
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
  repair: (text) => sidesOf(text)[1],
});

export const assignment = beside('assignment', (before) => /[=:]/.test(before));
export const textBesideMarker = beside('text-beside-marker', () => true);

/** The text on the line before the first marker and after the last one, and the part between. */
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
