import { type Check, TODAY } from '../../../engine/check/guide.ts';
import type { Params, Rule } from '../../../engine/check/rule.ts';
import { sourceIn } from '../../sources/citation.ts';
import type { Content, GuideContent } from '../read-content.ts';
import { checkExampleProblems } from './check-examples.ts';
import { fieldProblems } from './fields.ts';
import { difference, type Problem } from './problem.ts';

/** IDs in guide.yaml that do not exist, and rules that are not given what they need. */
export function guideProblems(
  content: Content,
  guide: GuideContent,
  rules: Readonly<Record<string, Rule>>,
): readonly Problem[] {
  const file = `guides/${guide.guide.id}/guide.yaml`;
  const steps = guide.guide.steps;
  const ids = [
    ...steps.map(({ id }) => id),
    ...steps.flatMap(({ checks }) => checks.map(({ id }) => id)),
  ];
  const known = Object.keys(content.sources);
  const cited = [...guide.file.sources, ...steps.flatMap(({ sources }) => sources)].map(sourceIn);
  const problem = (what: string, remedy: string): Problem => ({ file, what, remedy });
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) =>
        problem(`the id "${id}" is there twice.`, 'Give each step and check its own id.'),
      ),
    ...[...new Set(cited)]
      .filter((id) => !known.includes(id))
      .map((id) => problem(`there is no source "${id}".`, 'Add it to content/sources.yaml.')),
    ...Object.values(guide.guide.aliases)
      .filter((id) => !steps.some((step) => step.id === id))
      .map((id) => problem(`an alias leads to "${id}", which is not a step.`, 'Name a step.')),
    ...guide.file.presets
      .flatMap(({ steps: named }) => named)
      .filter((id) => !steps.some((step) => step.id === id))
      .map((id) => problem(`a preset names "${id}", which is not a step.`, 'Name a step.')),
    ...guide.guide.routes
      .flatMap(({ skips }) => skips)
      .filter((id) => !steps.some((step) => step.id === id))
      .map((id) => problem(`a route skips "${id}", which is not a step.`, 'Name a step.')),
    ...steps.flatMap(({ checks }) =>
      checks.flatMap((check) => [
        ...checkProblems(
          file,
          check,
          steps.map(({ id }) => id),
          rules,
        ),
        ...fieldProblems(file, check, rules),
      ]),
    ),
    ...guide.file.steps.flatMap(({ checks }) =>
      checks.flatMap((check) => checkExampleProblems(file, check, check.examples, rules)),
    ),
  ];
}

function checkProblems(
  file: string,
  check: Check,
  steps: readonly string[],
  rules: Readonly<Record<string, Rule>>,
): readonly Problem[] {
  const fields = check.fields.map(({ id }) => id);
  const used = check.rules.flatMap(({ rule, inputs, params }, index) => {
    const place = `${check.id}.rules[${index}]`;
    const found = rules[rule];
    if (!found) {
      return [
        {
          file,
          what: `${place} names the rule "${rule}", which does not exist.`,
          remedy: `Use one of: ${Object.keys(rules).join(', ')}.`,
        },
      ];
    }
    return [
      ...nameProblems(file, place, 'input', found.inputs, Object.keys(inputs), found.optional),
      ...nameProblems(file, place, 'param', Object.keys(found.params), Object.keys(params)),
      ...paramProblems(file, place, found, params),
      ...Object.values(inputs)
        .filter((field) => field !== TODAY && !fields.includes(field))
        .map((field) => ({
          file,
          what: `${place} takes its input from "${field}", which is not a field of ${check.id}.`,
          remedy: `Use one of: ${fields.join(', ')}.`,
        })),
    ];
  });
  const messages = check.rules.flatMap(({ rule }) =>
    Object.keys(rules[rule]?.messages ?? {}).map((message) => `${rule}/${message}`),
  );
  const leads = Object.entries(check.leads).flatMap(([message, step]) => [
    ...(messages.includes(message) ? [] : [`${check.id}.leads names the message "${message}"`]),
    ...(steps.includes(step) ? [] : [`${check.id}.leads leads to the step "${step}"`]),
  ]);
  const remedy = 'Use an id of a rule of this check, and of a step of this guide.';
  return [
    ...used,
    ...leads.map((what) => ({ file, what: `${what}, which does not exist.`, remedy })),
  ];
}

/** Inputs and parameters that a rule needs but does not get, and those that it does not know. */
function nameProblems(
  file: string,
  place: string,
  what: 'input' | 'param',
  expected: readonly string[],
  given: readonly string[],
  optional: readonly string[] = [],
): readonly Problem[] {
  const { missing, unused } = difference(expected, given);
  const needed = missing.filter((name) => !optional.includes(name));
  return [
    ...needed.map((name) => ({
      file,
      what: `${place} does not give the ${what} "${name}", but its rule needs it.`,
      remedy: `Add "${name}" under ${what}s.`,
    })),
    ...unused.map((name) => ({
      file,
      what: `${place} gives the ${what} "${name}", but its rule does not have it.`,
      remedy: `Use one of: ${expected.join(', ') || 'none'}.`,
    })),
  ];
}

function paramProblems(
  file: string,
  place: string,
  rule: Rule,
  params: Params,
): readonly Problem[] {
  const kindOf = (value: Params[string]) =>
    typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'texts';
  return Object.entries(params)
    .filter(([name, value]) => rule.params[name] && rule.params[name] !== kindOf(value))
    .map(([name]) => ({
      file,
      what: `${place}.params.${name} is of the wrong kind.`,
      remedy: `Give a value of the kind "${rule.params[name]}".`,
    }));
}
