import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read-content.ts';
import { sharedGuide } from '../../src/build/content/shared-guides.ts';
import { openChecklist } from '../../src/engine/links/checklist-link.ts';
import { findStatus, readLink } from '../../src/engine/links/read-status.ts';
import { knownStep } from '../../src/engine/links/shared-guide.ts';
import { FIXTURE } from '../support/fixture.ts';
import { releasedLinks, releasedPins } from '../support/released.ts';

/** Lines are only ever added to the released files. The made-up content shows that they are checked. */
describe.each(['content', FIXTURE])('what was released with %s', (folder) => {
  const content = readContent(folder);
  const guides = Object.values(content.guides).map((guide) => sharedGuide(content, guide));
  // A guide that was removed has nothing to open; its lines stay in case it comes back.
  const links = releasedLinks(folder).filter(
    ([, says]) => JSON.parse(says).guide in content.guides,
  );
  const statuses = links.filter(([text]) => !text.startsWith('/') || text.includes('#'));

  it('is numbered as it was', () => {
    const released = releasedPins(folder);
    const { pins } = content;
    const first = (now: readonly string[] = [], before: readonly string[] = []) =>
      now.slice(0, before.length);
    expect({
      guides: first(pins.guides, released.guides),
      messages: first(pins.messages, released.messages),
      steps: Object.fromEntries(
        Object.entries(released.steps).map(([id, steps]) => [id, first(pins.steps[id], steps)]),
      ),
    }).toEqual(released);
  });

  it('opens as a checklist', () => {
    for (const [text, says] of links.filter((link) => !statuses.includes(link))) {
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
  });

  it('opens as a status', () => {
    for (const [text, says] of statuses) {
      const read = findStatus(text, guides, content.pins.messages);
      if (!read.ok) throw new Error(`${text}: ${read.problem}`);
      expect(read.value.lost).toEqual([]);
      expect(read.value.status).toMatchObject(JSON.parse(says));
      for (const { step } of read.value.status.steps) {
        expect(knownStep(read.value.guide, step).kind, step).not.toBe('unknown');
      }
    }
  });
});
