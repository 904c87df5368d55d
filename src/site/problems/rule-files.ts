import { messageOf, saidIn } from '../../domain/data-rules/data-rule.ts';
import type { Condition, RuleFile, Said, Test } from '../../domain/data-rules/rule-file.ts';
import { choicesOf } from '../../domain/input.ts';
import type { Content } from '../read-content.ts';
import type { Problem } from './problem.ts';

/** Tests that are words; every other word is an id of a choice. */
const WORDS = ['empty', 'blank', 'filled'];

/** Rules written as data that are rules of the program too, or that name inputs, choices or levels which they do not have. */
export function ruleFileProblems(
  { ruleFiles }: Pick<Content, 'ruleFiles'>,
  ofProgram: readonly string[],
): readonly Problem[] {
  return Object.entries(ruleFiles).flatMap(([rule, data]) => {
    const file = `rules/${rule}/rule.yaml`;
    const twice = ofProgram.includes(rule)
      ? [{ file, what: `the program has a rule "${rule}".`, remedy: 'Rename this folder.' }]
      : [];
    return [...twice, ...nameProblems(file, data), ...levelProblems(file, data)];
  });
}

function nameProblems(file: string, data: RuleFile): readonly Problem[] {
  const inputs = Object.keys(data.inputs);
  const all = data.findings.flatMap(saidIn);
  const named = [
    ...(data.compares ?? []),
    ...Object.keys(data.read ?? {}),
    ...all.flatMap(({ at }) => at ?? []),
    ...all.flatMap(testsOf).flatMap(([input, test]) => [input, ...othersOf(test)]),
  ];
  const unknown = [...new Set(named)]
    .filter((input) => !inputs.includes(input))
    .map((input) => ({
      file,
      what: `no input is called "${input}".`,
      remedy: `Use one of: ${inputs.join(', ')}.`,
    }));
  const choices = all
    .flatMap(testsOf)
    .flatMap(([input, test]) => choiceProblems(file, data, input, test));
  return [...unknown, ...choices];
}

const testsOf = ({ if: holding, unless }: Said): readonly (readonly [string, Test])[] =>
  [holding, unless].flatMap((condition) => entriesOf(condition));

const entriesOf = (condition: Condition = []): readonly (readonly [string, Test])[] =>
  [condition].flat().flatMap((all) => Object.entries(all));

const othersOf = (test: Test): readonly string[] =>
  typeof test === 'object' && 'same-as' in test ? [test['same-as'] ?? []].flat() : [];

function choiceProblems(
  file: string,
  data: RuleFile,
  input: string,
  test: Test,
): readonly Problem[] {
  const kind = data.inputs[input];
  if (kind === undefined) return [];
  const ids = typeof test === 'string' || Array.isArray(test) ? [test].flat() : [];
  const known = choicesOf(kind);
  return ids
    .filter((id) => !WORDS.includes(id) && !known.includes(id))
    .map((id) => ({
      file,
      what: `"${id}" is no choice of the input "${input}".`,
      remedy: `Use one of: ${[...known, ...WORDS].join(', ')}; or ask for a text with "{ text: ${id} }".`,
    }));
}

function levelProblems(file: string, data: RuleFile): readonly Problem[] {
  const levels = new Map<string, Set<string>>();
  for (const { level, id } of data.findings.flatMap(saidIn).map(messageOf)) {
    levels.set(id, (levels.get(id) ?? new Set()).add(level));
  }
  return [...levels]
    .filter(([, { size }]) => size > 1)
    .map(([id, found]) => ({
      file,
      what: `the message "${id}" has the levels ${[...found].join(' and ')}.`,
      remedy: 'Give it one level, or give the second message another id.',
    }));
}
