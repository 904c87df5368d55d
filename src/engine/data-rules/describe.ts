import type { MessageSpec, Rule } from '../check/rule.ts';
import { characterTerms, kindTerms } from '../text/characters.ts';
import { isMeasure, onlyMeasure } from './conditions.ts';
import { isFound, isSaid, messageOf, nearestList, partsOf } from './entries.ts';
import type { Reader } from './reader.ts';
import type { All, Condition, Entry, Measure, RuleFile, Said, Tell, Test } from './rule-file.ts';

/*
 * What the content check, the reference and the tests need from a rule, and a page does not: the places and the source
 * of each message, and the words that messages use.
 */

/** The values that a measure gives when it is not true, by its name. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  characters: ['character', 'position'],
  length: ['count', 'limit'],
  each: ['part'],
};

/** The tests of a condition, with their inputs; for a single word, with the inputs where the message is shown. */
const testsOf = (condition: Condition | undefined, at: readonly string[]) =>
  condition === undefined
    ? []
    : typeof condition === 'string'
      ? at.map((input) => [input, condition] as const)
      : [condition].flat().flatMap((all: All) => Object.entries(all));

/** All tests of an entry, with their inputs. `first` is the input of a message that names none. */
export function testsIn(entry: Entry, first: string): readonly (readonly [string, Test])[] {
  if (isFound(entry)) return [];
  const at = [entry.at ?? first].flat();
  return [...testsOf(entry.if, at), ...testsOf(entry.unless, at)];
}

/** All measures of some entries. */
export const measuresIn = (entries: readonly Entry[]): readonly Measure[] =>
  entries
    .flatMap((entry) => testsIn(entry, '').map(([, test]) => test))
    .filter((test) => typeof test !== 'string')
    .filter(isMeasure);

/** What only the build and the tests know about a rule. */
type Description = Pick<Rule, 'messages' | 'params' | 'terms' | 'facts'>;

/** What a guide gives to a rule, its messages, the words in them, and what is said about a sound value. */
export function describe(file: RuleFile, readers: Readonly<Record<string, Reader>>): Description {
  const messages = Object.fromEntries(
    file.findings.flatMap((entry) => messagesOf(entry, {}, file, readers)),
  );
  return {
    messages,
    params: file.params ?? {},
    terms: [...characterWords(messages), ...(file.terms ?? [])],
    facts: Object.keys(file.facts ?? {}),
  };
}

/** What it says itself, and what its readers find. */
function messagesOf(
  entry: Entry,
  around: Tell,
  file: RuleFile,
  readers: Readonly<Record<string, Reader>>,
): readonly (readonly [id: string, spec: MessageSpec])[] {
  if (isFound(entry)) {
    return Object.entries(readers[entry.found]?.faults ?? {}).map(([id, { level, args = [] }]) => {
      const source = entry.sources?.[id] ?? file.lookup?.[id]?.source ?? file.source;
      return [id, { level, args, source }];
    });
  }
  const tell = { ...around, ...entry.tell };
  if (!isSaid(entry)) {
    return partsOf(entry).flatMap((part) => messagesOf(part, tell, file, readers));
  }
  const { level, id } = messageOf(entry);
  const args = [...new Set([...toldBy(entry), ...Object.keys(tell)])];
  const source = entry.source ?? file.source;
  return [[id, { level, args, source, ...(entry.asked && { onSubmit: true }) }]];
}

/** An exception with one measure tells what it has seen; with several, it is unknown which of them it was. */
function toldBy(said: Said): readonly string[] {
  const [measure = ''] = Object.keys(onlyMeasure(said.unless)?.[1] ?? {});
  return [...(TOLD[measure] ?? []), ...(nearestList(said) ? ['nearest'] : [])];
}

/** The words for invisible characters, if a message names a character or its kind. */
function characterWords(messages: Readonly<Record<string, MessageSpec>>): readonly string[] {
  const tells = (arg: string) => Object.values(messages).some(({ args }) => args.includes(arg));
  return [...(tells('character') ? characterTerms : []), ...(tells('kind') ? kindTerms : [])];
}
