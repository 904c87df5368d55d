import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read-content.ts';
import { sharedGuide } from '../../src/build/content/shared-guides.ts';
import { releasedLinks, releasedPins } from '../../src/build/release/released.ts';
import { FIXTURE } from '../support/fixture.ts';
import { expectChecklist, expectStatus, withStatus } from '../support/open-links.ts';

/** Lines are only ever added to the released files. The made-up content shows that they are checked. */
describe.each(['content', FIXTURE])('what was released with %s', (folder) => {
  const content = readContent(folder);
  const guides = Object.values(content.guides).map((guide) => sharedGuide(content, guide));
  // A guide that was removed has nothing to open; its lines stay in case it comes back.
  const links = releasedLinks(folder).filter(
    ([, says]) => JSON.parse(says).guide in content.guides,
  );

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
    for (const link of links.filter((each) => !withStatus(each))) expectChecklist(link, guides);
  });

  it('opens as a status', () => {
    for (const link of links.filter(withStatus)) expectStatus(link, guides, content.pins.messages);
  });
});
