import { type Checklist, checklistQuery } from '../../engine/links/checklist-link.ts';
import { pinOf, type SharedGuide } from '../../engine/links/shared-guide.ts';
import type { SharedStatus, StepStatus } from '../../engine/links/status.ts';
import { writeCode } from '../../engine/links/status-code.ts';
import { writeFragment } from '../../engine/links/status-fragment.ts';
import type { Content } from '../content/read-content.ts';
import type { Pins } from '../content/schemas.ts';
import { pinnedMessages, sharedGuide } from '../content/shared-guides.ts';

const CASE = 'TICKET-4711';
/** The findings of a status that all fit into a link and a code. */
const FINDINGS = { count: 3, length: 60 };

/**
 * Links and codes as this release makes them, for each guide with steps or messages that no release has yet: a line for
 * each, with its meaning, as in `released-links.txt`.
 */
export function newLinks(content: Content, added: Pins, day: string): readonly string[] {
  return Object.values(content.guides).flatMap((entry) => {
    const guide = sharedGuide(content, entry);
    const fresh = guide.steps.map(({ id }) => id).filter(isIn(added.steps[guide.id]));
    const messages = pinnedMessages(content, entry).filter(isIn(added.messages));
    const status = statusOf(guide, messages, day);
    return [
      ...(fresh.length > 0 ? checklistLinks(guide, fresh) : []),
      ...(fresh.length + messages.length > 0
        ? [statusLink(guide, status), statusCode(guide, status, content.pins.messages)]
        : []),
    ];
  });
}

const isIn =
  (ids: readonly string[] = []) =>
  (id: string): boolean =>
    ids.includes(id);

const line = (text: string, says: unknown): string => `${text}\t${JSON.stringify(says)}`;

const address = (guide: SharedGuide, query = ''): string =>
  `/checklists/${guide.id}/${query && `?${query}`}`;

/** The guide's address, a link to all its steps, and one to those that are new. */
function checklistLinks(guide: SharedGuide, fresh: readonly string[]): readonly string[] {
  const all: Checklist = { guide: guide.id, steps: 'all' };
  const some: Checklist = { guide: guide.id, steps: fresh, case: CASE };
  return [
    line(address(guide), all),
    line(address(guide, checklistQuery(guide, all)), { ...all, pinsThen: guide.pins.length }),
    line(address(guide, checklistQuery(guide, some)), some),
  ];
}

/** A made-up status with every step, and with some of the new messages. */
function statusOf(guide: SharedGuide, messages: readonly string[], day: string): SharedStatus {
  const found = messages.filter(({ length }) => length < FINDINGS.length);
  const failed = found.slice(0, FINDINGS.count);
  const steps = guide.steps.map(({ id }, index): StepStatus => {
    const message = index % 2 === 1 ? failed[(index - 1) / 2] : undefined;
    return message === undefined
      ? { step: id, status: 'completed', outcome: 'sound', revision: 'ab12', messages: [] }
      : { step: id, status: 'open', outcome: 'error', revision: '00ff', messages: [message] };
  });
  return { guide: guide.id, case: CASE, day, steps };
}

function statusLink(guide: SharedGuide, status: SharedStatus): string {
  const query = checklistQuery(guide, { guide: guide.id, steps: 'all', case: CASE }, true);
  return line(`${address(guide, query)}#${writeFragment(guide, status)}`, status);
}

/** A code has the steps in the order of their numbers, without the case and the revisions. */
function statusCode(guide: SharedGuide, status: SharedStatus, messages: readonly string[]): string {
  const steps = [...status.steps]
    .sort((one, other) => pinOf(guide, one.step) - pinOf(guide, other.step))
    .map(({ revision: _, ...step }) => step);
  const { day } = status;
  const says = { guide: guide.id, day, fingerprint: guide.fingerprint, steps };
  return line(writeCode(guide, status, messages), says);
}
