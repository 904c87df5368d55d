import { type Check, type Field, TODAY } from '../../../engine/check/guide.ts';
import type { Rule } from '../../../engine/check/rule.ts';
import type { CheckExamples } from '../schemas.ts';
import type { Problem } from './problem.ts';

/** Examples of a guide's check that name fields, choices or messages that the check does not have. */
export function checkExampleProblems(
  file: string,
  check: Check,
  { sound, faulty }: CheckExamples,
  rules: Readonly<Record<string, Rule>>,
): readonly Problem[] {
  const messages = check.rules.flatMap(({ rule }) =>
    Object.keys(rules[rule]?.messages ?? {}).map((message) => `${rule}/${message}`),
  );
  const today = check.rules.some(({ inputs }) => Object.values(inputs).includes(TODAY));
  const fields = [...check.fields.map(({ id }) => id), ...(today ? [TODAY] : [])];
  const values = [...sound, ...faulty.map((each) => each.values)];
  const problem = (what: string, known: readonly string[]): Problem => ({
    file,
    what: `an example of ${check.id} ${what}.`,
    remedy: `Use one of: ${known.join(', ')}.`,
  });
  return [
    ...unique(values.flatMap(Object.keys))
      .filter((id) => !fields.includes(id))
      .map((id) => problem(`gives the unknown field "${id}"`, fields)),
    ...check.fields.flatMap((field) => {
      const known = choicesOf(field);
      return unique(values.flatMap((each) => each[field.id] ?? []))
        .filter((value) => known.length > 0 && value !== '' && !known.includes(value))
        .map((value) =>
          problem(`chooses the unknown "${value}" in the field "${field.id}"`, known),
        );
    }),
    ...unique(faulty.flatMap(({ finds }) => finds))
      .filter((id) => !messages.includes(id))
      .map((id) => problem(`finds the unknown "${id}"`, messages)),
  ];
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

const choicesOf = ({ control, options }: Field): readonly string[] =>
  control === 'tick' ? ['yes'] : options;
