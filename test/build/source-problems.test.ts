import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read-content.ts';
import { searchIndex } from '../../src/build/files/search-index.ts';
import { citationsIn } from '../../src/build/sources/citations.ts';
import { citedSource } from '../../src/build/sources/cited-source.ts';
import { comparedOn } from '../../src/build/sources/compared-on.ts';
import { complaints, copyOfContent, edit } from '../support/content.ts';
import { expectComplaint, type Fault, put } from '../support/faults.ts';

const GUIDE = 'guides/set-up-station/guide.yaml';
const FIRST = 'id: before-you-start\n    sources: [ce-saas]';
const cites = (cited: string) =>
  put(GUIDE, FIRST, `id: before-you-start\n    sources: ["${cited}"]`);
const entry = (more: string) => (folder: string) =>
  edit(
    folder,
    'sources.yaml',
    (text) => `${text}handbook: { title: a, date: "2026-11-26", kind: doc, ${more} }\n`,
  );

/** What an author can get wrong in citations, in sources, and in the errors of sources. */
const FAULTS: readonly Fault[] = [
  ['a citation that is none', cites('ce-saas#'), GUIDE, 'write the ID of a source, or that ID and'],
  ['a citation with two headings', cites('ce-saas#a#b'), GUIDE, 'as "handbook#make-a-key"'],
  ['a heading of an unknown source', cites('ce-sas#a'), GUIDE, 'there is no source "ce-sas". Add'],
  [
    'a heading of something without headings',
    cites('connector-code#a'),
    'the step "set-up-station/before-you-start" cites the heading "a"',
    'Give "connector-code" the path of a Markdown file',
  ],
  [
    'a notice that cites such a heading',
    put(
      'guides/set-up-station/en.mdx',
      '<Notice kind="note">',
      '<Notice kind="note" source="kb#a">',
    ),
    'cites the heading "a" of "kb"',
    'Give "kb" the path of a Markdown file',
  ],
  [
    'a message that cites such a heading',
    put('rules/key-event/rule.yaml', 'source: kb', 'source: kb#a'),
    'the message "key-event/space-changed" cites the heading "a"',
    'or cite it without a heading',
  ],
  ['a path without a repository', entry('path: a.md'), 'sources.yaml', 'name the repository that'],
  ['a path out of it', entry('repository: a/b, path: ../c.md'), 'handbook.path', 'from the root'],
  ['an option as a path', entry('repository: a/b, path: --all'), 'handbook.path', 'from the root'],
  ['a repository that is none', entry('repository: b'), 'handbook.repository', 'owner/name'],
  ['a short hash', entry('repository: a/b, commit: abc1234'), 'handbook.commit', 'the full hash'],
  [
    'an error whose words are missing in a language',
    (folder) => rmSync(join(folder, 'errata/texts/ar.yaml')),
    'errata/texts/ar.yaml',
    'Add content/errata/texts/ar.yaml; start from content/errata/texts/en.yaml.',
  ],
  [
    'an error that a language does not have',
    put('errata/texts/ja.yaml', 'two-batteries:', 'three-batteries:'),
    'errata/texts/ja.yaml: "two-batteries" is missing',
    'errata/texts/ja.yaml: "three-batteries" under the entries is not used.',
  ],
  [
    'an error in a step that does not exist',
    put('errata/errata.yaml', 'step: check-keys', 'step: check-key'),
    'errata/errata.yaml',
    '"set-up-station", "check-key" does not exist. Name a step',
  ],
  [
    'an error in a message that does not exist',
    put('errata/errata.yaml', 'message: inner-blanks', 'message: inner'),
    'errata/errata.yaml',
    '"api-key", "inner" does not exist. Name a step',
  ],
  [
    'an error that rests on nothing',
    put('errata/errata.yaml', '[run-battery]', '[run-bateria]'),
    'errata/errata.yaml',
    'there is no source "run-bateria". Add it to content/sources.yaml.',
  ],
  [
    'an error that is there twice',
    put('errata/errata.yaml', 'id: two-batteries', 'id: keys-of-thirty'),
    'errata/errata.yaml',
    'Give each entry its own ID.',
  ],
];

it.each(FAULTS)('names %s, the file and the remedy', expectComplaint);

it('a site without errors in its sources has no problem, and search finds no page of them', () => {
  const folder = copyOfContent();
  const found = () =>
    searchIndex(readContent(folder), 'en').pages.filter(({ path }) => path === 'errata/').length;
  expect(found()).toBe(1);
  rmSync(join(folder, 'errata'), { recursive: true });
  expect(complaints(folder)).toEqual([]);
  expect(found()).toBe(0);
});

it('a notice cites for its step, and one after the steps for the guide', () => {
  const notices = citationsIn(readContent(copyOfContent())).filter(
    ({ source, kind }) => source === 'ce-connect' && kind !== 'message',
  );
  expect(notices).toContainEqual({
    kind: 'step',
    id: 'set-up-station/before-you-start',
    source: 'ce-connect',
  });
  expect(notices).toContainEqual({ kind: 'guide', id: 'set-up-station', source: 'ce-connect' });
  expect(notices).toContainEqual({ kind: 'erratum', id: 'colour-of-lamp', source: 'ce-connect' });
});

it('a heading leads to its place in the source, unless the address already has one', () => {
  const source = { title: 'a', date: '2026-11-26', kind: 'doc' } as const;
  const sources = {
    page: { ...source, url: 'https://brisa.example/' },
    part: { ...source, url: 'https://brisa.example/#b' },
    paper: source,
  };
  expect(citedSource(sources, 'page#a')?.url).toBe('https://brisa.example/#a');
  expect(citedSource(sources, 'page')?.url).toBe('https://brisa.example/');
  expect(citedSource(sources, 'part#a')?.url).toBe('https://brisa.example/#b');
  expect(citedSource(sources, 'paper#a')).toEqual(source);
  expect(citedSource(sources, 'other')).toBeUndefined();
});

it('sources were compared when the one compared longest ago was', () => {
  const { sources } = readContent(copyOfContent());
  expect(comparedOn(sources, ['ce-saas'])).toBe('2026-11-20');
  expect(comparedOn(sources, ['ce-saas#a', 'ce-connect', 'kb'])).toBe('2026-11-18');
  expect(comparedOn(sources, ['kb'])).toBeUndefined();
  const { compared: _, ...never } = sources['ce-saas'] ?? {};
  expect(
    comparedOn({ ...sources, 'ce-saas': never } as typeof sources, ['ce-saas', 'ce-connect']),
  ).toBeUndefined();
});
