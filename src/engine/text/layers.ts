import type { Arg } from '../check/finding.ts';
import { characterAt, kindAt, type Span, trimmedSpan } from './characters.ts';
import { hasFewerLines, linesOf, sourceIndex } from './source-place.ts';

/** Where a problem first appears, and a number that belongs to it. */
export interface Spot {
  readonly span: Span;
  readonly count?: number;
}

/** One kind of problem in a text that can be removed, so that the rest can be checked. */
export interface Layer<Message extends string> {
  readonly message: Message;
  /** The problem is one of whole lines: it cannot be shown in a text that does not have these lines. */
  readonly ofLines?: true;
  detect(text: string): Spot | undefined;
  /** The repaired text, or the part of it that stays. */
  repair(text: string): string | Span;
}

/** What a message may say about a problem. Lines and columns count from 1, in the entered text. */
export interface Place {
  readonly args: Readonly<Record<'line' | 'column' | 'character' | 'kind' | 'count', Arg>>;
  /** Only if it is exact. */
  readonly range?: Span;
  /** The entered text has no such line or place: it appears only when other problems are removed. */
  readonly isLost: boolean;
}

export interface Fired<Message extends string> extends Place {
  readonly layer: Layer<Message>;
}

/** The values that a message uses, out of everything that is known about a place. */
export function pick<Name extends string>(
  names: readonly Name[],
  args: Readonly<Partial<Record<string, Arg>>>,
): Readonly<Record<Name, Arg>> {
  const picked = names.map((name) => [name, args[name] ?? '']);
  return Object.fromEntries(picked) as Record<Name, Arg>;
}

/** A text on its way through the layers. */
export interface Peeled {
  readonly text: string;
  readonly entered: string;
  /** The part of the entered text that `text` was made from. */
  readonly part: Span;
}

/** Removes the layers from the entered text, in their order, and says which ones there were. */
export function peel<Message extends string>(
  entered: string,
  layers: readonly Layer<Message>[],
): { readonly peeled: Peeled; readonly fired: readonly Fired<Message>[] } {
  const fired: Fired<Message>[] = [];
  const part = trimmedSpan(entered);
  let peeled: Peeled = { text: entered.slice(...part), entered, part };
  for (const layer of layers) {
    const spot = layer.detect(peeled.text);
    if (!spot) continue;
    if (!fired.some(({ layer: { message } }) => message === layer.message)) {
      const place = placeOf(peeled, (text) => layer.detect(text), spot);
      const isLost = place.isLost || (layer.ofLines === true && hasOtherLines(peeled));
      fired.push({ layer, ...place, isLost });
    }
    const repaired = layer.repair(peeled.text);
    peeled =
      typeof repaired === 'string'
        ? { ...peeled, text: repaired.slice(...trimmedSpan(repaired)) }
        : keep(peeled, repaired);
  }
  return { peeled, fired };
}

/** The entered text without all layers up to that of a message; undefined if the message would still be said. */
export function repairUpTo<Message extends string>(
  entered: string,
  layers: readonly Layer<Message>[],
  message: Message,
): string | undefined {
  const some = layers.slice(0, layers.findLastIndex((layer) => layer.message === message) + 1);
  const repaired = peel(entered, some).peeled.text;
  const again = peel(repaired, some).fired.some(({ layer }) => layer.message === message);
  return again ? undefined : repaired;
}

/** Whether lines that are counted in a peeled text are not there in the entered text. */
export const hasOtherLines = ({ text, entered, part }: Peeled): boolean =>
  hasFewerLines(entered.slice(...part), text);

/** Where a spot in a peeled text is in the entered text: exact if the same characters are there. */
export function placeOf(
  peeled: Peeled,
  detect: (text: string) => Spot | undefined,
  spot: Spot,
): Place {
  const { text, entered, part } = peeled;
  const source = entered.slice(...part);
  const seen = seenIn(source, text, spot) ?? detect(source)?.span;
  const [start, end] = seen ?? spot.span;
  const lines = linesOf(seen ? entered.slice(0, part[0] + start) : text.slice(0, start));
  const shown = seen ? source : text;
  return {
    args: {
      line: lines.length,
      column: [...(lines.at(-1) ?? '')].length + 1,
      character: characterAt(shown, start),
      kind: kindAt(shown, start),
      count: spot.count ?? 1,
    },
    ...(seen && end > start && { range: [part[0] + start, part[0] + end] }),
    isLost: !seen && hasOtherLines(peeled),
  };
}

/** The same characters in the source of a text; only their place if they are different there. */
function seenIn(source: string, text: string, { span: [start, end] }: Spot): Span | undefined {
  if (text === source) return [start, end];
  const at = sourceIndex(source, text, start);
  if (at === undefined) return undefined;
  const same = source.slice(at, at + end - start) === text.slice(start, end);
  return [at, same ? at + end - start : at];
}

/** Without trimming: spaces before a line that trim() does not reach belong to the text. */
function keep(peeled: Peeled, [start, end]: Span): Peeled {
  const { text, entered, part } = peeled;
  const exact = text === entered.slice(...part);
  return {
    text: text.slice(start, end),
    entered,
    part: exact ? [part[0] + start, part[0] + end] : part,
  };
}

/** The repairs of a rule whose only input has layers: for each message, what `repair` makes of the value. */
export function layerRepairs<Message extends string>(
  layers: readonly Layer<Message>[],
  repair: (value: string, message: Message) => string | undefined,
) {
  const repairs = layers.map(({ message }) => [
    message,
    ({ value }: { readonly value: string }) => {
      const repaired = repair(value, message);
      return repaired === undefined ? undefined : { value: repaired };
    },
  ]);
  return Object.fromEntries(repairs);
}
