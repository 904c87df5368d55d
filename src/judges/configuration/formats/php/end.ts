const CLOSERS = ',;)]';

/** Where a file or a piece ends: behind what closes it or the arrays around it. */
export function afterEnd(text: string, end: number): number {
  let closed = end;
  let at = end;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (CLOSERS.includes(character)) closed = at + 1;
    else if (character.trim() !== '') break;
  }
  return closed > end && text.startsWith('?>', at) ? at + 2 : closed;
}
