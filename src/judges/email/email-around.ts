import { valuesAround } from '../../engine/text/around.ts';
import type { Span } from '../../engine/text/characters.ts';
import { emailFault } from './email.ts';

/*
 * An address among other words. A part of an address that was torn apart by a space may be an address itself, as in
 * "sh op@example.com", so that a word beside an address is only left out where it is certain to be another word.
 */

/** Words that introduce an address. */
const LABEL =
  /^(?:e-?mails?|mail|mailto|href|smtp|sip|address|contact|to|from|cc|at|by|is|courriel|adresse)$/i;

/** A sign that belongs neither to the words before it nor to an address, with a space on one of its sides at least. */
const SIGN_BEFORE =
  /(?:\t\s{0,20}|[^\p{L}\p{N}\s,;.\-_+&']\s{1,20}|(?<![\p{L}\p{N}])[^\p{L}\p{N}\s,;.]\s{0,20})$/u;
const SIGN_BEHIND = /^\s{0,20}(?:\t|[^\p{L}\p{N}\s.])/u;
/** Brackets, marks and bars that are on both sides of it. */
const OPENING = /[([{<>"'`“„‘«「『（［【*|]$|&(?:lt|quot|#\d{1,6});$/;
const CLOSING = /^[)\]}><"'`”“’»」』）］】*|]|^&(?:gt|quot|#\d{1,6});/;

/** Something glued to an address, so that more than the address may have been meant. */
const GLUED_BEFORE = /[\p{L}\p{N}.@+_-]$/u;
const GLUED_BEHIND = /^(?:[\p{L}\p{N}@_-]|:\S|\s{0,20}[.。]\s{0,20}[a-z\d])/u;

/** Where the one address in a text is; undefined where there is none, and where taking it out would be a guess. */
export function addressIn(text: string): Span | undefined {
  const found = valuesAround(text, isPlainAddress);
  const [first] = found;
  const certain = found.filter(({ span }) => isApart(text, span));
  const rest = found.reduceRight(
    (left, { span }) => left.slice(0, span[0]) + left.slice(span[1]),
    text,
  );
  const isOne = found.every(({ value }) => keyOf(value) === keyOf(first?.value ?? ''));
  return isOne && !/\w@|@\w/.test(rest) ? certain[0]?.span : undefined;
}

/** Whether a text holds two addresses that differ, sound or not. The same one twice, as in a link, is one. */
export function holdsSeveral(text: string): boolean {
  const rough = valuesAround(text, (part) => /^[^\s@]{1,400}@[^\s@]{1,400}$/.test(part));
  const keys = rough.map(({ value }) =>
    keyOf(valuesAround(value, isPlainAddress)[0]?.value ?? value),
  );
  return new Set(keys).size > 1;
}

/** Whether nothing but this is before a part, and nothing behind it. */
export function isWhole(text: string, [start, end]: Span, before: string): boolean {
  return text.slice(0, start) === before && end === text.length;
}

/** The address without the spaces in it; undefined where they may be the spaces between words. */
export function withoutSpaces(text: string): string | undefined {
  const isCertain = [...text.matchAll(/\s{1,99}/g)].every(({ 0: space, index }) => {
    const [before, behind] = [text.slice(0, index), text.slice(index + space.length)];
    const isOpen = before.includes('@') && emailFault(before.replace(/\s|\.$/g, '')) !== undefined;
    return (
      before.endsWith('@') ||
      /^[@.]/.test(behind) ||
      (isOpen && (before.endsWith('.') || (/[\r\n]/.test(space) && /^[a-z\d.-]+$/i.test(behind))))
    );
  });
  const joined = text.replace(/\s/g, '');
  return isCertain && !emailFault(joined) ? joined : undefined;
}

/** What PHP takes for the start of an address and is none: signs, or a name with an equals sign. The address behind it. */
export function behindStrayStart(address: string): string | undefined {
  const [start] =
    /^(?:[\w.-]{0,60}(?:mail|to|from|cc|address|contact|user)=|[!#$%&'*+/=?^`{|}~-]{1,9})/i.exec(
      address,
    ) ?? [];
  const rest = address.slice(start?.length);
  return start && /^\w[\w.+'-]{0,64}@/.test(rest) && !emailFault(rest) ? rest : undefined;
}

/** An address whose first part begins as addresses do, and has no sign in it that also separates a name. */
function isPlainAddress(part: string): boolean {
  return /^\w[^=|`*{}~"]{0,99}@/.test(part) && !emailFault(part);
}

/** Two addresses with one key are the same: case does not count in the domain. */
function keyOf(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

function isApart(text: string, [start, end]: Span): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (GLUED_BEFORE.test(before) || GLUED_BEHIND.test(behind)) return false;
  const local = text.slice(start, text.indexOf('@', start)).toLowerCase();
  return (
    ((OPENING.test(before) && CLOSING.test(behind)) ||
      SIGN_BEFORE.test(before) ||
      areWords(before, local)) &&
    (SIGN_BEHIND.test(behind) || areWords(behind, local))
  );
}

/** Whether a text is words of its own: a name, a label, a number in a list; not a torn off part of an address. */
function areWords(text: string, local: string): boolean {
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [only, another] = words;
  if (only === undefined) return true;
  if (another !== undefined && words.filter(({ length }) => length > 2).length > 1) return true;
  if (another === undefined && /[a-z][.\-_+]\s{0,20}$/i.test(text)) return false;
  return (
    /\p{Lu}|[^\0-\x7f]|^\s{0,20}\(?\d{1,3}[.)]/u.test(text) ||
    words.some((word) => LABEL.test(word)) ||
    (only.length > 2 && local.includes(only.toLowerCase()))
  );
}
