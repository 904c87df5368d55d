import { it } from 'vitest';
import { expectComplaint, type Fault, put } from '../support/faults.ts';

const SET_UP = 'guides/set-up-station/guide.yaml';
const SERVICE = 'guides/service-station/guide.yaml';
const inSetUp = (old: string, other: string) => put(SET_UP, old, other);
const inService = (old: string, other: string) => put(SERVICE, old, other);

/** Each mistake that an author can make in the checks of a guide. */
const FAULTS: readonly Fault[] = [
  ['an unknown rule', inSetUp('rule: api-key', 'rule: api-kye'), SET_UP, 'Use one of: api-key,'],
  [
    'an entry of the wrong shape',
    inSetUp('control: line', 'control: text'),
    SET_UP,
    'fix these entries',
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
    `${SET_UP}: the field "licence" of rooms offers "closed-source", which the input "licence" of space-plan does not know.`,
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
    `${SET_UP}: the field "name" of station has the control "block"`,
    'Use the control "line".',
  ],
  [
    'a checkbox for a text',
    inSetUp('{ id: name, control: line }', '{ id: name, control: tick }'),
    `${SET_UP}: the field "name" of station has the control "tick"`,
    'Use the control "line".',
  ],
  [
    'a line for a choice',
    inSetUp(
      '            control: options\n            options: ["yes", "no"]',
      '            control: line',
    ),
    `${SET_UP}: the field "live" of event has the control "line"`,
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
    `${SERVICE}: gateway gives "@today" to the input "value" of api-key, which is not a date.`,
    'Name a field of gateway instead.',
  ],
  [
    'two fields with one ID',
    inSetUp('{ id: station-id,', '{ id: name,'),
    `${SET_UP}: station has two fields "name".`,
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
    `${SERVICE}: the view "space-plan" of service draws the inputs of space-plan, which is not a rule of this check.`,
    'Add the rule space-plan to service, or remove the view.',
  ],
  [
    'a field that a rule only compares with others',
    inSetUp(
      '- { rule: saas-project, inputs: { name: name, id: station-id }, params: { services: [Rain Radar, Pollen Count] } }',
      '- { rule: key-set, inputs: { sandboxPublic: name, sandboxPrivate: name, productionPublic: name, productionPrivate: name } }',
    ),
    `${SET_UP}: the rules of station only compare the field "name" with others.`,
    'Give it to an input of a rule that checks it, or remove the field.',
  ],
  [
    'an input that the guide does not give',
    inService('{ type: type, values: values }', '{ values: values }'),
    `${SERVICE}: parts.rules[0] does not give the input "type", but its rule needs it.`,
    'Add "type" under inputs.',
  ],
  [
    'an input that the rule does not have',
    inService('{ type: type, values: values }', '{ type: type, values: values, value: values }'),
    `${SERVICE}: parts.rules[0] gives the input "value", but its rule does not have it.`,
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
];

it.each(FAULTS)('names the file and the remedy for %s', expectComplaint);
