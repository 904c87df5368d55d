import type { Level } from '../finding.ts';
import type { MessageSpec } from '../rule.ts';
import { TOLD } from './condition.ts';
import type { FaultSpec, Reader } from './reader.ts';
import type { All, Condition, Entry, Found, Measure, RuleFile, Said, Told } from './rule-file.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** The level and the id of a message. */
export function messageOf(said: Said): { readonly level: Level; readonly id: string } {
  const level = LEVELS.find((each) => said[each] !== undefined) ?? 'note';
  return { level, id: said[level] ?? '' };
}

/** An entry with all that is in it, and what the groups around it tell. */
export interface Placed {
  readonly entry: Entry;
  readonly tell: Readonly<Record<string, Told>>;
}

/** Every entry of a file, groups before what is in them. */
export const entriesOf = (
  entries: readonly Entry[],
  around: Placed['tell'] = {},
): readonly Placed[] =>
  entries.flatMap((entry) => {
    const tell = { ...around, ...('tell' in entry && entry.tell) };
    return [{ entry, tell }, ...entriesOf(partsOf(entry), tell)];
  });

const partsOf = (entry: Entry): readonly Entry[] =>
  'first' in entry ? entry.first : 'all' in entry ? entry.all : [];

export const isSaid = (entry: Entry): entry is Said =>
  !('first' in entry || 'all' in entry || 'found' in entry);

export const isFound = (entry: Entry): entry is Found => 'found' in entry;

/** The tests of a condition, with their inputs; of a word alone, with the input that the message is shown at. */
export const testsOf = (condition: Condition | undefined, at: readonly string[]) =>
  condition === undefined
    ? []
    : typeof condition === 'string'
      ? at.map((input) => [input, condition] as const)
      : [condition].flat().flatMap((all: All) => Object.entries(all));

/** Every message of a rule: what it says itself, and what its readers find. */
export function messagesOf(
  file: RuleFile,
  readers: Readonly<Record<string, Reader>>,
): Readonly<Record<string, MessageSpec>> {
  const specs = entriesOf(file.findings).flatMap(({ entry, tell }) => {
    if (isSaid(entry)) return [[messageOf(entry).id, specOf(file, entry, tell)] as const];
    if (!isFound(entry)) return [];
    return Object.entries(readers[entry.found]?.faults ?? {}).map(
      ([id, fault]) => [id, faultSpec(file, entry, id, fault)] as const,
    );
  });
  return Object.fromEntries(specs);
}

const faultSpec = (file: RuleFile, entry: Found, id: string, fault: FaultSpec): MessageSpec => ({
  level: entry.levels?.[id] ?? fault.level,
  args: fault.args ?? [],
  source: entry.sources?.[id] ?? file.lookup?.[id]?.source ?? file.source,
});

const specOf = (file: RuleFile, said: Said, tell: Placed['tell']): MessageSpec => ({
  level: messageOf(said).level,
  args: [...new Set([...toldBy(said.unless), ...Object.keys(tell)])],
  source: said.source ?? file.source,
  ...(said.asked && { onSubmit: true }),
});

/** An exception of one measure tells what it has seen; of several, nobody knows which of them it was. */
function toldBy(condition: Condition | undefined): readonly string[] {
  const [[, test] = [], another] = testsOf(condition, ['']);
  if (another || typeof test !== 'object' || Array.isArray(test)) return [];
  const [measure = '', other] = Object.keys(test as Measure);
  return other ? [] : (TOLD[measure] ?? []);
}
