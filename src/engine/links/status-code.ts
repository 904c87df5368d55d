import type { Outcome } from '../check/finding.ts';
import { type Status, withoutField } from '../progress/progress.ts';
import { fail, ok, type Result } from '../result.ts';
import { bitReader, bitWriter } from './bits.ts';
import { type CodeProblem, readDigits, writeDigits } from './crockford.ts';
import { pinOf, type SharedGuide } from './shared-guide.ts';
import type { SharedStatus, StepStatus } from './status.ts';

/**
 * A status as a short code that can be read over the phone. In bits: version 3, guide 10, day since 2026-01-01 14, the
 * guide's fingerprint 10, count of its permanent numbers 7, and for each number whether it is in the list; then 4 bits
 * for each step of the list, one "there were more findings", and the findings: 3 bits for their count, then 7 bits for
 * the step and 10 for the message of each. It does not include the case, which whoever reads a code aloud can say, nor
 * the fields of findings.
 */
const VERSION = 1;
const DAY_ZERO = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const WIDTH = {
  version: 3,
  guide: 10,
  day: 14,
  fingerprint: 10,
  count: 7,
  state: 4,
  findings: 3,
  message: 10,
} as const;
/** How many of each a code can name. */
export const ROOM = {
  guides: 2 ** WIDTH.guide - 1,
  steps: 2 ** WIDTH.count - 1,
  messages: 2 ** WIDTH.message - 1,
};
const MAX_FINDINGS = 6;
const STATUSES = ['open', 'completed', 'skipped'] as const satisfies readonly Status[];
const OUTCOMES = [undefined, 'sound', 'note', 'warning', 'error'] as const satisfies readonly (
  | Outcome
  | undefined
)[];

export type StatusCodeProblem = CodeProblem | 'unknown-guide' | 'unknown-version';

/** `messages` are the "rule/message" IDs in the order of their permanent numbers. */
export function writeCode(
  guide: SharedGuide,
  status: SharedStatus,
  messages: readonly string[],
): string {
  const out = bitWriter();
  const steps = status.steps
    .map((step) => ({ ...step, pin: pinOf(guide, step.step) }))
    .sort((one, other) => one.pin - other.pin);
  out.put(VERSION, WIDTH.version);
  out.put(guide.number, WIDTH.guide);
  out.put(daysOf(status.day), WIDTH.day);
  out.put(guide.fingerprint, WIDTH.fingerprint);
  out.put(guide.pins.length, WIDTH.count);
  guide.pins.forEach((_, index) => {
    out.put(steps.some(({ pin }) => pin === index + 1) ? 1 : 0, 1);
  });
  for (const { status: state, outcome } of steps) {
    const found = Math.max(0, OUTCOMES.indexOf(outcome === 'empty' ? undefined : outcome));
    out.put(STATUSES.indexOf(state) * OUTCOMES.length + found, WIDTH.state);
  }
  const found = findingsOf(steps, messages);
  const shown = found.slice(0, MAX_FINDINGS);
  out.put(found.length > shown.length || steps.some(({ more }) => more) ? 1 : 0, 1);
  out.put(shown.length, WIDTH.findings);
  for (const { pin, message } of shown) {
    out.put(pin, WIDTH.count);
    out.put(message, WIDTH.message);
  }
  return writeDigits(out.digits());
}

/** The findings by permanent numbers: failed steps first, and the first finding of each step before its second. */
function findingsOf(
  steps: readonly (StepStatus & { readonly pin: number })[],
  messages: readonly string[],
): readonly { readonly pin: number; readonly message: number }[] {
  const failed = ({ outcome }: StepStatus) => outcome === 'error' || outcome === 'warning';
  return steps
    .flatMap((step) =>
      step.messages.map((id, turn) => ({
        pin: step.pin,
        message: messages.indexOf(withoutField(id)) + 1,
        rank: turn + (failed(step) ? 0 : 100),
      })),
    )
    .filter(({ message }) => message > 0)
    .sort((one, other) => one.rank - other.rank);
}

/** Reads a code, as heard or typed, for one of the existing guides. Never throws. */
export function readCode(
  text: string,
  guides: readonly SharedGuide[],
  messages: readonly string[],
): Result<SharedStatus, StatusCodeProblem> {
  const read = readDigits(text);
  if ('problem' in read) return fail(read.problem);
  const bits = bitReader(read.digits);
  const { take } = bits;
  if (take(WIDTH.version) !== VERSION) return fail('unknown-version');
  const number = take(WIDTH.guide);
  const guide = guides.find((each) => each.number === number);
  if (!guide) return fail('unknown-guide');
  const day = dayOf(take(WIDTH.day));
  const fingerprint = take(WIDTH.fingerprint);
  const count = take(WIDTH.count);
  const pins = Array.from({ length: count }, (_, index) => (take(1) === 1 ? index + 1 : 0)).filter(
    (pin) => pin > 0,
  );
  const states = pins.map(() => take(WIDTH.state));
  const more = take(1) === 1;
  const findings = Array.from({ length: take(WIDTH.findings) }, () => ({
    pin: take(WIDTH.count),
    message: messages[take(WIDTH.message) - 1],
  }));
  if (!bits.atEnd() || states.some((state) => state >= STATUSES.length * OUTCOMES.length)) {
    return fail('not-a-code');
  }
  const steps = pins.map((pin, index): StepStatus => {
    const state = states[index] ?? 0;
    const outcome = OUTCOMES[state % OUTCOMES.length];
    return {
      step: guide.pins[pin - 1] ?? String(pin),
      status: STATUSES[Math.floor(state / OUTCOMES.length)] ?? 'open',
      ...(outcome !== undefined && { outcome }),
      messages: findings.flatMap((each) =>
        each.pin === pin && each.message !== undefined ? [each.message] : [],
      ),
      ...(more && (outcome === 'error' || outcome === 'warning') && { more: true }),
    };
  });
  return ok({ guide: guide.id, day, fingerprint, steps });
}

/** Whole days since the first day of 2026, in UTC, as far as 14 bits allow. */
function daysOf(day: string | undefined): number {
  const days = (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY;
  return Number.isFinite(days) ? Math.min(Math.max(Math.round(days), 0), 2 ** WIDTH.day - 1) : 0;
}

const dayOf = (days: number): string => new Date(DAY_ZERO + days * DAY).toISOString().slice(0, 10);
