import { type Level, type Outcome, worst } from '../../engine/check/finding.ts';
import { consistency } from './consistency.ts';
import type { IdentifierType } from './identifier-type.ts';
import { found, type LineFinding } from './messages.ts';
import { leftOut, misfit, tooLong } from './misfit.ts';
import { otherType } from './other-type.ts';
import { otherLabel } from './pasted/labels.ts';
import { normalise } from './pasted/normal.ts';
import { sameProduct } from './same-product.ts';
import { hasShape } from './shape.ts';

export interface IdentifierVerdict {
  readonly outcome: Outcome;
  /** The value as it was checked, without decoration. */
  readonly plain: string;
  /** The most serious first. */
  readonly findings: readonly LineFinding[];
}

const ORDER: readonly Level[] = ['error', 'warning', 'note'];

/**
 * Longer than any ID, and than the address of a product with everything that shops append to it. Longer texts are not
 * checked.
 */
const MAX_VALUE = 1000;

/** Whether one value is consistent as an ID of the type. Never throws, whatever the text. */
export function judgeIdentifier(type: IdentifierType, entered: string): IdentifierVerdict {
  if (entered.length > MAX_VALUE) return verdictOf(entered, [tooLong(type)]);
  const { plain, findings } = normalise(type, entered);
  if (plain === '') return verdictOf(plain, findings);
  const own = hasShape(type, plain) ? consistency(type, plain) : misfits(type, plain);
  if (findings.length + own.length === 0) return verdictOf(plain, own);
  const same = sameProductOf(type, plain, own);
  const label = labelFinding(type, entered, [...findings, ...own]);
  return verdictOf(plain, [...vouchedFor(findings, own), ...label, ...own, ...same]);
}

function misfits(type: IdentifierType, plain: string): readonly LineFinding[] {
  const finding = misfit(type, plain);
  const left = finding.message === 'wrong-length' ? leftOut(type, plain) : undefined;
  return left ? [finding, left] : [finding];
}

/** The number of the product in the chosen type, if the value is of another type. */
function sameProductOf(
  type: IdentifierType,
  plain: string,
  own: readonly LineFinding[],
): readonly LineFinding[] {
  const other = own.some(({ message }) => message === 'other-type') && otherType(type, plain);
  const value = other && sameProduct(type, other, plain);
  return value ? [found('same-product', { type: { term: type } }, value)] : [];
}

/** Whether the value has the form of its type, although a label next to it names another type. */
function labelFinding(
  type: IdentifierType,
  entered: string,
  findings: readonly LineFinding[],
): readonly LineFinding[] {
  const messages = findings.map(({ message }) => message);
  if (!messages.includes('text-around') || messages.includes('other-type')) return [];
  const label = otherLabel(type, entered.normalize('NFKC'));
  return label ? [found('label-differs', { type: { term: type }, other: { term: label } })] : [];
}

/** Groups of digits may be two numbers: they are only joined if the check digit, or another repair, confirms it. */
function vouchedFor(
  findings: readonly LineFinding[],
  own: readonly LineFinding[],
): readonly LineFinding[] {
  const isVouched = own.every(
    ({ level, message, repaired }) =>
      level !== 'error' || repaired !== undefined || message === 'other-type',
  );
  const joined = findings.findIndex(({ message }) => message === 'separators');
  if (isVouched || joined < 0) return findings;
  return findings.map((each, at) => (at < joined ? each : { ...each, repaired: undefined }));
}

/** Whether an ID needs to be looked at. */
export const isFaulty = (outcome: Outcome): boolean => outcome === 'error' || outcome === 'warning';

/** The outcome of some findings. */
export function verdictOf(plain: string, findings: readonly LineFinding[]): IdentifierVerdict {
  return {
    outcome: worst(['sound', ...findings.map(({ level }) => level)]),
    plain,
    findings: findings.toSorted(byWeight),
  };
}

/** Compares findings, so that the more serious one comes first. */
export function byWeight(one: Weighty, other: Weighty): number {
  return ORDER.indexOf(one.level) - ORDER.indexOf(other.level);
}

interface Weighty {
  readonly level: Level;
}
