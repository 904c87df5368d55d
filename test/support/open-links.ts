import { expect } from 'vitest';
import { openChecklist } from '../../src/engine/links/checklist-link.ts';
import { findStatus, readLink } from '../../src/engine/links/read-status.ts';
import { knownStep, type SharedGuide } from '../../src/engine/links/shared-guide.ts';

/** A link or a code, and what it means, as JSON. */
export type Golden = readonly [text: string, says: string];

/** Whether a link or code contains a status. */
export const withStatus = ([text]: Golden): boolean => !text.startsWith('/') || text.includes('#');

/** A link opens as the checklist that it means, with every step, and nothing in it is lost. */
export function expectChecklist([text, says]: Golden, guides: readonly SharedGuide[]): void {
  const read = readLink(text, guides);
  if (!read.ok) throw new Error(`${text}: ${read.problem}`);
  const { guide, checklist, lost } = read.value;
  const named = (token: string) => guide.pins[Number(token) - 1] ?? token;
  const { withStatus: _, lost: __, ...list } = checklist;
  expect({
    ...list,
    guide: guide.id,
    steps: list.steps === 'all' ? 'all' : list.steps.map(named),
  }).toEqual(JSON.parse(says));
  expect(lost).toEqual([]);
  const { steps, unknown } = openChecklist(guide, checklist);
  expect(steps.length, text).toBeGreaterThan(0);
  expect(unknown, text).toEqual([]);
}

/** A link or code opens as the status that it means, and nothing in it is lost. */
export function expectStatus(
  [text, says]: Golden,
  guides: readonly SharedGuide[],
  messages: readonly string[],
): void {
  const read = findStatus(text, guides, messages);
  if (!read.ok) throw new Error(`${text}: ${read.problem}`);
  expect(read.value.lost).toEqual([]);
  expect(read.value.status).toMatchObject(JSON.parse(says));
  for (const { step } of read.value.status.steps) {
    expect(knownStep(read.value.guide, step).kind, step).not.toBe('unknown');
  }
}
