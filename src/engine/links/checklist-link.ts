import { isCase } from '../progress/case.ts';
import { caseFromLink, caseInLink } from './case-in-link.ts';
import { knownStep, pinOf, type SharedGuide } from './shared-guide.ts';

/** A checklist as a link names it: a guide, some or all of its steps, and a case. There is no place for other text. */
export interface Checklist {
  readonly guide: string;
  readonly steps: 'all' | readonly string[];
  readonly case?: string;
}

/** What could not be read in a link; the rest is opened anyway. */
export type Lost = 'end' | 'steps' | 'case' | 'version' | 'status' | 'step' | 'day';

/** The query of a link, read. Step IDs are as in the link; `openChecklist` gives the current ones. */
export interface ReadChecklist {
  readonly steps: 'all' | readonly string[];
  /** How many permanent numbers the guide had when a link to all steps was made. */
  readonly pinsThen?: number;
  readonly case?: string;
  /** Whether the fragment contains a status. */
  readonly withStatus: boolean;
  readonly lost: readonly Lost[];
}

const VERSION = '1';
const STEP = /^(?:\d{1,3}|[a-z][a-z0-9-]{0,63})$/;
const ALL = /^all-(\d{1,3})$/;
const MAX_STEPS = 200;

/** The query of a checklist's link, without "?". `v` is last: if it is missing, the link was cut off. */
export function checklistQuery(
  guide: SharedGuide,
  checklist: Checklist,
  withStatus = false,
): string {
  const steps =
    checklist.steps === 'all'
      ? `all-${guide.pins.length}`
      : checklist.steps.map((step) => pinOf(guide, step)).join('.');
  return [
    `steps=${steps}`,
    checklist.case === undefined ? '' : `case=${caseInLink(checklist.case)}`,
    withStatus ? 'with=status' : '',
    `v=${VERSION}`,
  ]
    .filter(Boolean)
    .join('&');
}

/** Reads a query without "?", repaired by `repairLink`. An empty one is the whole guide. Never throws. */
export function readChecklistQuery(query: string): ReadChecklist {
  const pairs = query.split('&').map((pair) => {
    const [name = '', ...rest] = pair.split('=');
    return [name.toLowerCase(), rest.join('=')] as const;
  });
  // What follows may belong to the address that the link was put into: only the first of each name counts.
  const values = new Map(pairs.reverse());
  const [steps, name, version] = [values.get('steps'), values.get('case'), values.get('v')];
  const lost: Lost[] = [];
  const named = readSteps(steps ?? '', lost);
  const found = name === undefined ? undefined : readCase(name);
  if (name !== undefined && found === undefined) lost.push('case');
  if (version === undefined && (steps !== undefined || name !== undefined)) lost.push('end');
  if (version !== undefined && !version.startsWith(VERSION)) lost.push('version');
  return {
    ...named,
    ...(found !== undefined && { case: found }),
    withStatus: (values.get('with') ?? '').startsWith('status'),
    lost,
  };
}

function readCase(text: string): string | undefined {
  const name = caseFromLink(text);
  return isCase(name) ? name : undefined;
}

function readSteps(text: string, lost: Lost[]): Pick<ReadChecklist, 'steps' | 'pinsThen'> {
  const all = ALL.exec(text)?.[1];
  if (all !== undefined) return { steps: 'all', pinsThen: Number(all) };
  const parts = text.split('.').filter(Boolean);
  const steps = parts.filter((part) => STEP.test(part)).slice(0, MAX_STEPS);
  if (steps.length < parts.length) lost.push('steps');
  return { steps: steps.length === 0 ? 'all' : [...new Set(steps)] };
}

/** A checklist as it is today, and how it differs from the day of its link. */
export interface OpenChecklist {
  /** Current IDs, in the guide's order; all of them if none of the steps in the link still exists. */
  readonly steps: readonly string[];
  readonly added: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly id: string }[];
  readonly gone: readonly string[];
  readonly unknown: readonly string[];
}

export function openChecklist(guide: SharedGuide, link: ReadChecklist): OpenChecklist {
  const today = guide.steps.map(({ id }) => id);
  const then = guide.pins.slice(0, link.pinsThen ?? guide.pins.length);
  const known = (link.steps === 'all' ? then : link.steps).map((token) => knownStep(guide, token));
  const found = known.flatMap((each) => ('id' in each ? [each.id] : []));
  const whole = link.steps === 'all' || found.length === 0;
  return {
    steps: whole ? today : today.filter((id) => found.includes(id)),
    added: link.pinsThen === undefined ? [] : today.filter((id) => !found.includes(id)),
    renamed: known.flatMap((each) =>
      each.kind === 'renamed' ? [{ from: each.from, id: each.id }] : [],
    ),
    gone: known.flatMap((each) => (each.kind === 'gone' ? [each.from] : [])),
    unknown: known.flatMap((each) => (each.kind === 'unknown' ? [each.from] : [])),
  };
}
