import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { complaints, copyOfContent, edit } from '../support/content.ts';
import { expectComplaint, type Fault, put } from '../support/faults.ts';

const SET_UP = 'guides/set-up-station';

/** Each mistake that an author or translator can make, and what the answer must name: the file, then the remedy. */
const FAULTS: readonly Fault[] = [
  [
    'a missing translation of a rule',
    (folder) => rmSync(join(folder, 'rules/api-key/ja.mdx')),
    'rules/api-key/ja.mdx',
    'Add content/rules/api-key/ja.mdx; start from content/rules/api-key/en.mdx.',
  ],
  [
    'a missing text of the interface',
    put('locales/ja.yaml', '  tick: 完了\n', ''),
    'locales/ja.yaml',
    'Add it; the English file has the text to start from.',
  ],
  [
    'a place that the rule does not fill',
    put('rules/api-key/ja.mdx', '{line}', '{gyou}'),
    'rules/api-key/ja.mdx',
    'Use exactly: {',
  ],
  [
    'a question that depends on an answer nobody can give',
    put(`${SET_UP}/guide.yaml`, 'if: { event: [changing-project', 'if: { event: [moved-house'),
    `${SET_UP}/guide.yaml`,
    'Name a list, radio buttons or a checkbox above this field, and what it offers',
  ],
  [
    'a text that nothing uses',
    (folder) => edit(folder, 'locales/ja.yaml', (text) => `${text}  old-text: 古い\n`),
    'locales/ja.yaml',
    'Remove it',
  ],
  [
    'a plural form that the language does not have',
    (folder) =>
      edit(folder, 'locales/ja.yaml', (text) =>
        text.replace(/^ {2}language: .*$/m, '  language: { one: 言語, few: 言語, other: 言語 }'),
      ),
    'locales/ja.yaml',
    'Use: zero, one, other.',
  ],
  [
    'words for a page that does not exist',
    put('search-places.yaml', 'support/#read-title', 'support/#read'),
    'search-places.yaml',
    'Use one of: display, keys, parts, support/,',
  ],
  [
    'words for a page in a language that does not exist',
    put('search-places.yaml', 'ar:', 'xx:'),
    'search-places.yaml',
    'Use one of: en, ',
  ],
  [
    'a check that is not in its step',
    put(`${SET_UP}/ar.mdx`, '<Check id="station" />', ''),
    `${SET_UP}/ar.mdx`,
    'Place in it: <Check id="station" />.',
  ],
  [
    'a step that was renamed in one language only',
    put(`${SET_UP}/ja.mdx`, '<Step id="make-keys">', '<Step id="new-keys">'),
    `${SET_UP}/ja.mdx`,
    'Write one <Step> for each step of guide.yaml',
  ],
  [
    'a link to a step that does not exist',
    put(`${SET_UP}/en.mdx`, '(#make-keys)', '(#make-key)'),
    `${SET_UP}/en.mdx`,
    'Use one of: before-you-start,',
  ],
  [
    'a product label that was translated',
    put(`${SET_UP}/ja.mdx`, '<Ui>New key</Ui>', '<Ui>新しいキー</Ui>'),
    `${SET_UP}/ja.mdx`,
    'Write product labels exactly as in English.',
  ],
  [
    'a product label that was translated outside the steps',
    put(`${SET_UP}/ja.mdx`, '<Ui>Screen</Ui>', '<Ui>画面</Ui>'),
    'the text outside the steps does not have the label "Screen"',
    'Add it, exactly as in English.',
  ],
  [
    'a rule without examples',
    (folder) => rmSync(join(folder, 'rules/api-key/examples.yaml')),
    'rules/api-key/examples.yaml',
    'Add content/rules/api-key/examples.yaml',
  ],
  [
    'a message that no example finds',
    put('rules/api-key/examples.yaml', '[mask]', '[url]'),
    'no faulty example finds "mask"',
    'Add one',
  ],
  [
    'an example that finds what the rule cannot say',
    put('rules/api-key/examples.yaml', '[url]', '[address]'),
    'an example finds the unknown "address"',
    'Use one of: empty,',
  ],
  [
    'an example of an input that the rule does not have',
    put('rules/saas-project/examples.yaml', ' name:', ' names:'),
    'an example gives the unknown "names"',
    'Use one of: name,',
  ],
  [
    'key material without a text for the reader',
    put('rules/api-key/examples.yaml', '  too-long: "', '  long: "'),
    'rules/api-key/examples.yaml: shown does not have "too-long".',
    'Add the text that readers see',
  ],
  [
    'a tool that shows a check that no guide has',
    put('tools/keys/tool.yaml', 'check: keys', 'check: locks'),
    'tools/keys/tool.yaml',
    'set-up-station, keys;',
  ],
  [
    'a missing translation of a tool',
    (folder) => rmSync(join(folder, 'tools/keys/ja.mdx')),
    'tools/keys/ja.mdx',
    'start from content/tools/keys/en.mdx.',
  ],
  [
    'an example with a choice that its rule does not know',
    put('rules/key-event/examples.yaml', 'event: lost', 'event: missing'),
    'rules/key-event/examples.yaml: an example gives the unknown "missing" for event.',
    'Use one of: lost, leaked,',
  ],
  [
    'shared texts that a language does not have',
    (folder) => rmSync(join(folder, 'shared/ja.yaml')),
    'shared/ja.yaml: this file is missing.',
    'Add content/shared/ja.yaml; start from content/shared/en.yaml.',
  ],
  [
    'a shared text that is missing in a language',
    put('shared/ja.yaml', '  blank:', '  void:'),
    'shared/ja.yaml: "blank" is missing under messages.',
    'Add it; the English file has the text to start from.',
  ],
  [
    'a file that is not YAML',
    put('locales/ja.yaml', 'name: ', 'name: "'),
    'locales/ja.yaml',
    'this is not YAML',
  ],
];

it.each(FAULTS)('names the file and the remedy for %s', expectComplaint);

it('shows three of these messages in CONTRIBUTING as they are', () => {
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
  for (const [, make] of FAULTS.slice(0, 3)) {
    const folder = copyOfContent();
    make(folder);
    expect(contributing).toContain(complaints(folder)[0]);
  }
});
