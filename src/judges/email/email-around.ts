import { valuesAround } from '../../engine/text/around.ts';
import type { Span } from '../../engine/text/characters.ts';
import { emailFault } from './email.ts';

/*
 * An address among other words. If a space has split an address, a part of it may look like an address too, as in "sh
 * op@example.com". So a word next to an address is only removed if it is certainly a different word.
 */

/** Words that introduce an address. */
const LABEL =
  /^(?:e-?mails?|mail|mailto|href|smtp|sip|address|contact|to|from|cc|at|by|is|courriel|adresse)$/i;

/** A sign that belongs neither to the words before it nor to an address, with a space on at least one side. */
const SIGN_BEFORE =
  /(?:\t\s{0,20}|[^\p{L}\p{N}\s,;.\-_+&']\s{1,20}|(?<![\p{L}\p{N}])[^\p{L}\p{N}\s,;.]\s{0,20})$/u;
const SIGN_BEHIND = /^\s{0,20}(?:\t|[^\p{L}\p{N}\s.])/u;
/** Brackets, marks and bars on both sides of it. */
const OPENING = /[([{<>"'`“„‘«「『（［【*|]$|&(?:lt|quot|#\d{1,6});$/;
const CLOSING = /^[)\]}><"'`”“’»」』）］】*|]|^&(?:gt|quot|#\d{1,6});/;

/** Text joined to an address, so that more than the address may have been meant. */
const GLUED_BEFORE = /[\p{L}\p{N}.@+_-]$/u;
const GLUED_BEHIND = /^(?:[\p{L}\p{N}@_-]|:\S|\s{0,20}[.。]\s{0,20}[a-z\d])/u;

/** Where the only address in a text is; undefined if there is none, or if removing the rest would be a guess. */
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

/** Whether a text contains two different addresses, sound or not. The same one twice, as in a link, counts as one. */
export function holdsSeveral(text: string): boolean {
  const rough = valuesAround(text, (part) => /^[^\s@]{1,400}@[^\s@]{1,400}$/.test(part));
  const keys = rough.map(({ value }) =>
    keyOf(valuesAround(value, isPlainAddress)[0]?.value ?? value),
  );
  return new Set(keys).size > 1;
}

/** Whether a part has only this before it, and nothing after it. */
export function isWhole(text: string, [start, end]: Span, before: string): boolean {
  return text.slice(0, start) === before && end === text.length;
}

/** The address without the spaces in it; undefined if they may be the spaces between words. */
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

/**
 * What PHP accepts as the start of an address although it is not: signs, or a name with an equals sign. The address
 * follows.
 */
export function behindStrayStart(address: string): string | undefined {
  const [start] =
    /^(?:[\w.-]{0,60}(?:mail|to|from|cc|address|contact|user)=|[!#$%&'*+/=?^`{|}~-]{1,9})/i.exec(
      address,
    ) ?? [];
  const rest = address.slice(start?.length);
  return start && /^\w[\w.+'-]{0,64}@/.test(rest) && !emailFault(rest) ? rest : undefined;
}

/** An address whose first part begins as addresses do, and has no sign that also separates a name. */
function isPlainAddress(part: string): boolean {
  return /^\w[^=|`*{}~"]{0,99}@/.test(part) && !emailFault(part);
}

/** Two addresses with the same key are the same: case does not matter in the domain. */
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

/**
 * Whether a text is separate words (a name, a label, a number in a list), not a part that was split from an address.
 */
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
