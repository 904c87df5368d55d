import type { Outcome } from '../check/finding.ts';
import {
  isJudgedToday,
  MAX_MESSAGES,
  type Progress,
  type Status,
  type StepProgress,
  stepKey,
} from '../progress/progress.ts';
import { knownStep, type SharedGuide } from './shared-guide.ts';

/** What a status says of a step. Ids and states only: no type here can hold an entered value. */
export interface StepStatus {
  readonly step: string;
  readonly status: Status;
  readonly outcome?: Outcome;
  /** The beginning of the hash of the step's content when it was last ticked or judged; absent where never. */
  readonly revision?: string;
  /** "rule/message" of what was found last, the heaviest first. */
  readonly messages: readonly string[];
  /** Whether there were more findings than a link or a code has room for. */
  readonly more?: true;
}

/** How far somebody is with a checklist. */
export interface SharedStatus {
  readonly guide: string;
  readonly case?: string;
  /** ISO 8601 date on which it was given back; absent where it could not be read. */
  readonly day?: string;
  /** The guide's fingerprint then, where the steps have no revisions of their own. */
  readonly fingerprint?: number;
  readonly steps: readonly StepStatus[];
}

/** How much of a step's revision a status carries. */
export const SHORT = 4;

/** The reader's own progress in some steps of a guide, as a status. What was found in other content of a step is left out. */
export function statusOf(
  guide: SharedGuide,
  steps: readonly string[],
  progress: Progress,
  about: { readonly day: string; readonly case?: string },
): SharedStatus {
  return {
    guide: guide.id,
    ...about,
    steps: steps.map((step) => {
      const kept = progress[stepKey(guide.id, step)];
      const today = guide.steps.find(({ id }) => id === step)?.revision ?? '';
      const found = kept && isJudgedToday(kept, today) ? kept : undefined;
      return {
        step,
        status: kept?.status ?? 'open',
        ...(found?.outcome !== undefined && { outcome: found.outcome }),
        ...(kept !== undefined && { revision: kept.revision.slice(0, SHORT) }),
        messages: found?.messages ?? [],
      };
    }),
  };
}

/** A step of a status as it is today. */
export interface ReadStep extends StepStatus {
  /** Its id today; `step` is what the status calls it. */
  readonly now: string | undefined;
  /** Whether the step's content is another one since; undefined where the status does not tell. */
  readonly changed: boolean | undefined;
}

/** The steps of a status with what they are today: what failed first, then what is open, each in the guide's order. */
export function readSteps(guide: SharedGuide, status: SharedStatus): readonly ReadStep[] {
  const order = guide.steps.map(({ id }) => id);
  return status.steps
    .map((step): ReadStep => {
      const known = knownStep(guide, step.step);
      const now = 'id' in known ? known.id : undefined;
      return { ...step, now, changed: isChanged(guide, status, step, now) };
    })
    .sort(
      (one, other) =>
        urgency(one) - urgency(other) ||
        order.indexOf(one.now ?? '') - order.indexOf(other.now ?? ''),
    );
}

function urgency({ outcome, status }: StepStatus): number {
  if (outcome === 'error') return 0;
  if (outcome === 'warning') return 1;
  return status === 'open' ? 2 : 3;
}

function isChanged(
  guide: SharedGuide,
  { fingerprint }: SharedStatus,
  { revision, status }: StepStatus,
  now: string | undefined,
): boolean | undefined {
  const today = guide.steps.find(({ id }) => id === now)?.revision;
  if (today === undefined) return undefined;
  if (revision !== undefined) return !isSame(today, revision);
  if (fingerprint === undefined) return false;
  return fingerprint === guide.fingerprint || status === 'open' ? false : undefined;
}

/** Whether the beginning of a revision, of the length that links carry, is today's. */
const isSame = (today: string, short: string): boolean =>
  short.length === SHORT && today.startsWith(short);

/** What taking over a status writes, by "guide/step": one entry a step that there still is, marked as changed where the step is. */
export function progressFrom(
  guide: SharedGuide,
  status: SharedStatus,
  at: number,
): Readonly<Record<string, StepProgress>> {
  return Object.fromEntries(
    readSteps(guide, status).flatMap(({ now, revision, status: state, outcome, messages }) => {
      const today = guide.steps.find(({ id }) => id === now)?.revision;
      if (now === undefined || today === undefined) return [];
      const same = revision !== undefined && isSame(today, revision);
      const entry: StepProgress = {
        status: state,
        revision: same ? today : (revision ?? '0'),
        ...(outcome !== undefined && { outcome }),
        ...(messages.length > 0 && { messages: messages.slice(0, MAX_MESSAGES) }),
        at,
      };
      return revision === undefined && state === 'open'
        ? []
        : [[stepKey(guide.id, now), entry] as const];
    }),
  );
}
