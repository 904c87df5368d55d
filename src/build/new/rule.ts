import { fail, ok } from '../../engine/result.ts';
import * as programRules from '../../judges/rules.ts';
import { newId, sentence } from './ids.ts';
import { pinsWith } from './pins.ts';
import type { MakeSkeleton } from './skeleton.ts';
import { textFiles } from './texts.ts';

/** A rule of one input that says where the value is missing or has another form. */
export const newRule: MakeSkeleton = (id, content, { schemaLine }) => {
  const existing = [...Object.keys(programRules), ...Object.keys(content.rules)];
  const former = content.pins.messages.map((message) => message.split('/')[0] ?? '');
  const checked = newId('rule', id, existing, former);
  if (!checked.ok) return checked;
  const [source] = Object.keys(content.sources);
  if (source === undefined) {
    return fail('A rule names the document that it comes from. Add one to sources.yaml first.');
  }
  const at = `rules/${id}`;
  const name = id.replaceAll('-', ' ');
  const { files, toTranslate } = textFiles(
    at,
    Object.keys(content.locales),
    {
      title: sentence(id),
      summary: `Whether the ${name} has the form that the documentation asks for.`,
      pass: 'Looks sound.',
      messages: {
        missing: { what: `The ${name} is missing.`, fix: `Enter the ${name}.` },
        'wrong-form': {
          what: `This is not the form of a ${name}.`,
          why: 'It has 13 capital letters and digits.',
          fix: `Copy the ${name} again.`,
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
      ...pinsWith(content, { messages: [`${id}/missing`, `${id}/wrong-form`] }),
    },
    toTranslate,
    next: [
      `In ${at}/rule.yaml, name the source of the rule, and change the pattern to what it says.`,
      'Change the texts and examples to match. Rename messages before you publish: their IDs are permanent then.',
      `Use the rule in a check of a guide: - { rule: ${id}, inputs: { value: <field> } }`,
    ],
  });
};

const ruleYaml = (source: string): string => `\
# "Every word of a rule" in CONTRIBUTING explains each word.
source: ${source}
inputs: { value: text }
findings:
  - { error: missing, if: { value: blank }, asked: true }
  - { error: wrong-form, if: { value: filled }, unless: { value: { pattern: '[A-Z0-9]{13}' } } }
`;

const EXAMPLES = `\
sound:
  - { value: A1B2C3D4E5F6G }
faulty:
  - values: { value: "" }
    finds: [missing]
  - values: { value: A1B2-C3D4 }
    finds: [wrong-form]
`;
