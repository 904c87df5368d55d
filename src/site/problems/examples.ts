import type { Rule } from '../../domain/rule.ts';
import type { Content } from '../read-content.ts';
import type { RuleExamples } from '../schemas.ts';
import { keyProblems, type Problem } from './problem.ts';

const RECIPE = /^recipe:(.*)$/;

/** Rules without examples, messages that no example finds, and names in examples that the rule does not have. */
export function exampleProblems(
  { examples }: Content,
  rules: Readonly<Record<string, Rule>>,
): readonly Problem[] {
  return Object.values(rules).flatMap((rule) => {
    const file = `rules/${rule.id}/examples.yaml`;
    const found = examples[rule.id];
    const remedy = `Add content/${file}; CONTRIBUTING says what it holds.`;
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
  const messages = Object.keys(rule.messages);
  const finds = faulty.flatMap((each) => each.finds);
  const recipes = all
    .flatMap(Object.values)
    .flatMap((value: string) => RECIPE.exec(value)?.[1] ?? []);
  const unknown = (names: readonly string[], known: readonly string[], what: string) =>
    [...new Set(names)]
      .filter((name) => !known.includes(name))
      .map((name) => ({
        file,
        what: `${what} "${name}", which the rule does not have.`,
        remedy: `Use one of: ${known.join(', ')}.`,
      }));
  return [
    ...messages
      .filter((message) => !finds.includes(message))
      .map((message) => ({
        file,
        what: `no faulty example finds "${message}".`,
        remedy: 'Add one, as small as can be.',
      })),
    ...unknown(finds, messages, 'an example finds'),
    ...unknown(all.flatMap(Object.keys), rule.inputs, 'an example gives the input'),
    ...keyProblems(file, 'params', Object.keys(rule.params), Object.keys(params)),
    ...keyProblems(file, 'shown', [...new Set(recipes)], Object.keys(shown)),
  ];
}
