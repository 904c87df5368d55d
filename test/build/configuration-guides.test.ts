import { describe, expect, it } from 'vitest';
import { configurationGuides } from '../../src/build/content/configuration/guide-schemas.ts';
import { allRules } from '../../src/build/content/content-rules.ts';
import { configurationGuideProblems } from '../../src/build/content/problems/configuration-guides.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { FIXTURE } from '../support/fixture.ts';

const fixture = readContent(FIXTURE);
const rules = allRules(fixture);
const SETTING = { scopes: ['default' as const], stored: 'clear' as const, secret: false };
const settings = { 'a/b/c': { ...SETTING, field: false, sensitive: false, host: false } };

const guide = 'set-up-station';
const check = { guide, check: 'station', fields: { name: { setting: 'a/b/c' } } };
const problems = (file: object) =>
  configurationGuideProblems(
    { ...fixture, settings, configurationGuides: configurationGuides.parse(file) },
    rules,
  ).map(({ what }) => what);

/** A check of the fixture, with a setting for each of its fields. */
const found = fixture.guides[guide]?.guide.steps.flatMap(({ checks }) => checks)[0];
const fields = Object.fromEntries(
  (found?.fields ?? []).map(({ id, options }) => [
    id,
    {
      setting: 'a/b/c',
      ...(options.length > 0 && { words: Object.fromEntries(options.map((each) => [each, each])) }),
    },
  ]),
);
const sound = { guide, check: found?.id ?? '', fields };

describe('what the configuration checker takes from the guides', () => {
  it('can be a check, a step and the facts behind messages', () => {
    const step = fixture.guides[guide]?.guide.steps[0]?.id;
    expect(
      problems({
        checks: [sound],
        steps: [{ guide, step, messages: ['locked'], settings: ['a/b/c'] }],
        facts: { 'api-key/empty': 'X-1' },
      }),
    ).toEqual([]);
  });

  it.each([
    ['a guide that does not exist', { checks: [{ ...check, guide: 'gone' }] }, 'guide "gone"'],
    ['a check that does not exist', { checks: [{ ...check, check: 'gone' }] }, 'check "gone"'],
    [
      'a field that does not exist',
      { checks: [{ ...sound, fields: { ...fields, gone: { setting: 'a/b/c' } } }] },
      'field "gone"',
    ],
    ['a required field without a setting', { checks: [{ ...sound, fields: {} }] }, 'is missing'],
    [
      'a setting that does not exist',
      { steps: [{ guide, step: 'before-you-start', settings: ['a/b/d'] }] },
      'a/b/d is not in settings.yaml',
    ],
    ['a step that does not exist', { steps: [{ guide, step: 'gone' }] }, 'step "gone"'],
    [
      'a message that does not exist',
      { steps: [{ guide, step: 'before-you-start', messages: ['gone'] }] },
      'message "gone"',
    ],
    [
      'a fact for a message that does not exist',
      { facts: { 'api-key/gone': 'X-1' } },
      'api-key/gone',
    ],
    [
      'words that are not options',
      {
        checks: [
          {
            ...sound,
            fields: {
              ...fields,
              [found?.fields[0]?.id ?? '']: { setting: 'a/b/c', words: { a: 'gone' } },
            },
          },
        ],
      },
      'are not its options',
    ],
  ])('must not name %s', (_, file, what) => {
    expect(problems(file).join('\n')).toContain(what);
  });
});
