import { expect, it } from 'vitest';
import { complaints, copyOfContent, edit } from '../support/content.ts';

const RULE = 'rules/key-event/rule.yaml';
const TEXTS = 'rules/api-key/ja.mdx';

/** What an author writes into a file, after which line, and the answer: the line and the entry with the remedy. */
const FAULTS: readonly (readonly [
  name: string,
  file: string,
  after: number,
  text: string,
  line: number,
  said: string,
])[] = [
  ['an unknown entry', RULE, 0, '\ncolour: red', 2, '"colour" is not a known entry here'],
  [
    'an unknown test, in a group in a group',
    RULE,
    Infinity,
    '  - first:\n      - all:\n          - error: key-leaked\n            if: { event: { colour: red } }',
    3,
    'all.0.if.event: "colour" is not a known entry here',
  ],
  ['a message without a level', RULE, Infinity, '  - { at: event }', 0, 'give one message'],
  ['two entries with one name', RULE, 0, 'source: a\nsource: b', 2, 'this is not YAML'],
  ['two entries with one name, in a text', TEXTS, 1, 'pass: 3\npass: 4', 3, 'this is not YAML'],
  [
    'an entry of a text',
    TEXTS,
    1,
    'colour: red',
    2,
    'the file: "colour" is not a known entry here',
  ],
];

it.each(FAULTS)('names the line of %s', (_, file, after, text, at, said) => {
  const folder = copyOfContent();
  let line = at;
  edit(folder, file, (before) => {
    const lines = before.trimEnd().split('\n');
    if (after === Infinity) line += lines.length + 1;
    lines.splice(after, 0, text);
    return lines.join('\n');
  });
  expect(complaints(folder)).toEqual([expect.stringContaining(`content/${file}:${line}: `)]);
  expect(complaints(folder)).toEqual([expect.stringContaining(said)]);
});

it('for a missing entry, names the line of what it is missing from', () => {
  const folder = copyOfContent();
  edit(folder, 'tools/keys/tool.yaml', (text) => `${text}  - guide: set-up-station\n`);
  const [said] = complaints(folder);
  expect(said).toMatch(/content\/tools\/keys\/tool\.yaml:6: checks\.3\.check: add this entry$/);
});
