import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { type Lost, type ReadChecklist, readChecklistQuery } from './checklist-link.ts';
import { type LinkParts, linksIn } from './repair-link.ts';
import type { SharedGuide } from './shared-guide.ts';
import type { SharedStatus } from './status.ts';
import { readCode, type StatusCodeProblem } from './status-code.ts';
import { readFragment } from './status-fragment.ts';

/** A link to a checklist, with the status that came with it. */
export interface ReadLink {
  readonly guide: SharedGuide;
  readonly checklist: ReadChecklist;
  readonly status?: SharedStatus;
  readonly lost: readonly Lost[];
}

export type LinkProblem = 'no-link' | 'unknown-guide';
export type StatusProblem = StatusCodeProblem | LinkProblem | 'empty' | 'checklist-only';

/**
 * Reads a page's own address, or a text with a link in it. If there are several links, the first with a status counts.
 */
export function readLink(
  text: string,
  guides: readonly SharedGuide[],
): Result<ReadLink, LinkProblem> {
  const parts = linksIn(text);
  const links = parts.flatMap((each) => {
    const guide = guides.find(({ id }) => id === each.guide);
    return guide ? [openLink(guide, each)] : [];
  });
  const best = links.find(({ status }) => status !== undefined) ?? links[0];
  if (best) return ok(best);
  return fail(parts.length > 0 ? 'unknown-guide' : 'no-link');
}

function openLink(guide: SharedGuide, { query, fragment }: LinkParts): ReadLink {
  const checklist = readChecklistQuery(query);
  const read = readFragment(guide, fragment);
  const missing: readonly Lost[] = checklist.withStatus && !read ? ['status'] : [];
  const status = read && {
    guide: guide.id,
    ...(checklist.case !== undefined && { case: checklist.case }),
    ...(read.day !== undefined && { day: read.day }),
    steps: read.steps,
  };
  return {
    guide,
    checklist,
    ...(status && { status }),
    lost: [...new Set([...checklist.lost, ...(read?.lost ?? []), ...missing])],
  };
}

export interface FoundStatus {
  readonly guide: SharedGuide;
  readonly status: SharedStatus;
  readonly lost: readonly Lost[];
  readonly form: 'link' | 'code';
}

/** A code as it is in a text: groups of four and a shorter last one, in any width. */
const CODE =
  /[0-9A-Za-z\uff10-\uff5a]{4}(?:[-\u2010-\u2015\u2212\uff0d ]{1,2}[0-9A-Za-z\uff10-\uff5a]{1,4}){3,15}/g;
const MAX_CODES = 50;
/** In characters, with every space that a reader may add. */
const MAX_CODE = 200;

/** Finds the status in whatever an agent got: a link, a ticket's text around one, or a code. Never throws. */
export function findStatus(
  text: string,
  guides: readonly SharedGuide[],
  messages: readonly string[],
): Result<FoundStatus, StatusProblem> {
  if (text.trim() === '') return fail('empty');
  const link = readLink(text, guides);
  if (link.ok && link.value.status) {
    return ok({ ...link.value, status: link.value.status, form: 'link' });
  }
  // A short word next to a code looks like one of its groups, except for the hyphen.
  const found = (text.match(CODE) ?? [])
    .slice(0, MAX_CODES)
    .flatMap((each) => [each, ...each.split(' ')]);
  const candidates = [text.slice(0, MAX_CODE), ...found];
  const codes = candidates.map((each) => readCode(each, guides, messages));
  for (const code of codes) {
    const guide = code.ok && guides.find(({ id }) => id === code.value.guide);
    if (code.ok && guide) return ok({ guide, status: code.value, lost: [], form: 'code' });
  }
  if (link.ok) return fail('checklist-only');
  if (link.problem === 'unknown-guide') return link;
  return fail(
    codes
      .flatMap((code) => (code.ok ? [] : [code.problem]))
      .find((each) => each !== 'not-a-code') ?? 'not-a-code',
  );
}
