import { countItemsUpTo, sortedBy } from '../../../engine/sorted-by.ts';
import type { Span } from '../../../engine/text/characters.ts';
import type { Entry, Part } from '../part.ts';

/** A name or a value in the text, or a secret beside them. Whether it may be seen is looked at only if its line is shown. */
export type Mark =
  | { readonly at: Span; readonly of: 'name' | 'value'; readonly entry: Entry }
  | { readonly at: Span; readonly of: 'secret' };

/** Where the names and values of a text are. Of the thousands in a dump, only those around a fault are looked at. */
export interface Marks {
  /** The last entry that begins before a place is the one that contains it, if it has not ended. */
  entryAt(offset: number): Entry | undefined;
  /** Where the part begins that an entry is in. */
  partStart(entry: Entry): number;
  /** The marks that begin in a span, in their order, after the last one that begins before it, which may reach into it. */
  around(span: Span): readonly Mark[];
}

const spanStart = ({ span }: Pick<Entry, 'span'>): number => span[0];
const nameStart = ({ named }: Entry): number => named[0];
const valueStart = ({ valued }: Entry): number => valued[0];
const markStart = ({ at }: Mark): number => at[0];

/** The marks of the entries of all parts, and of the secrets beside them. */
export function marksIn(parts: readonly Part[], beside: readonly Span[] = []): Marks {
  const all = parts.flatMap(({ entries }) => entries);
  const bySpan = sortedBy(all, spanStart);
  const byName = sortedBy(all, nameStart);
  const byValue = sortedBy(
    all.filter(({ valued: [start, end] }) => start < end),
    valueStart,
  );
  const partsInOrder = sortedBy(parts, spanStart);
  return {
    entryAt(offset) {
      const entry = bySpan[countItemsUpTo(bySpan, offset, spanStart) - 1];
      return entry && offset <= entry.span[1] ? entry : undefined;
    },
    partStart: (entry) =>
      partsInOrder[countItemsUpTo(partsInOrder, entry.span[0], spanStart) - 1]?.span[0] ?? 0,
    around(span) {
      const names = beginningIn(byName, span, nameStart).map(nameMark);
      const values = beginningIn(byValue, span, valueStart).map(valueMark);
      const secrets = beginningIn(beside, span, ([start]) => start).map(secretMark);
      const marks = [...names, ...values, ...secrets].toSorted(
        (one, other) => markStart(one) - markStart(other),
      );
      return marks
        .slice(Math.max(0, countItemsUpTo(marks, span[0], markStart) - 1))
        .filter(({ at }) => at[0] < span[1]);
    },
  };
}

/** The items that begin in a span, and the last one before it. */
const beginningIn = <Item>(
  items: readonly Item[],
  [start, end]: Span,
  startOf: (item: Item) => number,
): readonly Item[] =>
  items.slice(
    Math.max(0, countItemsUpTo(items, start, startOf) - 1),
    countItemsUpTo(items, Math.max(start, end - 1), startOf),
  );

const nameMark = (entry: Entry): Mark => ({ at: entry.named, of: 'name', entry });
const valueMark = (entry: Entry): Mark => ({ at: entry.valued, of: 'value', entry });
const secretMark = (at: Span): Mark => ({ at, of: 'secret' });
