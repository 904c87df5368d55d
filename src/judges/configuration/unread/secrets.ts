import type { Span } from '../../../engine/text/characters.ts';
import { looksLikeKey } from '../../key-like.ts';
import { readCipher } from '../cipher.ts';
import { hiddenBy } from '../formats/hidden.ts';
import { matchAt } from '../formats/sticky.ts';
import { type Found, PRIVATE_KEY } from '../found.ts';
import type { Part } from '../part.ts';
import { gapsBetween } from './gaps.ts';
import { PUBLIC_NAME } from './secret-names.ts';

/** Adds secrets that are in a text beside what was read: the reader must know of them too (FACTS-CONFIG 9.4, D-SECRET). */
export function withSecretsBeside(
  found: readonly Found[],
  beside: readonly Span[],
): readonly Found[] {
  if (beside.length === 0) return found;
  const others = found.filter(({ message }) => message !== 'secrets-here');
  const read = found.flatMap((each) => (each.message === 'secrets-here' ? each.at : []));
  return [...others, { message: 'secrets-here', at: [...read, ...beside] }];
}

/** Secrets that are in no entry of any part: in comments, and in what no format recognizes. */
export const secretsBeside = (text: string, parts: readonly Part[]): readonly Span[] =>
  gapsBetween(parts, text.length).flatMap(([from, to]) => secretsIn(text, from, to));

function secretsIn(whole: string, from: number, to: number): readonly Span[] {
  const text = whole.slice(from, to);
  const all = [...privateKeys(text), ...namedSecrets(text), ...passedPasswords(text)];
  const once = new Map(all.map((at) => [at[0], at]));
  return [...once.values()]
    .toSorted(([one], [other]) => one - other)
    .map(([start, end]): Span => [from + start, from + end]);
}

const privateKeys = (text: string): readonly Span[] =>
  [...text.matchAll(new RegExp(PRIVATE_KEY, 'g'))].map(({ 0: marker, index }) => [
    index,
    index + marker.length,
  ]);

/** The end of a name that says that its value is secret, with its quotation mark. */
const NAME_END = /(?:passw(?:or)?d|secret|token|(?<=[_/'"-])key)(["']?)/gi;
const VARIABLE = /^[A-Z][A-Z0-9_]*$/;
const LONGEST_NAME = 200;

const ASSIGNED = /([ \t]{0,9}(?:=>|[:=])[ \t]{0,9})(["']?)/y;
const BEHIND_PATH = /([ \t]{1,9}(?:--?[ \t]{1,9})?)(["']?)/y;

/**
 * Values of names that say that they are secret. In a sentence, such a word says nothing: a name is in quotation marks
 * as its value is, it is a variable in uppercase, or it is a path with what looks like a key.
 */
function namedSecrets(text: string): readonly Span[] {
  return [...text.matchAll(NAME_END)].flatMap(({ 0: word, 1: quote = '', index }) => {
    const end = index + word.length;
    const assigned = matchAt(ASSIGNED, text, end);
    const [all = '', sign = '', opening = ''] = assigned ?? matchAt(BEHIND_PATH, text, end) ?? [];
    const name = all === '' ? '' : nameBefore(text, end - quote.length);
    if (name === '' || PUBLIC_NAME.test(name)) return [];
    const isQuoted = quote !== '' && text[end - quote.length - name.length - 1] === quote;
    const isVariable = quote === '' && VARIABLE.test(name);
    const at = valueAt(text, end + all.length, opening);
    if (!at) return [];
    if (name.includes('/')) return looksLikeKey(text.slice(...at), 'key') ? [at] : [];
    const isWhole = opening !== '' || sign === '=' || ENDS.test(text.slice(at[1], at[1] + LONGEST));
    return assigned && ((isQuoted && opening !== '') || (isVariable && isWhole)) ? [at] : [];
  });
}

/** After a value: nothing, or a comment. Other words make it a sentence. */
const ENDS = /^[,;]?[ \t]{0,99}(?:$|[\r\n#*])/;

/** The name that ends at an offset. */
function nameBefore(text: string, end: number): string {
  let start = end;
  while (end - start < LONGEST_NAME && /[\w/-]/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

const LONGEST = 500;
const REST = /^[^\r\n]*/;
/** What is written where a secret belongs, but is none: a switch, ports, what a program computes, and words in its place. */
const NO_SECRET = [
  /^(?:\d?|null|true|false)$/,
  /^[\d.]{1,20}:[\d.:]{1,20}$/,
  /^(?:`|\{\{|(?:process|import|os|var|local|this|self)\.)|\($/,
  /^(?:<.{0,99}>|\[.{0,99}\]|\{.{0,99}\}|%.{0,99}%)$/,
  /^(?:[A-Z]{1,20}[_-]){0,3}PASSWORD$/,
];

/** Where the value is that begins at an offset, behind a quotation mark if it has one; undefined if no secret is there. */
function valueAt(text: string, start: number, quote: string): Span | undefined {
  const line = REST.exec(text.slice(start, start + LONGEST))?.[0] ?? '';
  const value =
    quote === ''
      ? (/^[^\s'"|&;]+/.exec(line)?.[0] ?? '').replace(/,$/, '')
      : line.slice(0, Math.max(0, line.indexOf(quote)));
  const isOther =
    hiddenBy(value) || readCipher(value) || NO_SECRET.some((each) => each.test(value));
  return value.trim() !== '' && !isOther ? [start, start + value.length] : undefined;
}

const OPTION = /(?<=[\s"'])--[a-z-]{0,40}password=(["']?)/g;
const CLIENT = /(?<![\w-])(?:mysql|mariadb)[\w-]{0,20}(?=[ \t])/g;
/** A password, or a step through the words of a command. */
const STEP = /(?<=\s)-p(["']?)(?=\S)|"[^"\n]{0,500}"|'[^'\n]{0,500}'|\\\r?\n|[^\n|;&]/y;
const MOST_STEPS = 1000;

/**
 * Passwords in commands: `--password=…` of any program, and `-p…` of the clients of a database. With a space behind it,
 * `-p` asks for the password.
 */
function passedPasswords(text: string): readonly Span[] {
  const found: Span[] = [];
  const add = (at: Span | undefined) => at && found.push(at);
  for (const { 0: option, 1: quote = '', index } of text.matchAll(OPTION))
    add(valueAt(text, index + option.length, quote));
  let done = 0;
  for (const { 0: client, index } of text.matchAll(CLIENT)) {
    if (index < done) continue;
    done = index + client.length;
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const [step, quote] = matchAt(STEP, text, done) ?? [];
      if (step === undefined) break;
      done += step.length;
      if (quote !== undefined) add(valueAt(text, done, quote));
    }
  }
  return found;
}
