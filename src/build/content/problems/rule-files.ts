import { choicesOf } from '../../../engine/check/input.ts';
import { isMeasure } from '../../../engine/data-rules/conditions.ts';
import { measuresIn, testsIn } from '../../../engine/data-rules/describe.ts';
import {
  entriesOf,
  isFound,
  isSaid,
  messageOf,
  nearestLists,
  readersOf,
} from '../../../engine/data-rules/entries.ts';
import {
  type Compared,
  type Entry,
  type RuleFile,
  type Told,
  WORDS,
} from '../../../engine/data-rules/rule-file.ts';
import type { Content } from '../read-content.ts';
import { patternProblems } from './patterns.ts';
import type { Problem } from './problem.ts';

/** Rules written as data that the program already has, or that name something they do not have. */
export function ruleFileProblems(
  { ruleFiles }: Pick<Content, 'ruleFiles'>,
  ofProgram: readonly string[],
): readonly Problem[] {
  return Object.entries(ruleFiles).flatMap(([rule, data]) => {
    const file = `rules/${rule}/rule.yaml`;
    const twice = ofProgram.includes(rule)
      ? [{ file, what: `the program has a rule "${rule}".`, remedy: 'Rename this folder.' }]
      : [];
    const entries = entriesOf(data.findings);
    return [
      ...twice,
      ...nameProblems(file, data, entries),
      ...foundProblems(file, data, entries),
      ...versionProblems(file, data, entries),
      ...choiceProblems(file, data, entries),
      ...levelProblems(file, entries),
      ...patternProblems(file, entries),
    ];
  });
}

/** Names of one kind: those that exist, and those that the file uses. */
interface Names {
  readonly kind: string;
  readonly known: readonly string[];
  readonly named: readonly (string | undefined)[];
}

function nameProblems(file: string, data: RuleFile, entries: readonly Entry[]): readonly Problem[] {
  const tests = entries.flatMap((entry) => testsIn(entry, firstOf(data)));
  const measures = measuresIn(entries);
  const told = [...entries.flatMap(toldBy), ...Object.values(data.facts ?? {})];
  const compared: readonly Compared[] = [
    ...measures.map((measure) => measure['same-as']),
    ...told.map((what) => (typeof what === 'object' && 'choice' in what ? what.choice : undefined)),
  ].filter((what) => what !== undefined);
  const inputs = Object.keys(data.inputs);
  const numbers = Object.keys(data.numbers ?? {});
  const operands = Object.values(data.numbers ?? {}).flatMap((what) =>
    'multiply' in what ? what.multiply : [...what.add, ...(what.subtract ?? [])],
  );
  const names: readonly Names[] = [
    {
      kind: 'input',
      known: inputs,
      named: [
        ...(data.optional ?? []),
        ...(data.compares ?? []),
        ...Object.keys(data.read ?? {}),
        ...entries.flatMap(placesOf),
        ...compared.map(inputOf),
        ...measures.map((measure) => measure['word-of']),
        ...told.flatMap(inputsTold),
      ],
    },
    {
      kind: numbers.length > 0 ? 'input or number' : 'input',
      known: [...inputs, ...numbers],
      named: [
        ...tests.map(([input]) => input),
        ...told.flatMap(numbersTold),
        ...operands.filter((each) => typeof each === 'string'),
      ],
    },
    {
      kind: 'list',
      known: [...Object.keys(data.lists ?? {}), ...Object.keys(data.params ?? {})],
      named: [
        ...measures.flatMap((measure) => [measure.in, measure.words]),
        ...told.flatMap(listsTold),
      ],
    },
    {
      kind: 'list of this file',
      known: Object.keys(data.lists ?? {}),
      named: [
        ...measures.map(({ each }) => each?.in),
        ...entries.filter(isSaid).flatMap(nearestLists),
      ],
    },
    {
      kind: 'table',
      known: Object.keys(data.tables ?? {}),
      named: compared.flatMap((what) => (typeof what === 'string' ? [] : Object.keys(what))),
    },
  ];
  return names.flatMap(({ kind, known, named }) =>
    [...new Set(named)]
      .filter((name) => name !== undefined && !known.includes(name))
      .map((name) => ({
        file,
        what: `there is no ${kind} "${name}".`,
        remedy: known.length > 0 ? `Use one of: ${known.join(', ')}.` : `Add the ${kind} first.`,
      })),
  );
}

const inputOf = (what: Compared): string | undefined =>
  typeof what === 'string' ? what : Object.values(what)[0];

const placesOf = (entry: Entry): readonly string[] => [
  ...(isFound(entry) ? [entry.found] : [entry.at ?? []].flat()),
  ...(isSaid(entry) ? Object.keys(entry.repair ?? {}) : []),
];

const toldBy = (entry: Entry): readonly Told[] =>
  isFound(entry) ? [] : Object.values(entry.tell ?? {});

function inputsTold(what: Told): readonly string[] {
  if (typeof what !== 'object') return [];
  if ('length' in what) return [what.length];
  return 'word' in what ? [what.word.of] : [];
}

const listsTold = (what: Told): readonly string[] =>
  typeof what === 'object' && 'word' in what ? [what.word.in] : [];

const numbersTold = (what: Told): readonly string[] =>
  typeof what === 'object' && 'number' in what ? [what.number] : [];

function foundProblems(
  file: string,
  data: RuleFile,
  entries: readonly Entry[],
): readonly Problem[] {
  const reading = Object.keys(readersOf(data));
  return entries
    .filter(isFound)
    .filter(({ found }) => data.inputs[found] !== undefined && !reading.includes(found))
    .map(({ found }) => ({
      file,
      what: `"found: ${found}" says nothing, because "${found}" has no reader.`,
      remedy: `Add "${found}" under "read", or remove this entry.`,
    }));
}

/** Only one reader finds the number of a version. */
function versionProblems(
  file: string,
  data: RuleFile,
  entries: readonly Entry[],
): readonly Problem[] {
  const tested = entries
    .flatMap((entry) => testsIn(entry, firstOf(data)))
    .filter(([, test]) => typeof test === 'object' && isMeasure(test) && test.version)
    .map(([input]) => input);
  return [...new Set(tested)]
    .filter((input) => data.inputs[input] !== undefined && data.read?.[input] !== 'version')
    .map((input) => ({
      file,
      what: `"${input}" is compared with versions, but is not read as one.`,
      remedy: `Add "${input}: version" under "read".`,
    }));
}

const firstOf = ({ inputs }: RuleFile): string => Object.keys(inputs)[0] ?? '';

function choiceProblems(
  file: string,
  data: RuleFile,
  entries: readonly Entry[],
): readonly Problem[] {
  const tests = entries.flatMap((entry) => testsIn(entry, firstOf(data)));
  return tests.flatMap(([input, test]) => {
    const kind = data.inputs[input];
    if (kind === undefined || (typeof test === 'object' && isMeasure(test))) return [];
    const known = choicesOf(kind);
    const words: readonly string[] = WORDS;
    return [test]
      .flat()
      .filter((id) => !known.includes(id) && !(words.includes(id) && typeof test === 'string'))
      .map((id) => ({
        file,
        what: `"${id}" is not a choice of the input "${input}".`,
        remedy: `Use one of: ${[...known, ...WORDS].join(', ')}; or match a text with "{ text: ${id} }".`,
      }));
  });
}

function levelProblems(file: string, entries: readonly Entry[]): readonly Problem[] {
  const levels = new Map<string, Set<string>>();
  for (const { level, id } of entries.filter(isSaid).map(messageOf)) {
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
