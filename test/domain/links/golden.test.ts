import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openChecklist } from '../../../src/domain/links/checklist-link.ts';
import { findStatus, readLink } from '../../../src/domain/links/read-status.ts';
import { knownStep } from '../../../src/domain/links/shared-guide.ts';
import { messages, sharedGuides } from '../../support/shared-guides.ts';

/** Every shape of link and code that was ever released, a line each with what it says. Lines are only ever added. */
const lines = readFileSync('test/domain/golden-links.txt', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [text: string, says: string]);
const carriesStatus = ([text]: readonly [string, string]) =>
  !text.startsWith('/') || text.includes('#');

describe('released checklists', () => {
  it.each(lines.filter((line) => !carriesStatus(line)))('%s opens', (text, says) => {
    const read = readLink(text, sharedGuides);
    if (!read.ok) throw new Error(read.problem);
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
    expect(steps.length).toBeGreaterThan(0);
    expect(unknown).toEqual([]);
  });
});

describe('released statuses', () => {
  it.each(lines.filter(carriesStatus))('%s opens', (text, says) => {
    const read = findStatus(text, sharedGuides, messages);
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.lost).toEqual([]);
    expect(read.value.status).toMatchObject(JSON.parse(says));
    for (const { step } of read.value.status.steps) {
      expect(knownStep(read.value.guide, step).kind).not.toBe('unknown');
    }
  });
});
