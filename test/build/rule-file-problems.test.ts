import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { expectComplaint, type Fault, put } from '../support/faults.ts';

const KEY_EVENT = 'rules/key-event/rule.yaml';
const inKeyEvent = (old: string, other: string) => put(KEY_EVENT, old, other);

/** Each mistake that an author can make in a rule written as data. */
const FAULTS: readonly Fault[] = [
  [
    'a rule as data that names an input that it does not have',
    inKeyEvent('live: empty', 'lively: empty'),
    `${KEY_EVENT}: there is no input "lively".`,
    'Use one of: event, live.',
  ],
  [
    'a rule as data that compares with an input that it does not have',
    inKeyEvent('{ event: lost }', '{ event: { same-as: evnt } }'),
    `${KEY_EVENT}: there is no input "evnt".`,
    'Use one of: event, live.',
  ],
  [
    'a rule as data that tests for a choice that its input does not have',
    inKeyEvent('{ event: lost }', '{ event: [lost, mislaid] }'),
    `${KEY_EVENT}: "mislaid" is not a choice of the input "event".`,
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
    'a version without quotes',
    inKeyEvent('{ event: lost }', '{ event: { version: { below: 2.10 } } }'),
    KEY_EVENT,
    'put versions in quotes',
  ],
  [
    'something that is not a version',
    inKeyEvent('{ event: lost }', '{ event: { version: { below: next } } }'),
    KEY_EVENT,
    'write a version, as "2.4.7"',
  ],
  [
    'versions of an input that is not read as one',
    inKeyEvent('{ event: lost }', '{ event: { version: { below: 2.4.7 } } }'),
    KEY_EVENT,
    'Add "event: version" under "read".',
  ],
  [
    'an invalid range of characters',
    inKeyEvent('{ event: lost }', '{ event: { characters: f-a } }'),
    KEY_EVENT,
    'write each range from its first character to its last',
  ],
  [
    'a pattern that backtracks without limit',
    inKeyEvent('{ event: lost }', "{ event: { pattern: '(a+)+b' } }"),
    `${KEY_EVENT}: the pattern "(a+)+b" may be slow on a long text.`,
    'limit each repetition',
  ],
  [
    'a list that does not exist',
    inKeyEvent('{ event: lost }', '{ event: { in: colours } }'),
    `${KEY_EVENT}: there is no list "colours".`,
    'Add the list first.',
  ],
  [
    'a test that does not exist',
    inKeyEvent('{ event: lost }', '{ event: { colour: red } }'),
    KEY_EVENT,
    'colour',
  ],
  [
    'a length that no text has',
    inKeyEvent('{ event: lost }', '{ event: { length: { min: 3, max: 2 } } }'),
    KEY_EVENT,
    'give min, max or both',
  ],
  [
    'a rule as data that the program already has',
    (folder) => {
      const from = join(folder, KEY_EVENT);
      cpSync(from, join(folder, 'rules/space-plan/rule.yaml'));
    },
    'rules/space-plan/rule.yaml: the program has a rule "space-plan".',
    'Rename this folder.',
  ],
];

it.each(FAULTS)('names the file and the remedy for %s', expectComplaint);
