import type { Arg } from '../finding.ts';
import { characterTerms } from '../parsers/characters.ts';
import { pick } from '../parsers/layers.ts';
import { defineRule, type InputValues, type Params, type Rule } from '../rule.ts';
import { misses, type Seen, wordsIn } from './condition.ts';
import { entriesOf, isFound, isSaid, messageOf, messagesOf, type Placed } from './entries.ts';
import type { ReaderFor } from './reader.ts';
import { repaired } from './repair.ts';
import type { Condition, Entry, RuleFile, Said, Told } from './rule-file.ts';
import { type InputReaders, type Values, valuesOf } from './values.ts';

type Report = (
  message: string,
  args: Readonly<Record<string, Arg>>,
  at: { readonly input: string; readonly range?: readonly [number, number] },
) => void;

/**
 * The rule that a file of content describes. `readers` has those that the file names. Throws where one is missing, because
 * content/ has been checked before.
 */
export function dataRule(
  id: string,
  file: RuleFile,
  readers: Readonly<Record<string, ReaderFor>> = {},
): Rule {
  const ofInputs: InputReaders = Object.fromEntries(
    Object.entries(file.read ?? {}).map(([input, name]) => {
      const reader = readers[name];
      if (!reader) throw new Error(`Give the reader "${name}" to the rule "${id}".`);
      return [input, reader(file)];
    }),
  );
  const messages = messagesOf(file, ofInputs);
  const placed = entriesOf(file.findings).map(({ entry }) => entry);
  const see = (given: InputValues, params: Params) => valuesOf(file, ofInputs, given, params);
  const speak = (values: Values, tellAll: Report) => {
    const report: Report = (message, args, at) =>
      tellAll(message, pick(messages[message]?.args ?? [], args), at);
    const [first = ''] = Object.keys(file.inputs);
    for (const entry of file.findings) say(entry, { at: [first], tell: {} }, values, report);
  };

  const said = (given: InputValues, params: Params): ReadonlySet<string> => {
    const found = new Set<string>();
    speak(see(given, params), (message) => found.add(message));
    return found;
  };
  const brings = (before: ReadonlySet<string>, now: ReadonlySet<string>) =>
    [...now].some((message) => !before.has(message) && messages[message]?.level === 'error');

  const repairOf = (said_: Said) => (given: InputValues, params: Params) => {
    const { id: message } = messageOf(said_);
    const changed = said_.repair && repaired(said_.repair, see(given, params));
    if (!changed) return undefined;
    const now = said({ ...given, ...changed }, params);
    return now.has(message) || brings(said(given, params), now) ? undefined : changed;
  };
  const ownRepairs = placed.flatMap((entry) =>
    isSaid(entry) && entry.repair ? [[messageOf(entry).id, repairOf(entry)] as const] : [],
  );
  const readerRepairs = placed.filter(isFound).flatMap(({ found }) =>
    Object.entries(ofInputs[found]?.repairs ?? {}).map(
      ([message, repair]) =>
        [
          message,
          (given: InputValues) => {
            const text = repair(given[found] ?? '');
            return text === undefined ? undefined : { [found]: text };
          },
        ] as const,
    ),
  );

  const readerTerms = placed.filter(isFound).flatMap(({ found }) => ofInputs[found]?.terms ?? []);
  const tellsCharacters = placed.some(
    (entry) => isSaid(entry) && messages[messageOf(entry).id]?.args.includes('character'),
  );
  return defineRule({
    id,
    inputs: file.inputs,
    optional: file.optional ?? [],
    compares: file.compares ?? [],
    params: file.params ?? {},
    messages,
    terms: [
      ...new Set([
        ...readerTerms,
        ...(tellsCharacters ? characterTerms : []),
        ...(file.terms ?? []),
      ]),
    ],
    facts: Object.keys(file.facts ?? {}),
    judge(given, params, report) {
      const values = see(given, params);
      let failed = false;
      speak(values, (message, args, at) => {
        failed ||= messages[message]?.level === 'error';
        report(message, args, at);
      });
      return failed || !file.facts ? undefined : factsOf(file.facts, values);
    },
    repairs: Object.fromEntries([...readerRepairs, ...ownRepairs]),
  });
}

/** What a group hands down to what is in it. */
interface Around {
  readonly at: readonly string[];
  readonly tell: Placed['tell'];
}

/** Says an entry if it fits, and returns whether something was said. */
function say(entry: Entry, around: Around, values: Values, report: Report): boolean {
  if (isFound(entry)) return sayFound(entry.found, values, report);
  const at = [entry.at ?? around.at].flat();
  const inner: Around = { at, tell: { ...around.tell, ...entry.tell } };
  if (!isSaid(entry)) {
    if (!seenIn(entry, at[0] ?? '', values)) return false;
    if ('first' in entry) return entry.first.some((each) => say(each, inner, values, report));
    return entry.all.map((each) => say(each, inner, values, report)).includes(true);
  }
  const spoken = at.flatMap((input) => {
    const seen = seenIn(entry, input, values);
    return seen ? [[input, seen] as const] : [];
  });
  for (const [input, { args, range }] of spoken) {
    const told = { ...args, ...toldOf(inner.tell, values) };
    report(messageOf(entry).id, told, { input, ...(range && { range }) });
  }
  return spoken.length > 0;
}

function sayFound(input: string, values: Values, report: Report): boolean {
  const { faults = [] } = values.read(input);
  for (const { message, args = {}, range } of faults) {
    report(message, args, { input, ...(range && { range }) });
  }
  return faults.length > 0;
}

/** Undefined where the entry does not fit; else what its exception has seen. */
function seenIn(
  { if: wanted, unless: exception }: { readonly if?: Condition; readonly unless?: Condition },
  at: string,
  values: Values,
): Seen | undefined {
  if (wanted !== undefined && misses(wanted, values, at)) return undefined;
  return exception === undefined ? {} : misses(exception, values, at);
}

const toldOf = (tell: Placed['tell'], values: Values): Readonly<Record<string, Arg>> =>
  Object.fromEntries(Object.entries(tell).map(([name, what]) => [name, argOf(what, values)]));

function argOf(what: Told, values: Values): Arg {
  if (typeof what === 'number') return what;
  if ('number' in what) return values.number(what.number) ?? 0;
  if ('size' in what) return Math.abs(values.number(what.size) ?? 0);
  if ('length' in what) return [...values.text(what.length)].length;
  if ('word' in what) {
    const words = wordsIn(values.text(what.word.of));
    return { term: values.list(what.word.in).find((word) => words.includes(word)) ?? '' };
  }
  return { term: values.compared(what.choice) };
}

function factsOf(
  facts: Readonly<Record<string, Told>>,
  values: Values,
): Readonly<Record<string, Arg>> | undefined {
  const unknown = Object.values(facts).some(
    (what) =>
      typeof what === 'object' && 'number' in what && values.number(what.number) === undefined,
  );
  return unknown ? undefined : toldOf(facts, values);
}
