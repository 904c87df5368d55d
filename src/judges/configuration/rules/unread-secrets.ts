import type { Span } from '../../../engine/text/characters.ts';
import { type Found, PRIVATE_KEY } from '../found.ts';
import type { Reading } from '../read.ts';

/** Adds private keys that are in a text beside what was read: the reader must know of them too (FACTS-CONFIG 9.4, D-SECRET). */
export function withUnreadSecrets(
  found: readonly Found[],
  { unread }: Reading,
  text: string,
): readonly Found[] {
  const at = unread.flatMap((span) => keysIn(text, span));
  if (at.length === 0) return found;
  const others = found.filter(({ message }) => message !== 'secrets-here');
  const read = found.flatMap((each) => (each.message === 'secrets-here' ? each.at : []));
  return [...others, { message: 'secrets-here', at: [...read, ...at] }];
}

const keysIn = (text: string, [start, end]: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(new RegExp(PRIVATE_KEY, 'g'))].map(({ 0: marker, index }) => [
    start + index,
    start + index + marker.length,
  ]);
