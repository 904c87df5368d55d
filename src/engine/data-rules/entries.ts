import type { Level } from '../check/finding.ts';
import { onlyMeasure } from './conditions.ts';
import type { Entry, Found, RuleFile, Said, Step } from './rule-file.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** The level and the ID of a message. */
export function messageOf(said: Said): { readonly level: Level; readonly id: string } {
  const level = LEVELS.find((each) => said[each] !== undefined) ?? 'note';
  return { level, id: said[level] ?? '' };
}

/** The list that a repair takes the most similar entry from, if the message names the part that is not in it. */
export function nearestList(said: Said): string | undefined {
  return onlyMeasure(said.unless)?.[1].each ? nearestLists(said)[0] : undefined;
}

/** The steps of all repairs of a message. */
export const stepsOf = ({ repair = {} }: Said): readonly Step[] => Object.values(repair).flat();

/** The lists that the repairs of a message take entries from. */
export const nearestLists = (said: Said): readonly string[] =>
  stepsOf(said).flatMap((step) =>
    typeof step === 'object' && 'nearest' in step ? step.nearest.in : [],
  );

/** Every entry of a file, groups before their entries. */
export const entriesOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry) => [entry, ...entriesOf(partsOf(entry))]);

export const partsOf = (entry: Entry): readonly Entry[] =>
  'first' in entry ? entry.first : 'all' in entry ? entry.all : [];

export const isSaid = (entry: Entry): entry is Said =>
  !('first' in entry || 'all' in entry || 'found' in entry);

export const isFound = (entry: Entry): entry is Found => 'found' in entry;

/** The readers of a rule by input. A date has its own reader. */
export const readersOf = ({ inputs, read = {} }: RuleFile): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.keys(inputs).flatMap((input) => (inputs[input] === 'date' ? [[input, 'date']] : [])),
  ),
  ...read,
});
