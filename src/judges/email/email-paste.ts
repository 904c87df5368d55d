import { narrow, type Span, unquotedSpan, withoutInvisible } from '../../engine/text/characters.ts';
import type { Folded } from '../../engine/text/fold.ts';
import { emailFault } from './email.ts';
import { addressIn, holdsSeveral, isWhole } from './email-around.ts';

/** What a paste can have around an address. */
export const WRAPPINGS = ['quoted', 'display-name', 'mailto', 'closing-sign'] as const;
type Wrapping = (typeof WRAPPINGS)[number];

/** The address that a paste means, in plain characters; where each character comes from; and what was around it. */
export interface UnwrappedEmail extends Folded {
  readonly wrappings: ReadonlySet<Wrapping>;
  /** The paste contains two different addresses: neither is taken. */
  readonly several: boolean;
}

/** A link that opens an email (RFC 6068), also as people write it: with slashes, spaces, or the scheme twice. */
const LINK = /(?:mailto\s{0,3}(?::|%3A)[\s/]{0,5}){1,3}([^\s<>"`)\]|}]{0,1999})/gi;

/** Text after the first space in the fields of a link. */
const REST_OF_FIELDS = /^\s[^@<>"`)\]|}]{0,1999}/;

const QUOTATION_MARK = /["“”„«»「」『』]/;

/** Removes what is copied together with an address. */
export function unwrapEmail(entered: string): UnwrappedEmail {
  const plain = plainCharacters(entered);
  const text = withoutLinks(plain);
  const wrappings = new Set<Wrapping>(text === plain ? [] : ['mailto']);
  const trimmed = trim(text);
  if (holdsSeveral(trimmed.text)) return { ...trimmed, wrappings, several: true };
  const found = addressIn(trimmed.text);
  if (found && !(found[0] === 1 && isWhole(trimmed.text, found, '"'))) {
    const wrapping = wrappingOf(trimmed.text, found);
    if (wrapping) wrappings.add(wrapping);
    return { ...part(trimmed, found), wrappings, several: false };
  }
  return { ...withoutOuterMarks(trimmed, wrappings), wrappings, several: false };
}

const AT_WORD = /\s{0,9}(?:[([{<]\s?(?:at|arobase|@)\s?[)\]}>]|\s(?:at|arobase)\s)\s{0,9}/i;
const DOT_WORD = /\s{0,9}(?:[([{<]\s?(?:dot|punkt|point|\.)\s?[)\]}>]|\s(?:dot|point)\s)\s{0,9}/gi;
/** In a web address, in HTML, in JSON and in quoted-printable. */
const AT_CODE = /%40|=40|&#(?:64|x40);|&commat;|\\u0040/i;
const DOT_CODE = /%2E|=2E|&#(?:46|x2e);|&period;|\\u002e/gi;

/**
 * The address if its at sign or dots are written as words or as codes, to avoid robots or by a program: "info (at)
 * example (dot) com", "info&#64;example.com"; otherwise undefined.
 */
export function spelledOut(address: string): string | undefined {
  const plain = address
    .replace(AT_CODE, '@')
    .replace(DOT_CODE, '.')
    .replace(AT_WORD, '@')
    .replace(DOT_WORD, '.');
  return plain !== address && !emailFault(plain) ? plain : undefined;
}

/** The address with dots instead of East Asian full stops in its domain; undefined if the result is not an address. */
export function withDots(address: string): string | undefined {
  const plain = address.replace(/[。｡]/g, '.');
  return plain !== address && !emailFault(plain) ? plain : undefined;
}

function wrappingOf(text: string, [start, end]: Span): Wrapping | undefined {
  if (start === 0 && end === text.length) return undefined;
  const inside = unquotedSpan(text);
  if (inside?.[0] === start && inside[1] === end) return 'quoted';
  return start === 0 && /^[.,;:>)\]]{1,9}$/.test(text.slice(end)) ? 'closing-sign' : 'display-name';
}

/** What is between quotation marks, and between the angle brackets after a name, if no sound address is found. */
function withoutOuterMarks(text: Folded, wrappings: Set<Wrapping>): Folded {
  const inside = unquotedSpan(text.text);
  const isQuoted = inside && !QUOTATION_MARK.test(text.text.slice(...inside));
  if (isQuoted) wrappings.add('quoted');
  const bare = isQuoted ? trim(part(text, inside)) : text;
  const [bracketed] = /<[^<>]{0,999}>?[\s,;.]{0,9}$/.exec(bare.text) ?? [];
  if (!bracketed?.includes('@')) return bare;
  wrappings.add('display-name');
  const start = bare.text.length - bracketed.length;
  const end = bare.text.indexOf('>', start);
  return trim(part(bare, [start + 1, end === -1 ? bare.text.length : end]));
}

/** Each link as its recipients, with a comma between them; the text itself if there is no link. */
function withoutLinks(text: Folded): Folded {
  const links = [...text.text.slice(0, 2000).matchAll(LINK)];
  if (links.length === 0) return text;
  let reached = 0;
  const parts = links.flatMap(({ 0: link, 1: body = '', index }) => {
    const before = part(text, [reached, index]);
    const end = index + link.length;
    const [rest = ''] = (body.includes('?') && REST_OF_FIELDS.exec(text.text.slice(end))) || [];
    reached = text.text.charAt(end + rest.length) === '@' ? end : end + rest.length;
    return [before, ...recipients(part(text, [end - body.length, end]))];
  });
  return joined([...parts, part(text, [reached, text.text.length])]);
}

/** The address before the question mark, and those of the header fields "to" after it, without percent escapes. */
function recipients(body: Folded): readonly Folded[] {
  const fields = [...body.text.matchAll(/[^?&]{1,1999}/g)];
  const spans = fields.flatMap(({ 0: field, index }): readonly Span[] => {
    const end = index + field.length;
    if (index === 0) return [[0, end]];
    const [name] = /^(?:amp;)?to=/i.exec(field) ?? [];
    return name ? [[index + name.length, end]] : [];
  });
  const comma = (at: number): Folded => ({ text: ',', from: body.from.slice(at, at + 1) });
  return spans.flatMap((span, index) => [
    ...(index > 0 ? [comma(span[0])] : []),
    decoded(part(body, span)),
  ]);
}

/** Percent escapes as the characters that they encode; invalid ones stay. */
function decoded(text: Folded): Folded {
  let reached = 0;
  const parts = [...text.text.matchAll(/(?:%[\da-f]{2}){1,600}/gi)].flatMap(({ 0: run, index }) => {
    const before = part(text, [reached, index]);
    reached = index + run.length;
    const plain = decodedRun(run);
    return [
      before,
      {
        text: plain,
        from: [...plain].flatMap((sign) => Array(sign.length).fill(text.from[index])),
      },
    ];
  });
  return joined([...parts, part(text, [reached, text.text.length])]);
}

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

function plainCharacters(entered: string): Folded {
  const from: number[] = [];
  let text = '';
  for (let at = 0; at < entered.length; at++) {
    const unit = entered.charAt(at);
    // A tag character consists of two units; neither of them is invisible by itself.
    const pair = String.fromCodePoint(entered.codePointAt(at) ?? 0);
    const plain = withoutInvisible(pair) === '' ? '' : narrow(withoutInvisible(unit));
    if (plain === '') at += pair.length - 1;
    else from.push(at);
    text += plain;
  }
  return { text, from };
}

const part = ({ text, from }: Folded, [start, end]: Span): Folded => ({
  text: text.slice(start, end),
  from: from.slice(start, end),
});

const joined = (parts: readonly Folded[]): Folded => ({
  text: parts.map(({ text }) => text).join(''),
  from: parts.flatMap(({ from }) => from),
});

function trim(text: Folded): Folded {
  const start = text.text.length - text.text.trimStart().length;
  return part(text, [start, Math.max(start, text.text.trimEnd().length)]);
}
