import type { Outcome } from '../check/finding.ts';
import { FOUND_ID, MAX_MESSAGES, type Status, withoutField } from '../progress/progress.ts';
import type { Lost } from './checklist-link.ts';
import { pinOf, type SharedGuide } from './shared-guide.ts';
import { SHORT, type SharedStatus, type StepStatus } from './status.ts';

/**
 * A status as the fragment of a link, which contains only letters, digits, ".", "-" and "_":
 * `s1_2026-11-25_7oe.ab12.private-key.dash-count.-live-key_8d.cd34_9o_end`. Each step is its permanent number, its
 * state, its outcome, the beginning of its revision, and the messages found last, each with its field after a hyphen if
 * the check has several. `end` shows that nothing was cut off.
 */
const VERSION = 's1';
const END = 'end';
const MORE = 'more';
const FIELD = '.-';
/** In characters, for all messages together: a full link stays under 600. */
const ROOM = 260;
const MAX_FRAGMENT = 2048;
const STATES = { o: 'open', d: 'completed', s: 'skipped' } as const satisfies Record<
  string,
  Status
>;
const OUTCOMES = {
  k: 'sound',
  n: 'note',
  w: 'warning',
  e: 'error',
  y: 'empty',
} as const satisfies Record<string, Outcome>;
const STEP = /^(\d{1,3})([ods])([knwey]?)$/;
const REVISION = /^[0-9a-f]{1,4}$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const letterOf = (letters: Readonly<Record<string, string>>, value: string | undefined): string =>
  Object.keys(letters).find((letter) => letters[letter] === value) ?? '';

/** Writes a status without "#". If there is no room for every message, the first ones of each step stay. */
export function writeFragment(guide: SharedGuide, status: SharedStatus): string {
  const kept = withinRoom(status.steps);
  const steps = status.steps.map((step, index) => {
    const messages = kept[index] ?? [];
    return [
      `${pinOf(guide, step.step)}${letterOf(STATES, step.status)}${letterOf(OUTCOMES, step.outcome)}`,
      ...(step.revision === undefined ? [] : [step.revision.slice(0, SHORT)]),
      ...messages.map(asWritten),
      ...(messages.length < step.messages.length || step.more ? [MORE] : []),
    ].join('.');
  });
  return [VERSION, status.day ?? '', ...steps, END].join('_');
}

const asWritten = (id: string): string => id.replace('/', '.').replace('@', FIELD);

/** The next message of each step in turn, while there is room; failed steps come first, and fields are the first to go. */
function withinRoom(steps: readonly StepStatus[]): readonly (readonly string[])[] {
  const kept = steps.map((): string[] => []);
  const byWeight = steps
    .map(({ outcome }, index) => ({ index, failed: outcome === 'error' || outcome === 'warning' }))
    .sort((one, other) => Number(other.failed) - Number(one.failed));
  let room = ROOM;
  for (let turn = 0; steps.some(({ messages }) => messages.length > turn); turn += 1) {
    for (const { index } of byWeight) {
      const found = steps[index]?.messages[turn] ?? '';
      const id = [found, withoutField(found)].find((each) => asWritten(each).length < room);
      if (!id || kept[index]?.length !== turn) continue;
      kept[index].push(id);
      room -= asWritten(id).length + 1;
    }
  }
  return kept;
}

/** Reads as much as possible of a fragment without "#". Undefined if it is not a status at all. Never throws. */
export function readFragment(
  guide: SharedGuide,
  fragment: string,
): (Pick<SharedStatus, 'day' | 'steps'> & { readonly lost: readonly Lost[] }) | undefined {
  const [version, day = '', ...rest] = fragment.slice(0, MAX_FRAGMENT).split('_');
  if (version !== VERSION) return undefined;
  const end = rest.findIndex((segment) => segment.startsWith(END));
  const segments = end === -1 ? rest : rest.slice(0, end);
  const read = segments.map((segment) => readStep(guide, segment));
  const lost: readonly Lost[] = [
    ...(end === -1 ? (['end'] as const) : []),
    ...(DAY.test(day) ? [] : (['day'] as const)),
    ...(read.includes(undefined) ? (['step'] as const) : []),
  ];
  return {
    ...(DAY.test(day) && { day }),
    steps: read.flatMap((step) => step ?? []),
    lost,
  };
}

function readStep(guide: SharedGuide, segment: string): StepStatus | undefined {
  const [head = '', ...rest] = segment.split('.');
  const [, pin, state = '', outcome = ''] = STEP.exec(head) ?? [];
  if (pin === undefined) return undefined;
  const [revision, ...ids] = REVISION.test(rest[0] ?? '') ? rest : [undefined, ...rest];
  const names = ids.at(-1) === MORE ? ids.slice(0, -1) : ids;
  const messages = names
    .join('.')
    .replaceAll(FIELD, '@')
    .split('.')
    .flatMap((rule, index, all) => (index % 2 === 0 ? [`${rule}/${all[index + 1] ?? ''}`] : []))
    .filter((id) => FOUND_ID.test(id));
  return {
    step: guide.pins[Number(pin) - 1] ?? pin,
    // The pattern only allows letters of the two tables.
    status: STATES[state as keyof typeof STATES],
    ...(outcome !== '' && { outcome: OUTCOMES[outcome as keyof typeof OUTCOMES] }),
    ...(revision !== undefined && { revision }),
    messages: messages.slice(0, MAX_MESSAGES),
    ...((ids.at(-1) === MORE || messages.length > MAX_MESSAGES) && { more: true }),
  };
}
