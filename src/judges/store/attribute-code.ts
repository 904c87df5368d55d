import type { Arg } from '../../engine/check/finding.ts';
import { characterSpot, type Span, trimmed, trimmedSpan } from '../../engine/text/characters.ts';
import { comparable } from '../../engine/text/fold.ts';
import { isReservedCode } from './reserved-attribute-codes.ts';

/** The longest code of an attribute that Magento accepts (magento2 core, Eav Attribute). */
const LONGEST = 60;

/** In UTF-16 units: a longer text, including spaces, is not a code with a small mistake. */
const MOST = 1000;

/** Labels in the documentation for the two attributes of the guide; they belong in another field. */
const LABELS = ['amazon asin', 'amazon condition'];

/** The codes in the documentation for the two attributes. */
const DOCUMENTED = LABELS.map((label) => label.replace(' ', '_'));

export interface CodeFault {
  readonly message:
    | 'code-blank'
    | 'label-as-code'
    | 'code-reserved'
    | 'code-taken'
    | 'code-too-long'
    | 'code-character'
    | 'code-first-character';
  readonly args?: Readonly<Record<string, Arg>>;
  readonly range?: Span;
}

/**
 * Why Magento refuses a non-empty text as the code of an attribute: after trim() it must be a letter, then letters,
 * digits and underscores, 1 to 60 of them, not starting with "container_" (magento2 core, Eav Validator Attribute
 * Code).
 */
export function codeFault(entered: string): CodeFault | undefined {
  const plain = comparable(entered);
  if (plain === '') return { message: 'code-blank' };
  if (LABELS.includes(plain)) return { message: 'label-as-code' };
  const code = trimmed(entered);
  const at = code.search(/\W/);
  if (at !== -1) return { message: 'code-character', ...spotAt(entered, at) };
  if (/^[^a-z]/i.test(code)) return { message: 'code-first-character', ...spotAt(entered, 0) };
  const count = code.length;
  if (count > LONGEST) return { message: 'code-too-long', args: { count, limit: LONGEST } };
  if (code.startsWith('container_')) return { message: 'code-reserved' };
  return isReservedCode(code) ? { message: 'code-taken' } : undefined;
}

/** The code that was most likely meant; undefined if there is none that Magento would accept. */
export function codeInstead(entered: string): string | undefined {
  if (entered.length > MOST) return undefined;
  const alone = withoutSurroundings(comparable(entered));
  if (/^\w+$/.test(alone) && !codeFault(alone)) return alone;
  const joined = comparable(entered).replace(/[ \-‐-―−]+/g, '_');
  const code = /^[_\d]/.test(joined) ? DOCUMENTED.find((each) => joined.endsWith(each)) : joined;
  return code === undefined || codeFault(code) ? undefined : code;
}

const TAG = /<[^<>]{1,60}>/g;
const NAME_BEFORE = /^[^:=]{0,60}?(?:=>|[:=])|^[\w ]{0,20}code - /;
const REMARK = / \([^()]{0,60}\)$/;
const EDGES =
  /^["'`“”„‘’«»‹›「」『』()[\]{},;.*•·\s-]{1,20}|["'`“”„‘’«»‹›「」『』()[\]{},;.*•·\s-]{1,20}$/g;

/** A code without a name before it, a comment after it, and the tags and signs around it. */
function withoutSurroundings(text: string): string {
  const inner = text.replace(TAG, '').replace(NAME_BEFORE, '');
  return inner.replace(REMARK, '').replace(EDGES, '');
}

const spotAt = (entered: string, index: number) =>
  characterSpot(entered, trimmedSpan(entered)[0] + index);
