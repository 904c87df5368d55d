import { caseInLink } from './case-in-link.ts';
import {
  type Checklist,
  checklistQuery,
  type ReadChecklist,
  readChecklistQuery,
} from './checklist-link.ts';
import type { SharedGuide } from './shared-guide.ts';

/** What a copy adds to a name comes after the last part: " (1)". */
const NAMED = /_steps-([a-z0-9.-]{1,200})(?:_case-([a-z0-9-]{1,200}))?_v(\d)/i;

/**
 * The name of a file with a guide that shows only a checklist's steps, in its case: "guide_steps-3.5_case-K1_v1.html".
 * An attachment keeps its name, but not what follows an address. Its characters are allowed in every file system.
 */
export function checklistFileName(guide: SharedGuide, checklist: Checklist): string {
  const { steps } = Object.fromEntries(new URLSearchParams(checklistQuery(guide, checklist)));
  const name = checklist.case === undefined ? '' : `_case-${caseInLink(checklist.case)}`;
  return `${guide.id}_steps-${steps}${name}_v1.html`;
}

/** Whether a name asks for a checklist. */
export const asksForSteps = (name: string): boolean => NAMED.test(name);

/** The checklist that the name of a file asks for, or the whole guide. Never throws. */
export function readChecklistFileName(name: string): ReadChecklist {
  const [, steps, named, version] = NAMED.exec(name) ?? [];
  if (steps === undefined) return readChecklistQuery('');
  const parts = [`steps=${steps}`, named && `case=${named}`, `v=${version}`];
  return readChecklistQuery(parts.filter(Boolean).join('&'));
}
