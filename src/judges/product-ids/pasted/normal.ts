import { DASHES, unquotedSpan, withoutInvisible } from '../../../engine/text/characters.ts';
import { type IdentifierType, isNumeric } from '../identifier-type.ts';
import { type LineFinding, type LineMessage, lineMessages } from '../messages.ts';
import { fits, looksLikeAsin, ZEROS_LOST } from '../shape.ts';
import { asinIn, isAddress, linkedNumber } from './addresses.ts';
import { beside, severalGroups } from './beside.ts';
import { isElementString, scannedNumber } from './element-string.ts';
import { asciiDigits, changedCharacter, upperCase, withoutSeparators } from './plain-text.ts';
import { inFull, isPower } from './power-of-ten.ts';

/** A value as it is checked, and what was removed or changed on the way, each with the value up to that point. */
export interface Normal {
  readonly plain: string;
  readonly findings: readonly LineFinding[];
}

/** What a layer found, and the text without it. */
type Step = readonly [message: LineMessage, repaired: string];
type Layer = (text: string, type: IdentifierType) => Step | undefined;

/** IDs as they should be: no layer changes them. */
const PLAIN = /^(?:\d{1,15}X?|B0[0-9A-Z]{8}|(?=\d*[A-F])[0-9A-F]{16})$/;

/** Not a character that is a separate number, such as a superscript, which does not belong to the digits next to it. */
const WIDE = /(?:(?!\p{No})[^\0-\x7f\s])+/gu;
const QUOTATION_MARK = /["'`´“”„‘’«»‹›「」『』]/;
const APOSTROPHES = /^['’‘]+(?=[^'’‘]*$)/;
const DECIMALS = /^([^.,]+)[.,]0+$/;
/**
 * As spreadsheets show a number: groups of three digits, and perhaps decimals. Two groups may themselves be decimals.
 */
