import type { Level } from '../check/finding.ts';
import type { MessageSpec } from '../check/rule.ts';
import type { Reader } from './reader.ts';
import type { Entry, Found, RuleFile, Said } from './rule-file.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** The level and the id of a message. */
export function messageOf(said: Said): { readonly level: Level; readonly id: string } {
  const level = LEVELS.find((each) => said[each] !== undefined) ?? 'note';
  return { level, id: said[level] ?? '' };
}

/** Every entry of a file, groups before what is in them. */
export const entriesOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry) => [entry, ...entriesOf(partsOf(entry))]);

export const partsOf = (entry: Entry): readonly Entry[] =>
  'first' in entry ? entry.first : 'all' in entry ? entry.all : [];

export const isSaid = (entry: Entry): entry is Said =>
  !('first' in entry || 'all' in entry || 'found' in entry);

export const isFound = (entry: Entry): entry is Found => 'found' in entry;

/** What a page needs to know of each message: its level, and whether it waits to be asked for. */
export function messagesOf(
  { findings }: RuleFile,
  readers: Readonly<Record<string, Reader>>,
): Readonly<Record<string, MessageSpec>> {
  const bare = { args: [], source: '' };
  const specs = entriesOf(findings).flatMap((entry) => {
    if (isSaid(entry)) {
      const { level, id } = messageOf(entry);
      return [[id, { ...bare, level, ...(entry.asked && { onSubmit: true as const }) }] as const];
    }
    if (!isFound(entry)) return [];
    return Object.entries(readers[entry.found]?.faults ?? {}).map(
      ([id, { level }]) => [id, { ...bare, level }] as const,
    );
  });
  return Object.fromEntries(specs);
}
