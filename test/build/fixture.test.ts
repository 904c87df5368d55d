import { expect, it } from 'vitest';
import { allRules } from '../../src/build/content/content-rules.ts';
import { contentProblems } from '../../src/build/content/problems/index.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { checksOf } from '../../src/engine/check/guide.ts';
import { VIEWS } from '../../src/judges/drawings.ts';
import { FIXTURE } from '../support/fixture.ts';

const fixture = readContent(FIXTURE);
const rules = allRules(fixture);
const guides = Object.values(fixture.guides);
const checks = guides.flatMap(({ guide }) => checksOf(guide));
const text = Object.values(fixture.guides['set-up-station']?.bodies ?? {}).join();

it('the made-up content has no problem', () => {
  expect(contentProblems(fixture)).toEqual([]);
});

it('the made-up content has one of each kind', () => {
  const controls = checks.flatMap(({ fields }) => fields.map(({ control }) => control));
  expect(new Set(controls)).toEqual(
    new Set(['line', 'block', 'choice', 'options', 'tick', 'date']),
  );
  const views = checks.flatMap(({ view }) => view ?? []);
  expect(new Set(views)).toEqual(new Set(Object.keys(VIEWS)));
  const kinds = checks.flatMap((check) =>
    check.rules.flatMap(({ rule }) => Object.values(rules[rule]?.kinds ?? {})),
  );
  expect(new Set(kinds.map((kind) => (typeof kind === 'string' ? kind : 'choice')))).toEqual(
    new Set(['text', 'lines', 'tick', 'date', 'choice']),
  );
  expect(
    checks.flatMap((check) => check.rules.flatMap(({ params }) => Object.keys(params))).length,
  ).toBeGreaterThan(0);
  expect(new Set([...text.matchAll(/<Notice kind="(\w+)"/g)].map(([, kind]) => kind))).toEqual(
    new Set(['today', 'disagree', 'warning', 'note']),
  );
  for (const part of [
    '<Picture',
    '<GuideLink',
    '<NavPath',
    '<History>',
    '<Ui>',
    '](#',
    '](https:',
  ]) {
    expect(text).toContain(part);
  }
  expect(new Set(Object.values(fixture.locales).map(({ dir }) => dir))).toEqual(
    new Set(['ltr', 'rtl']),
  );
  expect(guides.some(({ guide }) => guide.routes.length > 0)).toBe(true);
  expect(guides.some(({ guide }) => Object.keys(guide.aliases).length > 0)).toBe(true);
  expect(guides.some(({ file }) => file.presets.length > 0)).toBe(true);
});
