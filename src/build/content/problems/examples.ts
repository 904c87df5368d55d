import { choicesOf, isKnown } from '../../../engine/check/input.ts';
import type { Rule } from '../../../engine/check/rule.ts';
import type { Content } from '../read-content.ts';
import type { RuleExamples } from '../schemas.ts';
import { difference, type Problem } from './problem.ts';

const RECIPE = /^recipe:(.*)$/;

/** Rules without examples, messages that no example finds, and names in examples that the rule does not have. */
export function exampleProblems(
  { examples }: Content,
  rules: Readonly<Record<string, Rule>>,
): readonly Problem[] {
  return Object.values(rules).flatMap((rule) => {
    const file = `rules/${rule.id}/examples.yaml`;
    const found = examples[rule.id];
    const remedy = `Add content/${file}; CONTRIBUTING says what goes in it.`;
    return found
      ? problemsOf(file, rule, found)
      : [{ file, what: 'this file is missing.', remedy }];
  });
}

function problemsOf(
  file: string,
  rule: Rule,
  { sound, faulty, params, shown }: RuleExamples,
): readonly Problem[] {
  const all = [...sound, ...faulty.map(({ values }) => values)];
  const finds = faulty.flatMap((each) => each.finds);
  const recipes = all
    .flatMap(Object.values)
    .flatMap((value: string) => RECIPE.exec(value)?.[1] ?? []);
  const compare = (known: readonly string[], named: readonly string[], what: string) => {
    const { missing, unused } = difference(known, [...new Set(named)]);
    const remedy = `Use one of: ${known.join(', ')}.`;
    return {
      missing,
      unknown: unused.map((name) => ({ file, what: `${what} "${name}".`, remedy })),
    };
  };
  const messages = compare(Object.keys(rule.messages), finds, 'an example finds the unknown');
  const inputs = compare(rule.inputs, all.flatMap(Object.keys), 'an example gives the unknown');
  const choices = rule.inputs.flatMap((input) => {
    const values = [...new Set(all.flatMap((each) => each[input] ?? []))];
    const kind = rule.kinds[input] ?? 'text';
    return values
      .filter((value) => !isKnown(kind, value))
      .map((value) => ({
        file,
        what: `an example gives the unknown "${value}" for ${input}.`,
        remedy: `Use one of: ${choicesOf(kind).join(', ')}.`,
      }));
  });
  const given = compare(Object.keys(rule.params), Object.keys(params), 'params gives the unknown');
  const texts = compare([...new Set(recipes)], Object.keys(shown), 'shown has the unused');
  const problems = (names: readonly string[], what: string, remedy: string) =>
    names.map((name) => ({ file, what: `${what} "${name}".`, remedy }));
  return [
    ...problems(messages.missing, 'no faulty example finds', 'Add one, as small as possible.'),
    ...problems(given.missing, 'params does not have', 'Give it a value, as guide.yaml does.'),
    ...problems(
      texts.missing,
      'shown does not have',
      'Add the text that readers see instead of the recipe.',
    ),
    ...choices,
    ...[messages, inputs, given, texts].flatMap(({ unknown }) => unknown),
  ];
}
