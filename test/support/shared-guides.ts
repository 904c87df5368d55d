import fc from 'fast-check';
import { sharedGuide } from '../../src/build/content/shared-guides.ts';
import type { SharedGuide } from '../../src/engine/links/shared-guide.ts';
import type { SharedStatus, StepStatus } from '../../src/engine/links/status.ts';
import { content } from './pages.ts';

/** The guides of content/ as links and codes see them, and the messages in the order of their permanent numbers. */
export const sharedGuides: readonly SharedGuide[] = Object.values(content.guides).map((guide) =>
  sharedGuide(content, guide),
);
export const messages = content.pins.messages;

export const caseName = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9-]{1,32}$/),
  fc.stringMatching(/^[a-zé店京號ก𠮷\d-]{1,32}$/u),
  fc.stringMatching(/^xn--[a-z0-9-]{1,28}$/),
);
const revision = fc.stringMatching(/^[0-9a-f]{4}$/);
const day = fc.integer({ min: 0, max: 9000 }).map((days) => dateOf(days));
const dateOf = (days: number) =>
  new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** Any status that a page could give back: some steps of a guide in its order, each touched or not. */
export const anyStatus: fc.Arbitrary<{ guide: SharedGuide; status: SharedStatus }> = fc
  .constantFrom(...sharedGuides)
  .chain((guide) =>
    fc
      .record({
        day,
        steps: fc
          .subarray([...guide.pins], { minLength: 1 })
          .chain((ids) => fc.tuple(...ids.map(stepStatus))),
        case: fc.option(caseName, { nil: undefined }),
      })
      .map(({ day: given, steps, case: name }) => ({
        guide,
        status: { guide: guide.id, day: given, steps, ...(name !== undefined && { case: name }) },
      })),
  );

function stepStatus(step: string): fc.Arbitrary<StepStatus> {
  const untouched = fc.constant<StepStatus>({ step, status: 'open', messages: [] });
  const touched = fc
    .record({
      status: fc.constantFrom('open' as const, 'completed' as const, 'skipped' as const),
      outcome: fc.constantFrom(
        undefined,
        'sound' as const,
        'note' as const,
        'warning' as const,
        'error' as const,
      ),
      revision,
      found: fc.subarray([...messages], { maxLength: 8 }),
    })
    .map(
      ({ status, outcome, revision, found }): StepStatus => ({
        step,
        status,
        ...(outcome !== undefined && { outcome }),
        revision,
        messages: found,
      }),
    );
  return fc.oneof(untouched, touched);
}
