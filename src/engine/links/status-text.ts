import type { SharedGuide } from './shared-guide.ts';
import { readSteps, type SharedStatus, type StepStatus } from './status.ts';

/** The sentences for a status. They only take names, IDs and states. */
export interface StatusWords {
  head(day: string): string;
  case(name: string): string;
  step(id: string, status: StepStatus['status']): string;
  outcome(outcome: Exclude<StepStatus['outcome'], 'empty' | undefined>): string;
  finding(step: string, message: string): string;
  link(link: string): string;
  code(code: string): string;
}

/**
 * A status as plain text for a ticket, one fact per line; the link, if there is one, and the code in it are for readers
 * of other languages.
 */
export function statusText(
  guide: SharedGuide,
  status: SharedStatus,
  { link, code }: { readonly link: string; readonly code: string },
  words: StatusWords,
): string {
  const order = guide.steps.map(({ id }) => id);
  const steps = readSteps(guide, status).toSorted(
    (one, other) => order.indexOf(one.step) - order.indexOf(other.step),
  );
  return [
    words.head(status.day ?? ''),
    ...(status.case === undefined ? [] : [words.case(status.case)]),
    '',
    ...steps.flatMap(({ step, now, status: state, outcome, messages }) => [
      words.step(step, state),
      ...(outcome === undefined || outcome === 'empty' ? [] : [`   ${words.outcome(outcome)}`]),
      ...messages.map((id) => `   - ${words.finding(now ?? step, id)}`),
    ]),
    '',
    ...(link === '' ? [] : [words.link(link)]),
    words.code(code),
  ].join('\n');
}
