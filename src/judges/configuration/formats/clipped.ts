import type { Span } from '../../../engine/text/characters.ts';
import type { Entry } from '../part.ts';

/** The entries up to where reading stopped because of a fault; the last can end beyond it, so that it is cut. */
export function clipped(entries: readonly Entry[], end: number): Entry[] {
  const within = ([from, to]: Span): Span => [Math.min(from, end), Math.min(to, end)];
  return entries
    .filter(({ span }) => span[0] < end)
    .map((entry) =>
      entry.span[1] <= end
        ? entry
        : {
            ...entry,
            value: { kind: 'partial', by: 'end' },
            named: within(entry.named),
            valued: within(entry.valued),
            span: within(entry.span),
          },
    );
}
