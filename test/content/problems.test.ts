import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { complaints, copyOfContent, edit } from '../support/content.ts';

const GUIDE = 'guides/connect-instance';
const STORE = 'guides/amazon-store/guide.yaml';

/** Exchanges a text of the store's guide.yaml, which must be in it. */
const inStore = (old: string, other: string) => (folder: string) =>
  edit(folder, STORE, (text) => {
    if (!text.includes(old)) throw new Error(`${STORE} has no "${old}" any more.`);
    return text.replace(old, other);
  });

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
    'a field that no rule looks at',
    inStore(
      '- { id: values, control: block }',
      '- { id: values, control: block }\n          - { id: merchant, control: line }',
    ),
    `${STORE}: no rule of identifiers looks at the field "merchant".`,
    'Give it to an input of a rule that checks it, or remove the field.',
  ],
  [
    'an option that the rule does not know',
    inStore('[approved, waiting, restricted]', '[approved, pending, restricted]'),
    `${STORE}: the field "approval" of readiness offers "pending", which the input "approval" of seller-readiness does not know.`,
    'Use one of: approved, waiting, restricted.',
  ],
  [
    'an option that one of two rules does not know',
    (folder) =>
      edit(folder, STORE, (text) =>
        text.replace('attributeInput: attribute-input }', 'attributeInput: region }'),
      ),
    `${STORE}: the field "region" of store-form offers "north-america", which the input "attributeInput" of attribute-mapping does not know.`,
    'Use one of: text, select, other.',
  ],
  [
    'a line for a value of several lines',
    inStore('{ id: values, control: block }', '{ id: values, control: line }'),
    `${STORE}: the field "values" of identifiers has the control "line", but the input "values" of identifier-list is of the kind "lines".`,
    'Use the control "block".',
  ],
  [
    'several lines for a value of one line',
    inStore('{ id: cron, control: line }', '{ id: cron, control: block }'),
    `${STORE}: the field "cron" of readiness has the control "block"`,
    'Use the control "line".',
  ],
  [
    'a box to tick for a text',
    inStore('{ id: currency, control: line }', '{ id: currency, control: tick }'),
    `${STORE}: the field "currency" of readiness has the control "tick"`,
    'Use the control "line".',
  ],
  [
    'a line for a choice',
    inStore('control: options, options: [primary, other]', 'control: line'),
    `${STORE}: the field "login" of readiness has the control "line"`,
    'Use the control "choice" or "options".',
  ],
  [
    'a line for a date',
    inStore('{ id: consent, control: date }', '{ id: consent, control: line }'),
    `${STORE}: the field "consent" of renewal has the control "line"`,
    'Use the control "date".',
  ],
  [
    'the date of today for a text',
    inStore('currency: currency', 'currency: "@today"'),
    `${STORE}: readiness gives "@today" to the input "currency" of seller-readiness, which is no date.`,
    'Name a field of readiness instead.',
  ],
  [
    'two fields of one id',
    inStore('{ id: currency, control: line }', '{ id: cron, control: line }'),
    `${STORE}: readiness has two fields "cron".`,
    'Give each field of a check its own id.',
  ],
  [
    'a drawing that does not exist',
    inStore('view: renewal', 'view: renewals'),
    `${STORE}: renewal has the view "renewals", which does not exist.`,
    'Use one of: identifier-table, renewal, space-plan; or remove it.',
  ],
  [
    'a drawing of a rule that the check does not have',
    inStore('view: renewal', 'view: space-plan'),
    `${STORE}: the view "space-plan" of renewal draws the inputs of space-plan, which is no rule of this check.`,
    'Add the rule space-plan to renewal, or remove the view.',
  ],
  [
    'a field that a rule only compares with others',
    (folder) =>
      edit(folder, `${GUIDE}/guide.yaml`, (text) => {
        const [use = ''] =
          / {10}- rule: saas-project\n {12}inputs: \{ id(?:.*\n){3}/.exec(text) ?? [];
        return text.replace(use, '');
      }),
    `${GUIDE}/guide.yaml: the rules of data-space only compare the field "project-id" with others.`,
    'Give it to an input of a rule that checks it, or remove the field.',
  ],
  [
    'an input that the guide does not give',
    inStore('{ type: type, values: values }', '{ values: values }'),
    `${STORE}: identifiers.rules[0] does not give the input "type", which its rule needs.`,
    'Add "type" under inputs.',
  ],
  [
    'an input that the rule does not have',
    inStore('{ type: type, values: values }', '{ type: type, values: values, value: values }'),
    `${STORE}: identifiers.rules[0] gives the input "value", which its rule does not have.`,
    'Use one of: type, values.',
  ],
  [
    'an example of a guide that names an unknown field',
    inStore('{ type: upc-a, values: "036000291452" }', '{ types: upc-a, values: "036000291452" }'),
    `${STORE}: an example of identifiers gives the unknown field "types".`,
    'Use one of: type, values.',
  ],
  [
    'an example of a guide that chooses what is not offered',
    inStore('{ type: upc-a, values: "036000291452" }', '{ type: upc, values: "036000291452" }'),
    `${STORE}: an example of identifiers chooses the unknown "upc" in the field "type".`,
    'Use one of: asin, upc-a,',
  ],
  [
    'an example of a guide that finds what no rule says',
    inStore('[identifier-list/zero-lost]', '[identifier-list/zeros-lost]'),
    `${STORE}: an example of identifiers finds the unknown "identifier-list/zeros-lost".`,
    'Use one of: identifier-list/type-missing,',
  ],
  [
    'an example of a rule that chooses what the rule does not know',
    (folder) =>
      edit(folder, 'rules/key-event/examples.yaml', (text) =>
        text.replace('event: lost', 'event: missing'),
      ),
    'rules/key-event/examples.yaml: an example gives the unknown "missing" for event.',
    'Use one of: lost, leaked,',
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
