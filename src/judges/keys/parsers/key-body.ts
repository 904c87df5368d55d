import type { Arg } from '../../../engine/check/finding.ts';
import {
  hasOtherLines,
  type Peeled,
  type Place,
  placeOf,
  type Spot,
} from '../../../engine/text/layers.ts';
import { decodeBase64 } from './base64.ts';
import { readWhole } from './der.ts';
import type { Block } from './pem.ts';
import type { KeyProblem } from './rsa.ts';

/** The values for a problem, and where it is if that is known exactly. */
export interface Fault<Message extends string = string> {
  readonly message: Message;
  readonly args: Readonly<Record<string, Arg>>;
  readonly range?: Place['range'];
}

export type BodyFault =
  | 'no-body'
  | 'placeholder'
  | 'foreign-characters'
  | 'row-length'
  | 'length'
  | 'truncated'
  | 'surplus'
  | 'damaged';

const FOREIGN = /[^A-Za-z0-9+/=]|=(?!={0,1}$)/gu;

/** In the Base64 of real keys, eight equal characters in a row occur less than once in a thousand million. */
const PLACEHOLDER = /\.{3}|\u2026|\*{3}|(.)\1{7}|^[<[{]/;

/** Why the rows of a block are not Base64 (RFC 4648); undefined if they are. */
export function textFault(block: Block, peeled: Peeled): Fault<BodyFault> | undefined {
  const body = block.rows.join('');
  if (body === '') return { message: 'no-body', args: {} };
  if (decodeBase64(body)) return undefined;
  if (PLACEHOLDER.test(body)) return { message: 'placeholder', args: {} };
  const foreign = body.match(FOREIGN);
  if (foreign) {
    const [character = ''] = foreign;
    const find = (text: string): Spot | undefined => spotIn(text, character, foreign.length);
    const { isLost, ...place } = placed(peeled, find);
    return isLost ? { message: 'damaged', args: {} } : { message: 'foreign-characters', ...place };
  }
  if (body.length % 4 === 0) return { message: 'damaged', args: {} };
  const whole = decodeBase64(body.slice(0, body.length - (body.length % 4)));
  const start = whole && readWhole(whole);
  const missing = start && 'missing' in start ? start.missing : 0;
  return lengthFault(missing, block, peeled) ?? { message: 'length', args: {} };
}

/** What to say about bytes that have the right format but are not a sound key. */
export function keyFault(
  problem: Extract<KeyProblem, { readonly kind: 'length' | 'damaged' }>,
  block: Block,
  peeled: Peeled,
): Fault<BodyFault> {
  if (PLACEHOLDER.test(block.rows.join(''))) return { message: 'placeholder', args: {} };
  if (problem.kind === 'damaged') return { message: 'damaged', args: {} };
  const { missing } = problem;
  return lengthFault(missing, block, peeled) ?? sizeFault(missing);
}

/** Where a few characters are missing or added, or their number if there are more. */
function lengthFault(missing: number, block: Block, peeled: Peeled): Fault<BodyFault> | undefined {
  return Math.abs(missing) > 3 ? sizeFault(missing) : rowFault(block, peeled);
}

/** `missing`: bytes; negative if there are too many. */
function sizeFault(missing: number): Fault<BodyFault> {
  const count = Math.ceil((Math.abs(missing) * 4) / 3);
  return { message: missing > 0 ? 'truncated' : 'surplus', args: { count } };
}

/** The only row that is a little shorter or longer than the others, if the reader can see it. */
function rowFault({ rows }: Block, peeled: Peeled): Fault<BodyFault> | undefined {
  if (hasOtherLines(peeled)) return undefined;
  const lengths = rows.slice(0, -1).map((row) => row.length);
  const [expected = 0] = lengths.toSorted((one, other) => one - other).slice(lengths.length >> 1);
  const odd = lengths.flatMap((length, index) => (length === expected ? [] : [index]));
  const [index] = odd;
  const row = index === undefined ? undefined : rows[index];
  if (row === undefined || odd.length > 1 || Math.abs(row.length - expected) > 4) return undefined;
  const find = (text: string): Spot | undefined => spotIn(text, row, row.length);
  const { args, range } = placed(peeled, find);
  return { message: 'row-length', args: { ...args, expected }, ...(range && { range }) };
}

/** The first place after the first marker where a piece of text is found. */
function spotIn(text: string, piece: string, count: number): Spot | undefined {
  const at = text.indexOf(piece, text.search(/[\r\n]/) + 1);
  return at < 0 ? undefined : { span: [at, at + piece.length], count };
}

function placed(peeled: Peeled, find: (text: string) => Spot | undefined): Place {
  return placeOf(peeled, find, find(peeled.text) ?? { span: [0, 0] });
}
