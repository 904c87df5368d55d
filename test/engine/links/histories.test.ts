import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currentIds, withCurrentIds } from '../../../src/engine/check/aliases.ts';
import {
  checklistQuery,
  openChecklist,
  readChecklistQuery,
} from '../../../src/engine/links/checklist-link.ts';
import { knownStep, type SharedGuide } from '../../../src/engine/links/shared-guide.ts';
import { progressFrom, statusOf } from '../../../src/engine/links/status.ts';
import { readFragment, writeFragment } from '../../../src/engine/links/status-fragment.ts';
import { type StepProgress, stepKey } from '../../../src/engine/progress/progress.ts';

type Change =
  | { readonly kind: 'add' | 'remove' | 'edit' | 'rename'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number };

const at = fc.nat(40);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('add' as const, 'remove' as const, 'edit' as const, 'rename' as const),
    at,
  }),
  fc.record({ kind: fc.constant('move' as const), at, to: at }),
);

/** A step as its author sees it: what it asks for, and its name at each time. */
interface Lived {
  readonly content: string;
  readonly id: string;
}
interface Release {
  readonly guide: SharedGuide;
  readonly lived: readonly Lived[];
}

let made = 0;
const fresh = () => {
  made += 1;
  return `step-${made}`;
};
const revision = () => {
  made += 1;
  return ((made * 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
};

const first = (): Release =>
  release(
    Array.from({ length: 6 }, () => ({ content: revision(), id: fresh() })),
    { pins: [], aliases: {} },
  );

function release(lived: readonly Lived[], before: Pick<SharedGuide, 'pins' | 'aliases'>): Release {
  const ids = lived.map(({ id }) => id);
  return {
    lived,
    guide: {
      id: 'guide',
      number: 1,
      pins: [...before.pins, ...ids.filter((id) => !before.pins.includes(id))],
      steps: lived.map(({ id, content }) => ({ id, revision: content })),
      aliases: before.aliases,
      fingerprint: 0,
    },
  };
}

/** What an author does to a guide between two releases, following CONTRIBUTING. */
function next({ guide, lived }: Release, change_: Change): Release {
  const steps = [...lived];
  const place = change_.at % steps.length;
  const step = steps[place];
  if (!step) return { guide, lived };
  switch (change_.kind) {
    case 'add':
      steps.splice(place, 0, { content: revision(), id: fresh() });
      return release(steps, guide);
    case 'remove':
      return steps.length > 2 ? release(steps.toSpliced(place, 1), guide) : { guide, lived };
    case 'edit':
      return release(steps.with(place, { ...step, content: revision() }), guide);
    case 'rename': {
      const id = fresh();
      return release(steps.with(place, { ...step, id }), {
        ...guide,
        aliases: { ...guide.aliases, [step.id]: id },
      });
    }
    case 'move':
      return release(
        steps.toSpliced(place, 1).toSpliced(change_.to % steps.length, 0, step),
        guide,
      );
  }
}

it('in any history of a guide, no tick on an unchanged step is lost, and every older link opens', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), (changes) => {
      let today = first();
      const releases = [today];
      for (const each of changes) {
        today = next(today, each);
        releases.push(today);
      }
      for (const then of releases) {
        const ticks: Record<string, StepProgress> = Object.fromEntries(
          then.guide.steps.map(({ id, revision: content }) => [
            stepKey('guide', id),
            { status: 'completed', revision: content, at: 1 },
          ]),
        );
        const kept = withCurrentIds(ticks, 'guide', currentIds(today.guide.aliases));
        const ids = then.guide.steps.map(({ id }) => id);
        const link = readChecklistQuery(
          checklistQuery(then.guide, { guide: 'guide', steps: 'all' }),
        );
        const some = readChecklistQuery(
          checklistQuery(then.guide, { guide: 'guide', steps: ids.slice(0, 3) }),
        );
        const status = statusOf(then.guide, ids, ticks, { day: '2026-11-25' });
        const read = readFragment(today.guide, writeFragment(then.guide, status));
        const taken = progressFrom(today.guide, { ...status, steps: read?.steps ?? [] }, 2);

        const survivors = today.lived.filter(({ content }) =>
          then.lived.some((each) => each.content === content),
        );
        for (const { id, content } of survivors) {
          expect(kept[stepKey('guide', id)]).toMatchObject({
            status: 'completed',
            revision: content,
          });
          expect(taken[stepKey('guide', id)]).toMatchObject({
            status: 'completed',
            revision: content,
          });
          expect(openChecklist(today.guide, link).steps).toContain(id);
        }
        const opened = openChecklist(today.guide, link);
        expect(opened.unknown).toEqual([]);
        for (const id of ids) {
          const known = knownStep(today.guide, id);
          if ('id' in known) expect(opened.steps).toContain(known.id);
          else expect(opened.gone).toContain(id);
        }
        expect(openChecklist(today.guide, some).unknown).toEqual([]);
        // A step that was added after the link was made is reported as new.
        const old = new Set(
          then.guide.pins
            .map((id) => knownStep(today.guide, id))
            .flatMap((each) => ('id' in each ? [each.id] : [])),
        );
        expect(opened.added).toEqual(
          today.guide.steps.map(({ id }) => id).filter((id) => !old.has(id)),
        );
      }
    }),
    { numRuns: 60 },
  );
});
