import type { Outcome } from '../check/finding.ts';
import type { Result } from '../result.ts';

/** `skipped`: the reader's answer to the guide's question makes the step unnecessary. */
export type Status = 'open' | 'completed' | 'skipped';

/** What is kept of a step. Only IDs, statuses and times: no type here can contain an entered value. */
export interface StepProgress {
  readonly status: Status;
  /** The hash of the step's content when it was last ticked or checked. */
  readonly revision: string;
  /** The most serious outcome of the step's checks, if there are any. */
  readonly outcome?: Outcome;
  /** The hash of the step's content when it was checked, if it differs from `revision`. */
  readonly judged?: string;
  /** What was found last, the most serious first: "rule/message" or "rule/message@field". */
  readonly messages?: readonly string[];
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** From "guide/step" to what is kept of it. A step that was never touched is absent. */
export type Progress = Readonly<Record<string, StepProgress>>;

export type ProgressProblem = 'not-ours';

const STATUSES: readonly unknown[] = ['open', 'completed', 'skipped'] satisfies Status[];
const OUTCOMES: readonly unknown[] = [
  'empty',
  'sound',
  'note',
  'warning',
  'error',
] satisfies Outcome[];
const REVISION = /^[0-9a-f]{1,16}$/;
/** "rule/message", or "rule/message@field" if the check has several fields. */
export const FOUND_ID = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}(?:@[a-z0-9-]{1,64})?$/;
/** The "rule/message" of what was found, without its field. */
export const withoutField = (found: string): string => found.replace(/@.*/, '');
/** How many findings of a step are kept at most. */
export const MAX_MESSAGES = 8;
/** The last time that a date can have (ECMA-262, 21.4.1.1). */
export const LAST_MOMENT = 8.64e15;
const DAY = 86_400_000;
const NOT_OURS = { ok: false, problem: 'not-ours' } as const;

/** The characters of a case's name: letters of any language, digits and hyphens. It is in storage keys. */
export const CASE = /^[\p{L}\p{M}\p{N}-]{1,32}$/u;

export const stepKey = (guide: string, step: string): string => `${guide}/${step}`;

/** Reads one stored entry. Anything other than what `JSON.stringify` of a `StepProgress` gives is `not-ours`. */
export function parseStepProgress(text: string): Result<StepProgress, ProgressProblem> {
  const entry = parseObject(text);
  return entry ? asStepProgress(entry) : NOT_OURS;
}

/** An entry of a parsed object; anything other than a `StepProgress` is `not-ours`. */
export function asStepProgress(
  entry: Record<string, unknown>,
): Result<StepProgress, ProgressProblem> {
  const { status, revision, outcome, judged, messages, at } = entry;
  const sound =
    STATUSES.includes(status) &&
    typeof revision === 'string' &&
    REVISION.test(revision) &&
    typeof at === 'number' &&
    Number.isSafeInteger(at) &&
    at >= 0 &&
    at <= LAST_MOMENT &&
    (outcome === undefined || OUTCOMES.includes(outcome)) &&
    (judged === undefined || (typeof judged === 'string' && REVISION.test(judged))) &&
    (messages === undefined || isMessages(messages));
  if (!sound) return NOT_OURS;
  // Status and outcome were found in the lists of their types above.
  return {
    ok: true,
    value: {
      status: status as Status,
      revision,
      ...(outcome !== undefined && { outcome: outcome as Outcome }),
      ...(judged !== undefined && { judged }),
      ...(messages !== undefined && { messages: messages.slice(0, MAX_MESSAGES) }),
      at,
    },
  };
}

/** Whether an entry has an impossible time: clocks differ, but by less than a day. */
export const isToCome = ({ at }: StepProgress, now: number): boolean => at > now + DAY;

export type StepChange = Partial<Omit<StepProgress, 'at' | 'judged'>>;

/** What is kept of a step after a change to it, with `today` as the step's revision. A tick does not renew a check. */
export function changed(
  kept: StepProgress | undefined,
  today: string,
  change: StepChange,
  at: number,
): StepProgress {
  const { judged: before, ...rest } = { status: 'open' as const, revision: today, ...kept };
  const judged = change.outcome === undefined ? (before ?? rest.revision) : today;
  const next = { ...rest, ...change, at };
  return next.outcome === undefined || judged === next.revision ? next : { ...next, judged };
}

/** Whether the findings of a step are about its current content. */
export const isJudgedToday = ({ judged, revision }: StepProgress, today: string): boolean =>
  (judged ?? revision) === today;

function isMessages(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.every((each) => typeof each === 'string' && FOUND_ID.test(each))
  );
}

export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
