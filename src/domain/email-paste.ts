import { emailFault } from './email.ts';
import type { Folded } from './fold.ts';
import { INVISIBLE, narrow, type Span, unquotedSpan } from './parsers/characters.ts';

/** What stands around an address in a paste, in the order in which it is taken off. */
export const WRAPPINGS = ['quoted', 'display-name', 'mailto', 'closing-sign'] as const;
export type Wrapping = (typeof WRAPPINGS)[number];

/** A paste with plain characters only; where each comes from; and where in it the address stands. */
export interface UnwrappedEmail extends Folded {
  readonly address: Span;
  /** What was around it, with the part of `text` that each left. */
  readonly wrappings: ReadonlyMap<Wrapping, Span>;
}

/** Takes off what comes along with an address when it is copied. */
export function unwrapEmail(entered: string): UnwrappedEmail {
  const { text, from } = plainCharacters(entered);
  const wrappings = new Map<Wrapping, Span>();
  let address = withoutBlanks(text, [0, text.length]);
  for (const wrapping of WRAPPINGS) {
    const inside = INSIDE[wrapping](text.slice(...address));
    if (!inside) continue;
    address = withoutBlanks(text, [address[0] + inside[0], address[0] + inside[1]]);
    wrappings.set(wrapping, address);
  }
  return { text, from, address, wrappings };
}

/** Whether a paste holds more than one address: at signs with a separator between them. */
export function holdsSeveral({ text }: Folded): boolean {
  const parts = text.split(/[\s,;|]+/).filter((part) => part.includes('@'));
  return parts.length > 1;
}

/** The address that is spelled out against robots, as "info (at) example (dot) com"; undefined where it is none. */
export function spelledOut(address: string): string | undefined {
  const plain = address
    .replace(/\s{0,9}(?:[([{<]\s?(?:at|@)\s?[)\]}>]|\sat\s)\s{0,9}/i, '@')
    .replace(/\s{0,9}(?:[([{<]\s?(?:dot|punkt|point|\.)\s?[)\]}>]|\sdot\s)\s{0,9}/gi, '.');
  return plain !== address && !emailFault(plain) ? plain : undefined;
}

const INSIDE: Readonly<Record<Wrapping, (text: string) => Span | undefined>> = {
  quoted: unquotedSpan,
  'display-name'(text) {
    const [bracketed] = /<[^<>]{0,999}>?[\s,;.]{0,9}$/.exec(text) ?? [];
    const start = text.length - (bracketed?.length ?? 0);
    const end = text.indexOf('>', start);
    return bracketed?.includes('@') ? [start + 1, end === -1 ? text.length : end] : undefined;
  },
  mailto(text) {
    const [scheme] = /^(?:mailto:\s{0,9})+/i.exec(text) ?? [];
    const query = text.indexOf('?');
    return scheme ? [scheme.length, query === -1 ? text.length : query] : undefined;
  },
  'closing-sign'(text) {
    const end = text.search(/[.,;:>)\]]{1,9}$/);
    const inside = text.slice(0, end);
    return end > 0 && !emailFault(inside) ? [0, end] : undefined;
  },
};

function plainCharacters(entered: string): Folded {
  const from: number[] = [];
  let text = '';
  for (let at = 0; at < entered.length; at++) {
    const unit = entered.charAt(at);
    // A tag character is made of two units; neither of them is invisible alone.
    const pair = String.fromCodePoint(entered.codePointAt(at) ?? 0);
    const plain = pair.replace(INVISIBLE, '') === '' ? '' : narrow(unit);
    if (plain === '') at += pair.length - 1;
    else from.push(at);
    text += plain;
  }
  return { text, from };
}

function withoutBlanks(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return [from, Math.max(from, start + part.trimEnd().length)];
}
