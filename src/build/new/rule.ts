import { fail, ok } from '../../engine/result.ts';
import * as programRules from '../../judges/rules.ts';
import { newId, sentence } from './ids.ts';
import { pinsWith } from './pins.ts';
import type { MakeSkeleton } from './skeleton.ts';
import { textFiles } from './texts.ts';

/**
 * A rule of one input, with the usual messages for a code: missing, what pasting adds, a wrong character, a wrong
 * length, lower-case letters.
 */
export const newRule: MakeSkeleton = (id, content, { schemaLine }) => {
  const existing = [...Object.keys(programRules), ...Object.keys(content.rules)];
  const former = content.pins.messages.map((message) => message.split('/')[0] ?? '');
  const checked = newId('rule', id, existing, former);
  if (!checked.ok) return checked;
  const [source] = Object.keys(content.sources);
  if (source === undefined) {
    return fail('A rule names the document that it is based on. Add one to sources.yaml first.');
  }
  const at = `rules/${id}`;
  const name = id.replaceAll('-', ' ');
  const { files, toTranslate } = textFiles(
    at,
    Object.keys(content.locales),
    {
      title: sentence(id),
      summary: `Whether the ${name} has the form that the documentation asks for.`,
      pass: 'Looks fine.',
      messages: {
        missing: { what: `The ${name} is missing.`, fix: `Enter the ${name}.` },
        'wrong-character': {
          what: `[The character at position {position} ({character})|A character] is not part of a ${name}.`,
          why: 'It has only letters from A to Z and digits.',
          fix: `Copy the ${name} again.`,
        },
        'wrong-length': {
          what: `The ${name} has [{count} characters instead of {limit}|the wrong length].`,
          fix: `Copy the ${name} again, from its first to its last character.`,
        },
        'small-letters': {
          what: `The ${name} has small letters.`,
          fix: 'Use capital letters.',
          repair: 'change small letters to capitals',
        },
      },
    },
    'Write here what the rule looks at, and what it does not.\n',
  );
  return ok({
    files: {
      [`${at}/rule.yaml`]: schemaLine(`${at}/rule.yaml`) + ruleYaml(source),
      [`${at}/examples.yaml`]: schemaLine(`${at}/examples.yaml`) + EXAMPLES,
      ...files,
      ...pinsWith(content, { messages: MESSAGES.map((message) => `${id}/${message}`) }),
    },
    toTranslate,
    next: [
      `In ${at}/rule.yaml, name the source of the rule, and change the characters and the length to what it says.`,
      'Change the texts and examples to match. Rename or remove messages before you publish, also in pins.yaml: after that, their IDs are permanent.',
      `Use the rule in a check of a guide: - { rule: ${id}, inputs: { value: <field> } }`,
    ],
  });
};

const ruleYaml = (source: string): string => `\
# "Every word of a rule" in CONTRIBUTING explains each word.
source: ${source}
inputs: { value: text }
read: { value: code } # takes off what pasting adds
findings:
  - { error: missing, if: { value: empty }, asked: true }
  - found: value # what pasting has added, with shared texts
  - if: { value: filled }
    first:
      - { error: wrong-character, unless: { value: { characters: A-Z0-9 } } }
      - { error: wrong-length, unless: { value: { length: 13 } } }
      - { warning: small-letters, if: { value: { has: a-z } }, repair: { value: capitals } }
`;

/** Its own messages, and those of its reader. */
const MESSAGES = [
  ...['missing', 'wrong-character', 'wrong-length', 'small-letters'],
  ...['blank', 'quoted', 'invisible-character', 'full-width', 'inner-blank', 'outer-blanks'],
];

const EXAMPLES = `\
sound:
  - { value: A1B2C3D4E5F6G }
faulty:
  - { values: { value: "" }, finds: [missing] }
  - { values: { value: A1B2-C3D4 }, finds: [wrong-character] }
  - { values: { value: A1B2 }, finds: [wrong-length] }
  - { values: { value: a1b2c3d4e5f6g }, finds: [small-letters] }
  - { values: { value: "\\u00a0" }, finds: [blank] }
  - { values: { value: "“A1B2C3D4E5F6G”" }, finds: [quoted] }
  - { values: { value: "A1B2C3\\u200bD4E5F6G" }, finds: [invisible-character] }
  - { values: { value: "Ａ1B2C3D4E5F6G" }, finds: [full-width] }
  - { values: { value: "A1B2C3 D4E5F6G" }, finds: [inner-blank] }
  - { values: { value: " A1B2C3D4E5F6G" }, finds: [outer-blanks] }
`;
