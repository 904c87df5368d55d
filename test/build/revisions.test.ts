import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read-content.ts';
import { revisionOf } from '../../src/build/content/revisions.ts';
import { sharedGuide } from '../../src/build/content/shared-guides.ts';
import { checksOf } from '../../src/engine/check/guide.ts';
import { copyOfContent, edit } from '../support/content.ts';

const GUIDE = 'set-up-station';
const STRUCTURE = `guides/${GUIDE}/guide.yaml`;
/** What a revision depends on, and nothing else: reading all content takes a second. */
const ONLY =
  /content(?:\/[a-z-]+\.yaml|\/locales(?:\/en\.yaml)?|\/guides(?:\/set-up-station(?:\/.*)?)?)?$/;
const TEXT = `guides/${GUIDE}/en.mdx`;

type Change = (folder: string) => void;

/** A change of a file that must change the revision. */
const change =
  (file: string, old: string, other: string): Change =>
  (folder) =>
    edit(folder, file, (text) => {
      const changed = text.replaceAll(new RegExp(old, 'gm'), other);
      if (changed === text) throw new Error(`${file} has no ${old} any more.`);
      return changed;
    });

/** The revision of each step, by its position in the guide. */
function revisions(folder: string): readonly string[] {
  const { guides } = readContent(folder);
  const found = guides[GUIDE];
  if (!found) throw new Error(`There is no guide ${GUIDE}.`);
  return found.guide.steps.map(({ id }) => revisionOf(found, id));
}

/** The IDs of the steps whose revision a change changes. */
function touched(...changes: readonly Change[]): readonly string[] {
  const folder = copyOfContent(ONLY);
  const before = revisions(folder);
  for (const each of changes) each(folder);
  const ids = readContent(folder).guides[GUIDE]?.guide.steps.map(({ id }) => id) ?? [];
  const after = revisions(folder);
  return ids.filter((_, index) => after[index] !== before[index]);
}

describe('a step keeps its revision', () => {
  it.each<readonly [string, readonly Change[]]>([
    [
      'when a check gets another example',
      [
        change(
          STRUCTURE,
          '- \\{ name: Garden \\}',
          '- { name: Garden }\n            - { name: Roof }',
        ),
      ],
    ],
    [
      'when a message leads to another step',
      [change(STRUCTURE, 'key-leaked: make-keys', 'key-leaked: check-keys')],
    ],
    [
      'when a source is added',
      [
        change(
          STRUCTURE,
          'sources: \\[ce-saas, ce-connect\\]',
          'sources: [ce-saas, ce-connect, kb]',
        ),
      ],
    ],
    ['when a link leads elsewhere', [change(TEXT, '\\]\\(#check-keys\\)', '](#name-station)')]],
    ['when a check no longer has a drawing', [change(STRUCTURE, '        view: space-plan\n', '')]],
    [
      'when line breaks in a text move',
      [change(TEXT, 'keys here before you', 'keys here\nbefore\nyou')],
    ],
    ['when a word is set in bold', [change(TEXT, 'Keep the secret', '**Keep** the secret')]],
    ['when a translation changes', [change(`guides/${GUIDE}/ar.mdx`, 'المفاتيح', 'مفاتيح')]],
    [
      'when a step is renamed, even this one',
      [
        change(STRUCTURE, '\\bmake-keys\\b', 'create-keys'),
        change(TEXT, '\\bmake-keys\\b', 'create-keys'),
      ],
    ],
    [
      'when inputs are listed in another order',
      [change(STRUCTURE, 'name: name, id: station-id', 'id: station-id, name: name')],
    ],
  ])('%s', (_, changes) => {
    expect(touched(...changes)).toEqual([]);
  });
});

describe('a step gets another revision', () => {
  it.each<readonly [string, Change, string]>([
    [
      'when its title says something else',
      change(TEXT, 'Enter the keys', 'Type the keys'),
      'enter-keys',
    ],
    ['when its text does', change(TEXT, '(?<=<Step id="keep-keys">\\s+)', 'Now. '), 'keep-keys'],
    [
      'when a label of its check does',
      change(TEXT, 'Number of the station', 'ID of the station'),
      'name-station',
    ],
    [
      'when a field becomes optional',
      change(STRUCTURE, 'id: name1, control: line', 'id: name1, control: line, optional: true'),
      'plan-rooms',
    ],
    [
      'when an option is removed',
      change(STRUCTURE, 'options: \\[lost, leaked, ', 'options: [lost, '),
      'keep-keys',
    ],
    [
      'when a rule is removed',
      change(
        STRUCTURE,
        '          - \\{ rule: api-key, inputs: \\{ value: outdoor-key \\} \\}\n',
        '',
      ),
      'check-keys',
    ],
    [
      'when a parameter changes',
      change(STRUCTURE, '(services: \\[)Rain Radar, ', '$1'),
      'name-station',
    ],
  ])('%s', (_, made, step) => {
    expect(touched(made)).toEqual([step]);
  });
});

it('keeps the examples of a check out of what the site is built from', () => {
  const { guides } = readContent();
  for (const { guide } of Object.values(guides)) {
    for (const check of checksOf(guide)) expect(check).not.toHaveProperty('examples');
  }
});

it('keeps the fingerprint of a guide when a step is renamed', () => {
  const folder = copyOfContent(ONLY);
  const fingerprint = () => {
    const content = readContent(folder);
    const guide = content.guides[GUIDE];
    return guide && sharedGuide(content, guide).fingerprint;
  };
  const before = fingerprint();
  change(STRUCTURE, '\\bmake-keys\\b', 'create-keys')(folder);
  change(TEXT, '\\bmake-keys\\b', 'create-keys')(folder);
  expect(fingerprint()).toBe(before);
});
