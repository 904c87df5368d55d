import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { complaints, copyOfContent, edit } from '../support/content.ts';

const GUIDE = 'guides/connect-instance';

/** Each fault an author or translator can make, and what the answer must name: the file, then the remedy. */
const FAULTS: readonly (readonly [
  name: string,
  make: (folder: string) => void,
  file: string,
  remedy: string,
])[] = [
  [
    'a missing translation of a rule',
    (folder) => rmSync(join(folder, 'rules/api-key/fr.mdx')),
    'rules/api-key/fr.mdx',
    'Add content/rules/api-key/fr.mdx; start from content/rules/api-key/en.mdx.',
  ],
  [
    'a missing text of the interface',
    (folder) => edit(folder, 'locales/ja.yaml', (text) => text.replace(/ {2}tick: .*\n/, '')),
    'locales/ja.yaml',
    'Add it; the English file has the text to start from.',
  ],
  [
    'a place that the rule does not fill',
    (folder) =>
      edit(folder, 'rules/private-key/fr.mdx', (text) => text.replaceAll('{line}', '{ligne}')),
    'rules/private-key/fr.mdx',
    'Use exactly: {',
  ],
  [
    'a text that nothing uses',
    (folder) => edit(folder, 'locales/fr.yaml', (text) => `${text}  old-text: Ancien\n`),
    'locales/fr.yaml',
    'Remove it',
  ],
  [
    'an unknown rule',
    (folder) =>
      edit(folder, `${GUIDE}/guide.yaml`, (text) => text.replace('rule: api-key', 'rule: api-kye')),
    `${GUIDE}/guide.yaml`,
    'Use one of: api-key,',
  ],
  [
    'a check that stands in another step',
    (folder) =>
      edit(folder, `${GUIDE}/zh-Hant.mdx`, (text) => text.replace('<Check id="project" />', '')),
    `${GUIDE}/zh-Hant.mdx`,
    'Place in it: <Check id="project" />.',
  ],
  [
    'a step that was renamed in one language only',
    (folder) =>
      edit(folder, `${GUIDE}/ja.mdx`, (text) =>
        text.replace('<Step id="make-keys">', '<Step id="keys">'),
      ),
    `${GUIDE}/ja.mdx`,
    'Write one <Step> for each step of guide.yaml',
  ],
  [
    'a link to a step that does not exist',
    (folder) =>
      edit(folder, `${GUIDE}/en.mdx`, (text) => text.replace('(#make-keys)', '(#make-key)')),
    `${GUIDE}/en.mdx`,
    'Use one of: before-you-start,',
  ],
  [
    'a product label that was translated',
    (folder) =>
      edit(folder, `${GUIDE}/fr.mdx`, (text) =>
        text.replaceAll('<Ui>Add New</Ui>', '<Ui>Ajouter</Ui>'),
      ),
    `${GUIDE}/fr.mdx`,
    'Write product labels exactly as in English.',
  ],
  [
    'an entry of another shape',
    (folder) =>
      edit(folder, `${GUIDE}/guide.yaml`, (text) => text.replace('control: line', 'control: text')),
    `${GUIDE}/guide.yaml`,
    'mend these entries',
  ],
  [
    'a rule without examples',
    (folder) => rmSync(join(folder, 'rules/api-key/examples.yaml')),
    'rules/api-key/examples.yaml',
    'Add content/rules/api-key/examples.yaml',
  ],
  [
    'a message that no example finds',
    (folder) =>
      edit(folder, 'rules/api-key/examples.yaml', (text) => text.replace('[mask]', '[url]')),
    'no faulty example finds "mask"',
    'Add one',
  ],
  [
    'an example that finds what the rule cannot say',
    (folder) =>
      edit(folder, 'rules/api-key/examples.yaml', (text) => text.replace('[url]', '[address]')),
    'an example finds the unknown "address"',
    'Use one of: empty,',
  ],
  [
    'an example of an input that the rule does not have',
    (folder) =>
      edit(folder, 'rules/data-space/examples.yaml', (text) => text.replace('space:', 'spaces:')),
    'an example gives the unknown "spaces"',
    'Use one of: project,',
  ],
  [
    'key material without a text for the reader',
    (folder) =>
      edit(folder, 'rules/api-key/examples.yaml', (text) =>
        text.replace('  too-long: "', '  long: "'),
      ),
    'rules/api-key/examples.yaml: shown lacks "too-long".',
    'Add what a reader is shown',
  ],
  [
    'a tool that shows a check of no guide',
    (folder) =>
      edit(folder, 'tools/keys/tool.yaml', (text) => text.replace('four-keys', 'five-keys')),
    'tools/keys/tool.yaml',
    'connect-instance, four-keys;',
  ],
  [
    'a missing translation of a tool',
    (folder) => rmSync(join(folder, 'tools/keys/ja.mdx')),
    'tools/keys/ja.mdx',
    'start from content/tools/keys/en.mdx.',
  ],
  [
    'a file that is not YAML',
    (folder) => edit(folder, 'locales/fr.yaml', (text) => text.replace('name: ', 'name: "')),
    'locales/fr.yaml',
    'this is not YAML',
  ],
];

it('finds nothing to mend in the content as it is', () => {
  expect(complaints('content')).toEqual([]);
});

it.each(FAULTS)('names the file and the remedy for %s', (_, make, file, remedy) => {
  const folder = copyOfContent();
  make(folder);
  const said = complaints(folder);
  expect(said.join('\n')).toContain(file);
  expect(said.join('\n')).toContain(remedy);
});

it('shows three of these messages in CONTRIBUTING as they are', () => {
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
  for (const [, make] of FAULTS.slice(0, 3)) {
    const folder = copyOfContent();
    make(folder);
    expect(contributing).toContain(complaints(folder)[0]);
  }
});