const THOUSANDS = /^\d{1,3}([.,'’_])\d{3}(?:\1\d{3})+(?=$|[.,]0+$)/;
const APPLICATION_IDENTIFIER = /^(?:\(01\))+/;

/** Characters that no number has, not even a power of ten. */
const WORD = /[a-df-wyz]/i;
/** Apart from digits and what groups them, a number may have letters that look like digits, of any script. */
const NO_PART_OF_A_NUMBER = new RegExp(`[^\\dOILSBX\\s\\u0080-\\uffff${DASHES}]`, 'i');

/** The only layer that may leave nothing, because nobody sees what it removes. */
const INVISIBLE: Layer = (text) => {
  const repaired = withoutInvisible(text);
  return repaired === text ? undefined : ['invisible-character', repaired];
};

/** In the order in which they are removed: first what characters look like, then what is next to a value. */
const CHARACTERS: readonly Layer[] = [
  layer('wide-form', (text) => text.replace(WIDE, (run) => run.normalize('NFKC'))),
  layer('digits-of-other-script', asciiDigits),
];
const SURROUNDINGS: readonly Layer[] = [
  layer('element-string', (text, type) => scannedNumber(type, text)),
  INVISIBLE,
  layer('outer-blanks', (text) => text.trim()),
  layer('separators', withoutThousands),
  layer('digital-link', (text, type) => linkedNumber(type, text)),
  layer('address-of-product', (text, type) => asinIn(type, text)),
  (text, type) => {
    if (isAddress(text) || isElementString(text)) return undefined;
    const { message, value } = beside(type, text, (part) => isSound(type, part)) ?? {};
    return message && value !== undefined ? [message, value] : undefined;
  },
];
const FORMS: readonly Layer[] = [
  INVISIBLE,
  layer('outer-blanks', (text) => text.trim()),
  layer('quoted', unquoted),
  layer('apostrophe', (text) => text.replace(APOSTROPHES, '').trim()),
  layer('application-identifier', (text, type) =>
    isNumeric(type) && !isElementString(text)
      ? text.replace(APPLICATION_IDENTIFIER, '').trim()
      : undefined,
  ),
  layer('power-of-ten', (text, type) => (type === 'gcid' ? undefined : inFull(text))),
  layer('decimal-suffix', (text) => text.replace(DECIMALS, '$1')),
  layer('separators', (text, type) =>
    isNumeric(type) && /\d/.test(text) && !isPower(text) && isOneNumber(type, text)
      ? withoutSeparators(text)
      : undefined,
  ),
  layer('lower-case', (text, type) =>
    (!isNumeric(type) || type.startsWith('isbn')) && isOneWord(text) ? upperCase(text) : undefined,
  ),
];
const ALL: readonly Layer[] = [...CHARACTERS, ...SURROUNDINGS, ...FORMS];

/**
 * Removes what is around a value, or replaces something in it: compatible forms, invisible characters, what a
 * spreadsheet or a web page adds, decoration, case. Removing one layer may reveal another, so it continues until none
 * is left.
 */
export function normalise(type: IdentifierType, entered: string): Normal {
  return peel(ALL, type, entered);
}

/** Whether a text is an ID of the type when it is written plainly, with nothing next to it. */
function isSound(type: IdentifierType, text: string): boolean {
  if (text.length < 7 || text.length > 40 || (isNumeric(type) && WORD.test(text))) return false;
  const { plain } = peel(FORMS, type, text);
  return fits(type, plain) && (type !== 'asin' || looksLikeAsin(plain));
}

/** The messages of a layer that name a character. A page does not know the places of a message. */
const SPOTTED: readonly LineMessage[] = [
  'letter-for-digit',
  'look-alike',
  'invisible-character',
  'wide-form',
  'digits-of-other-script',
];

function peel(layers: readonly Layer[], type: IdentifierType, entered: string): Normal {
  if (PLAIN.test(entered)) return { plain: entered, findings: [] };
  const findings = new Map<LineMessage, LineFinding>();
  let plain = entered;
  let before: string;
  do {
    before = plain;
    for (const each of layers) {
      const [message, repaired] = each(plain, type) ?? [];
      if (message === undefined || repaired === undefined) continue;
      const { level } = lineMessages[message];
      const args =
        findings.get(message)?.args ??
        (SPOTTED.includes(message) ? { character: changedCharacter(plain, repaired) } : {});
      findings.set(message, { message, level, args, repaired });
      plain = repaired;
    }
  } while (plain !== before && !PLAIN.test(plain));
  return { plain, findings: [...findings.values()] };
}

function layer(
  message: LineMessage,
  repair: (text: string, type: IdentifierType) => string | undefined,
): Layer {
  return (text, type) => {
    const repaired = repair(text, type);
    return !repaired || repaired === text ? undefined : [message, repaired];
  };
}

/** What is between quotation marks, if there are no others in it. */
function unquoted(text: string): string {
  const marked = text.replace(/^=(?=")/, '');
  const span = unquotedSpan(marked);
  const inner = span && marked.slice(...span);
  return inner === undefined || QUOTATION_MARK.test(inner) ? text : inner.trim();
}

/** Groups of three digits as one number, if its check digit confirms it, even with lost leading zeros. */
function withoutThousands(text: string, type: IdentifierType): string | undefined {
  if (!isNumeric(type) || !THOUSANDS.test(text)) return undefined;
  const joined = text.replace(THOUSANDS, (number) => number.replace(/\D/g, ''));
  const digits = joined.replace(/\D.*/, '');
  return fits(type, digits) || fits(type, digits.padStart(ZEROS_LOST[type]?.[1] ?? 0, '0'))
    ? joined
    : undefined;
}

/** Whether groups are parts of one number, in which some digits may be typed as letters. */
function isOneNumber(type: IdentifierType, text: string): boolean {
  return !NO_PART_OF_A_NUMBER.test(text) && !severalGroups(type, text);
}

/**
 * One run of letters and digits, with nothing but hyphens, or in groups of hexadecimal digits: not a sentence or an
 * address.
 */
function isOneWord(text: string): boolean {
  return (
    /\d/.test(text) &&
    (!/\s/.test(text) || /^[\da-f\s-]+$/i.test(text)) &&
    /^[\p{L}\d]+$/u.test(withoutSeparators(text))
  );
}
