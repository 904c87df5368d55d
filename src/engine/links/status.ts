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

/** What a status says about a step. Only IDs and states: no type here can contain an entered value. */
export interface StepStatus {
  readonly step: string;
  readonly status: Status;
  readonly outcome?: Outcome;
  /** The beginning of the hash of the step's content when it was last ticked or checked; absent if never. */
  readonly revision?: string;
  /** What was found last, the most serious first: "rule/message" or "rule/message@field". */
  readonly messages: readonly string[];
  /** Whether there were more findings than fit in a link or a code. */
  readonly more?: true;
}

/** How far somebody is with a checklist. */
export interface SharedStatus {
  readonly guide: string;
  readonly case?: string;
  /** ISO 8601 date on which it was given back; absent if it could not be read. */
  readonly day?: string;
  /** The guide's fingerprint at that time, if the steps have no revisions. */
  readonly fingerprint?: number;
  readonly steps: readonly StepStatus[];
}

/** How much of a step's revision a status carries. */
export const SHORT = 4;

/**
 * The reader's own progress in some steps of a guide, as a status. Findings from other content of a step are left out.
 */
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
  /** Its current ID; `step` is its ID in the status. */
  readonly now: string | undefined;
  /** Whether the step's content has changed since then; undefined if the status does not tell. */
  readonly changed: boolean | undefined;
}

/** The steps of a status with their current state: failed ones first, then open ones, each in the guide's order. */
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

/** Whether the beginning of a revision, of the length that links contain, is the current one. */
const isSame = (today: string, short: string): boolean =>
  short.length === SHORT && today.startsWith(short);

/**
 * What taking over a status writes, by "guide/step": one entry for each step that still exists, marked as changed if
 * the step has changed.
 */
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
