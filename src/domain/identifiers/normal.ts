import type { Arg } from '../finding.ts';
import { characterAt, DASHES, withoutInvisible } from '../parsers/characters.ts';
import { type IdentifierType, isNumeric } from './identifier-type.ts';
import { type LineFinding, type LineMessage, lineMessages } from './messages.ts';

/** A value as it is judged, and what was dropped or changed on the way, each with the value up to there. */
export interface Normal {
  readonly plain: string;
  readonly findings: readonly LineFinding[];
}

type Mend = (text: string, type: IdentifierType) => string;

/** Digits and capitals: no layer changes them. */
const PLAIN = /^[0-9A-Z]+$/;

const NOT_ASCII = /[^\0-\x7f\s]+/gu;
const QUOTED = /^=?"([^"]*)"[,;]?$/;
const APOSTROPHES = /^['’‘]+/;
const DECIMALS = /^([^.,]+)[.,]0+$/;
const APPLICATION_IDENTIFIER = /^(?:\(01\))+/;
const ADDRESS = /(?:dp|gp\/product)\/([0-9A-Z]{10})(?![0-9A-Z])/i;
const SEPARATORS = new RegExp(`[\\s${DASHES}]+`, 'gu');

/** A number of a spreadsheet that was too wide for its column; its last digits are gone. */
const EXPONENT = /^\d(?:[.,]\d+)?E[+-]?\d+$/i;

export function isExponent(text: string): boolean {
  return EXPONENT.test(text);
}

export function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}

export function upperCase(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** In the order in which they are taken off. */
const LAYERS: readonly (readonly [message: LineMessage, mend: Mend])[] = [
  ['wide-form', (text) => text.replace(NOT_ASCII, (run) => run.normalize('NFKC'))],
  ['invisible-character', withoutInvisible],
  ['outer-blanks', (text) => text.trim()],
  ['quoted', (text) => text.replace(QUOTED, '$1').trim()],
  ['apostrophe', (text) => text.replace(APOSTROPHES, '').trim()],
  ['address-of-product', (text, type) => (type === 'asin' && ADDRESS.exec(text)?.[1]) || text],
  [
    'application-identifier',
    (text, type) => (isNumeric(type) ? text.replace(APPLICATION_IDENTIFIER, '').trim() : text),
  ],
  ['decimal-suffix', (text) => text.replace(DECIMALS, '$1')],
  [
    'separators',
    (text, type) =>
      isNumeric(type) && /\d/.test(text) && !isExponent(text) ? withoutSeparators(text) : text,
  ],
  [
    'lower-case',
    (text, type) => (!isNumeric(type) || type.startsWith('isbn') ? upperCase(text) : text),
  ],
];

/**
 * Takes off what is round a value or stands for something else: compatible forms, invisible characters, what a
 * spreadsheet or a web page adds, decoration, case. Taking one off may lay another bare, so it goes on until none is left.
 */
export function normalise(type: IdentifierType, entered: string): Normal {
  if (PLAIN.test(entered)) return { plain: entered, findings: [] };
  const findings = new Map<LineMessage, LineFinding>();
  let plain = entered;
  let before: string;
  do {
    before = plain;
    for (const [message, mend] of LAYERS) {
      const mended = mend(plain, type);
      if (mended === plain) continue;
      const { level, args: names } = lineMessages[message];
      const spotted = names.some((name) => name === 'character');
      const args =
        findings.get(message)?.args ??
        (spotted ? { character: changedCharacter(plain, mended) } : {});
      findings.set(message, { message, level, args, mended });
      plain = mended;
    }
  } while (plain !== before && !PLAIN.test(plain));
  return { plain, findings: [...findings.values()] };
}

/** The first character in which two texts differ, as the first of them has it. */
export function changedCharacter(before: string, after: string): Arg {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return characterAt(before, at);
}
