import type { Outcome } from '../check/finding.ts';
import type { Result } from '../result.ts';

/** `skipped`: the reader's answer to the guide's question makes the step unnecessary. */
export type Status = 'open' | 'completed' | 'skipped';

/** What is kept of a step. Ids, statuses and times only: no type here can hold an entered value. */
export interface StepProgress {
  readonly status: Status;
  /** The hash of the step's content when it was last ticked or judged. */
  readonly revision: string;
  /** The heaviest verdict of the step's checks, where there are any. */
  readonly outcome?: Outcome;
  /** The hash of the step's content when it was judged, where that is another one than `revision`. */
  readonly judged?: string;
  /** "rule/message" of what was found at the last verdict, the heaviest first. */
  readonly messages?: readonly string[];
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** "guide/step" to what is kept of it. A step that was never touched is absent. */
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
/** "rule/message". */
export const MESSAGE_ID = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/;
/** As many findings of a step as are kept. */
export const MAX_MESSAGES = 8;
/** The last moment that a date can be (ECMA-262, 21.4.1.1). */
export const LAST_MOMENT = 8.64e15;
const DAY = 86_400_000;
const NOT_OURS = { ok: false, problem: 'not-ours' } as const;

/** What a case's name is written with; it is in links and in keys of storage. */
export const CASE = /^[A-Za-z0-9-]{1,32}$/;

export const stepKey = (guide: string, step: string): string => `${guide}/${step}`;

/** Reads one stored entry. Anything but what `JSON.stringify` of a `StepProgress` gives is `not-ours`. */
export function parseStepProgress(text: string): Result<StepProgress, ProgressProblem> {
  const entry = parseObject(text);
  return entry ? asStepProgress(entry) : NOT_OURS;
}

/** An entry of an object that was read; anything else than a `StepProgress` is `not-ours`. */
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

/** Whether an entry bears a time that cannot be: clocks differ, but by less than a day. */
export const isToCome = ({ at }: StepProgress, now: number): boolean => at > now + DAY;

export type StepChange = Partial<Omit<StepProgress, 'at' | 'judged'>>;

/** What is kept of a step after a change to it, with `today` as the step's revision. A tick does not renew a verdict. */
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

/** Whether what was found in a step was found in its content of today. */
export const isJudgedToday = ({ judged, revision }: StepProgress, today: string): boolean =>
  (judged ?? revision) === today;

function isMessages(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.every((each) => typeof each === 'string' && MESSAGE_ID.test(each))
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
