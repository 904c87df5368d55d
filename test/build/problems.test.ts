import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { complaints, copyOfContent, edit } from '../support/content.ts';

const SET_UP = 'guides/set-up-station';
const SERVICE = 'guides/service-station/guide.yaml';

/** Replaces a text of a file, which must be in it. */
const put = (file: string, old: string, other: string) => (folder: string) =>
  edit(folder, file, (text) => {
    if (!text.includes(old)) throw new Error(`${file} no longer has "${old}".`);
    return text.replaceAll(old, other);
  });
const inSetUp = (old: string, other: string) => put(`${SET_UP}/guide.yaml`, old, other);
const inService = (old: string, other: string) => put(SERVICE, old, other);

const KEY_EVENT = 'rules/key-event/rule.yaml';
const inKeyEvent = (old: string, other: string) => put(KEY_EVENT, old, other);

/** Each fault an author or translator can make, and what the answer must name: the file, then the remedy. */
const FAULTS: readonly (readonly [
  name: string,
  make: (folder: string) => void,
  file: string,
  remedy: string,
])[] = [
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
    'a text that nothing uses',
    (folder) => edit(folder, 'locales/ja.yaml', (text) => `${text}  old-text: 古い\n`),
    'locales/ja.yaml',
    'Remove it',
  ],
  [
    'an unknown rule',
    inSetUp('rule: api-key', 'rule: api-kye'),
    `${SET_UP}/guide.yaml`,
    'Use one of: api-key,',
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
    'an entry of another shape',
    inSetUp('control: line', 'control: text'),
    `${SET_UP}/guide.yaml`,
    'fix these entries',
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
    'rules/api-key/examples.yaml: shown lacks "too-long".',
    'Add what a reader is shown',
  ],
  [
    'a tool that shows a check of no guide',
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
    'a field that no rule looks at',
    inService(
      '- { id: values, control: block }',
      '- { id: values, control: block }\n          - { id: merchant, control: line }',
    ),
    `${SERVICE}: no rule of parts looks at the field "merchant".`,
    'Give it to an input of a rule that checks it, or remove the field.',
  ],
  [
    'an option that the rule does not know',
    inSetUp('[adobe-commerce, open-source,', '[adobe-commerce, closed-source,'),
    `${SET_UP}/guide.yaml: the field "licence" of rooms offers "closed-source", which the input "licence" of space-plan does not know.`,
    'Use one of: adobe-commerce, open-source,',
  ],
  [
    'an option that one of two rules does not know',
    inService(
      '{ rule: identifier-list, inputs: { type: type, values: values } }',
      '{ rule: identifier-list, inputs: { type: type, values: values } }\n          - { rule: key-event, inputs: { event: type, live: type } }',
    ),
    `${SERVICE}: the field "type" of parts offers "upc-a", which the input "event" of key-event does not know.`,
    'Use one of: lost, leaked,',
  ],
  [
    'a line for a value of several lines',
    inService('{ id: values, control: block }', '{ id: values, control: line }'),
    `${SERVICE}: the field "values" of parts has the control "line", but the input "values" of identifier-list is of the kind "lines".`,
    'Use the control "block".',
  ],
  [
    'several lines for a value of one line',
    inSetUp('{ id: name, control: line }', '{ id: name, control: block }'),
    `${SET_UP}/guide.yaml: the field "name" of station has the control "block"`,
    'Use the control "line".',
  ],
  [
    'a box to tick for a text',
    inSetUp('{ id: name, control: line }', '{ id: name, control: tick }'),
    `${SET_UP}/guide.yaml: the field "name" of station has the control "tick"`,
    'Use the control "line".',
  ],
  [
    'a line for a choice',
    inSetUp('control: options, options: ["yes", "no"]', 'control: line'),
    `${SET_UP}/guide.yaml: the field "live" of event has the control "line"`,
    'Use the control "choice" or "options".',
  ],
  [
    'a line for a date',
    inService('{ id: serviced, control: date }', '{ id: serviced, control: line }'),
    `${SERVICE}: the field "serviced" of service has the control "line"`,
    'Use the control "date".',
  ],
  [
    'the date of today for a text',
    inService('{ value: key }', '{ value: "@today" }'),
    `${SERVICE}: gateway gives "@today" to the input "value" of api-key, which is no date.`,
    'Name a field of gateway instead.',
  ],
  [
    'two fields of one id',
    inSetUp('{ id: station-id,', '{ id: name,'),
    `${SET_UP}/guide.yaml: station has two fields "name".`,
    'Give each field of a check its own id.',
  ],
  [
    'a drawing that does not exist',
    inService('view: renewal', 'view: renewals'),
    `${SERVICE}: service has the view "renewals", which does not exist.`,
    'Use one of: identifier-table, renewal, space-plan; or remove it.',
  ],
  [
    'a drawing of a rule that the check does not have',
    inService('view: renewal', 'view: space-plan'),
    `${SERVICE}: the view "space-plan" of service draws the inputs of space-plan, which is no rule of this check.`,
    'Add the rule space-plan to service, or remove the view.',
  ],
  [
    'a field that a rule only compares with others',
    inSetUp(
      '- { rule: saas-project, inputs: { name: name, id: station-id }, params: { services: [Rain Radar, Pollen Count] } }',
      '- { rule: key-set, inputs: { sandboxPublic: name, sandboxPrivate: name, productionPublic: name, productionPrivate: name } }',
    ),
    `${SET_UP}/guide.yaml: the rules of station only compare the field "name" with others.`,
    'Give it to an input of a rule that checks it, or remove the field.',
  ],
  [
    'an input that the guide does not give',
    inService('{ type: type, values: values }', '{ values: values }'),
    `${SERVICE}: parts.rules[0] does not give the input "type", which its rule needs.`,
    'Add "type" under inputs.',
  ],
  [
    'an input that the rule does not have',
    inService('{ type: type, values: values }', '{ type: type, values: values, value: values }'),
    `${SERVICE}: parts.rules[0] gives the input "value", which its rule does not have.`,
    'Use one of: type, values.',
  ],
  [
    'an example of a guide that names an unknown field',
    inService(
      '{ type: upc-a, values: "036000291452" }',
      '{ types: upc-a, values: "036000291452" }',
    ),
    `${SERVICE}: an example of parts gives the unknown field "types".`,
    'Use one of: type, values.',
  ],
  [
    'an example of a guide that chooses what is not offered',
    inService('{ type: upc-a, values: "036000291452" }', '{ type: upc, values: "036000291452" }'),
    `${SERVICE}: an example of parts chooses the unknown "upc" in the field "type".`,
    'Use one of: upc-a, ean-13,',
  ],
  [
    'an example of a guide that finds what no rule says',
    inService('[identifier-list/zero-lost]', '[identifier-list/zeros-lost]'),
    `${SERVICE}: an example of parts finds the unknown "identifier-list/zeros-lost".`,
    'Use one of: identifier-list/type-missing,',
  ],
  [
    'an example of a rule that chooses what the rule does not know',
    put('rules/key-event/examples.yaml', 'event: lost', 'event: missing'),
    'rules/key-event/examples.yaml: an example gives the unknown "missing" for event.',
    'Use one of: lost, leaked,',
  ],
  [
    'a rule as data that names an input which it does not have',
    inKeyEvent('live: empty', 'lively: empty'),
    `${KEY_EVENT}: no input is called "lively".`,
    'Use one of: event, live.',
  ],
  [
    'a rule as data that compares with an input which it does not have',
    inKeyEvent('{ event: lost }', '{ event: { same-as: evnt } }'),
    `${KEY_EVENT}: no input is called "evnt".`,
    'Use one of: event, live.',
  ],
  [
    'a rule as data that asks for a choice which its input does not have',
    inKeyEvent('{ event: lost }', '{ event: [lost, mislaid] }'),
    `${KEY_EVENT}: "mislaid" is no choice of the input "event".`,
    'Use one of: lost, leaked,',
  ],
  [
    'a message of a rule as data that has two levels',
    inKeyEvent('{ error: key-deleting,', '{ error: key-leaked,'),
    `${KEY_EVENT}: the message "key-leaked" has the levels warning and error.`,
    'Give it one level',
  ],
  [
    'a message of a rule as data without a level',
    inKeyEvent('{ error: key-deleting,', '{ at: event,'),
    KEY_EVENT,
    'give one message, under its level',
  ],
  [
    'what a reader has found in an input that has none',
    inKeyEvent('findings:\n', 'findings:\n  - found: event\n'),
    KEY_EVENT,
    'Add "event" under "read", or remove this entry.',
  ],
  [
    'characters that are no range',
    inKeyEvent('{ event: lost }', '{ event: { characters: f-a } }'),
    KEY_EVENT,
    'write each range from its first character to its last',
  ],
  [
    'a pattern that goes back over itself',
    inKeyEvent('{ event: lost }', "{ event: { pattern: '(a+)+b' } }"),
    `${KEY_EVENT}: the pattern "(a+)+b" may take long for a long text.`,
    'say how often each repeats',
  ],
  [
    'a list that nobody gives',
    inKeyEvent('{ event: lost }', '{ event: { in: colours } }'),
    `${KEY_EVENT}: no list is called "colours".`,
    'Add the list first.',
  ],
  [
    'a test that does not exist',
    inKeyEvent('{ event: lost }', '{ event: { colour: red } }'),
    KEY_EVENT,
    'colour',
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
    'a length that no text has',
    inKeyEvent('{ event: lost }', '{ event: { length: { min: 3, max: 2 } } }'),
    KEY_EVENT,
    'give min, max or both',
  ],
  [
    'a rule as data that the program has too',
    (folder) => {
      const from = join(folder, KEY_EVENT);
      cpSync(from, join(folder, 'rules/space-plan/rule.yaml'));
    },
    'rules/space-plan/rule.yaml: the program has a rule "space-plan".',
    'Rename this folder.',
  ],
  [
    'a file that is not YAML',
    put('locales/ja.yaml', 'name: ', 'name: "'),
    'locales/ja.yaml',
    'this is not YAML',
  ],
];

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
