import { type Level, type Outcome, worst } from '../finding.ts';
import { consistency } from './consistency.ts';
import type { IdentifierType } from './identifier-type.ts';
import type { LineFinding } from './messages.ts';
import { misfit, tooLong } from './misfit.ts';
import { normalise } from './normal.ts';
import { hasShape } from './shape.ts';

export interface IdentifierVerdict {
  readonly outcome: Outcome;
  /** The value as it was judged, without decoration. */
  readonly plain: string;
  /** The heaviest first. */
  readonly findings: readonly LineFinding[];
}

const ORDER: readonly Level[] = ['error', 'warning', 'note'];

/** Longer than any id, and than the address of a product with all that shops append to it. Nobody looks into such a text. */
const MAX_VALUE = 1000;

/** Whether one value is consistent as an id of the type. It never throws, whatever the text. */
export function judgeIdentifier(type: IdentifierType, entered: string): IdentifierVerdict {
  if (entered.length > MAX_VALUE) return verdictOf(entered, [tooLong(type)]);
  const { plain, findings } = normalise(type, entered);
  if (plain === '') return verdictOf(plain, findings);
  const own = hasShape(type, plain) ? consistency(type, plain) : [misfit(type, plain)];
  return verdictOf(plain, [...findings, ...own]);
}

/** What findings come to. */
export function verdictOf(plain: string, findings: readonly LineFinding[]): IdentifierVerdict {
  return {
    outcome: worst(['sound', ...findings.map(({ level }) => level)]),
    plain,
    findings: findings.toSorted(byWeight),
  };
}

/** Compares findings, to put the heavier one first. */
export function byWeight(one: Weighty, other: Weighty): number {
  return ORDER.indexOf(one.level) - ORDER.indexOf(other.level);
}

interface Weighty {
  readonly level: Level;
}
