import papaparse from 'papaparse';
import validator from 'validator';
import type { Rules } from '../../src/engine/check/check.ts';
import { compared, timesInTurn } from './in-turn.ts';

const LINES = 5000;
const TEXTS = 40;
/** One identifier in this many has a wrong check digit. */
const MISTYPED = 100;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly prefix: string;
  /** The text next to an identifier. */
  readonly beside: (index: number) => string;
  readonly accepts: (text: string) => boolean;
}

const COLUMNS: readonly Column[] = [
  {
    name: 'EAN, one per line',
    type: 'ean-13',
    prefix: '4',
    beside: () => '',
    accepts: (text) => validator.isEAN(text),
  },
  {
    name: 'EAN, each with a name after a tab',
    type: 'ean-13',
    prefix: '4',
    beside: (index) => `\tProduct ${index}`,
    accepts: (text) => validator.isEAN(text),
  },
  {
    name: 'ISBN-13, one per line',
    type: 'isbn-13',
    prefix: '978',
    beside: () => '',
    accepts: (text) => validator.isISBN(text, 13),
  },
];

/**
 * Checking a pasted column of identifiers, compared with reading the same text with papaparse and passing each
 * identifier to validator.js. Each text is different from the last one.
 */
export function judgingIdentifiers(rules: Rules, print: (line: string) => void): void {
  for (const { name, type, prefix, beside, accepts } of COLUMNS) {
    const texts = Array.from({ length: TEXTS }, (_, text) =>
      Array.from({ length: LINES }, (__, line) => {
        const index = text * LINES + line;
        return identifier(prefix, index) + beside(index);
      }).join('\n'),
    );
    const textOf = (round: number) => texts[round % TEXTS] ?? '';
    const judge = (values: string) => rules['identifier-list']?.judge({ type, values }, {});
    const countSound = (text: string) =>
      papaparse.parse<readonly string[]>(text).data.filter(([first = '']) => accepts(first)).length;
    const sound = countSound(textOf(0));
    if (beside(0) === '' && judge(textOf(0))?.facts?.['sound'] !== sound)
      throw new Error(`${name}: the two do not call the same identifiers sound.`);
    const { own, ...others } = timesInTurn(
      {
        own: (round) => judge(textOf(round)),
        'papaparse with validator.js': (round) => countSound(textOf(round)),
      },
      TEXTS,
    );
    print(`check 5,000 identifiers (${name}): ${compared(own, others)}`);
  }
}

/** Thirteen different digits for each number, including the check digit; some are mistyped. */
export function identifier(prefix: string, index: number): string {
  const digits =
    prefix + String((index * 7919) % 10 ** (12 - prefix.length)).padStart(12 - prefix.length, '0');
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  const check = (10 - (sum % 10)) % 10;
  return digits + String(index % MISTYPED === 1 ? (check + 1) % 10 : check);
}
