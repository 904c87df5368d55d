import type { Span } from '../../../engine/text/characters.ts';
import type { Decoded } from '../decoded.ts';
import type { Entry, Part, Told, Value } from '../part.ts';
import type { Cleaned } from './section.ts';
import { fromSources, sourcesOf } from './sources.ts';

/** A part whose places are in a cleaned text, with its places in the paste. */
export function partInRaw(part: Part, cleaned: Cleaned): Part {
  const span = (at: Span): Span => spanInRaw(at, cleaned);
  return {
    ...part,
    span: span(part.span),
    entries: part.entries.map((entry) => entryInRaw(entry, cleaned)),
    faults: part.faults.map((fault) => ({ ...fault, at: span(fault.at) })),
    ...(part.told ? { told: toldInRaw(part.told, span) } : {}),
  };
}

/** A span of a cleaned text as a span of the paste. */
export function spanInRaw([start, end]: Span, cleaned: Cleaned): Span {
  const from = end > start ? cleaned.start(start) : emptyInRaw(start, cleaned);
  return [from, end > start ? Math.max(from, cleaned.end(end)) : from];
}

/** The place in the paste of something empty: in its line, before what was taken out there. */
const emptyInRaw = (offset: number, { text, start, end }: Cleaned): number =>
  text[offset - 1] === '\n' ? start(offset) : end(offset);

const entryInRaw = (entry: Entry, cleaned: Cleaned): Entry => ({
  ...entry,
  value: valueInRaw(entry.value, cleaned),
  named: spanInRaw(entry.named, cleaned),
  valued: spanInRaw(entry.valued, cleaned),
  span: spanInRaw(entry.span, cleaned),
});

const valueInRaw = (value: Value, cleaned: Cleaned): Value =>
  value.kind === 'text' ? { ...value, text: decodedInRaw(value.text, cleaned) } : value;

function decodedInRaw(decoded: Decoded, cleaned: Cleaned): Decoded {
  const end = cleaned.end(decoded.end);
  const first = decoded.pieces[0]?.[1] ?? decoded.end;
  const moved = cleaned.start(first) - first;
  // Nothing was taken out of the value.
  if (end - decoded.end === moved)
    return { ...decoded, pieces: decoded.pieces.map(([at, source]) => [at, source + moved]), end };
  const sources = sourcesOf(decoded).map((source) => cleaned.start(source));
  return fromSources(
    decoded.text,
    sources,
    decoded.text === '' ? emptyInRaw(decoded.end, cleaned) : end,
  );
}

function toldInRaw(told: Told, span: (at: Span) => Span): Told {
  const moved = <Each extends { readonly at: Span }>(all: readonly Each[]): readonly Each[] =>
    all.map((each) => ({ ...each, at: span(each.at) }));
  const { cryptKeys, asked, spaces } = told;
  return {
    ...told,
    ...(cryptKeys && { cryptKeys: moved(cryptKeys) }),
    ...(asked && { asked: moved(asked) }),
    ...(spaces && { spaces: moved(spaces) }),
  };
}
