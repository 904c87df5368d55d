import type { Arg } from '../check/finding.ts';
import { defineRule, type InputValues, type Params, type Rule } from '../check/rule.ts';
import { type Measures, misses } from './condition.ts';
import type { argsOf, describe, describedMessages } from './describe.ts';
import { entriesOf, isFound, isSaid, messageOf, messagesOf } from './entries.ts';
import type { Seen } from './measures.ts';
import type { factsOf, sumOf } from './numbers.ts';
import type { ReaderFor } from './reader.ts';
import { repaired } from './repair.ts';
import type { Condition, Entry, RuleFile, Said, Tell } from './rule-file.ts';
import { toldOf } from './told.ts';
import { type InputReaders, type Values, valuesOf } from './values.ts';

type Report = (
  message: string,
  args: Readonly<Record<string, Arg>>,
  at: { readonly input: string; readonly range?: readonly [number, number] },
) => void;

/** What rules of data are made with: a page gets what its rules use. */
export interface Tools {
  readonly readers: Readonly<Record<string, ReaderFor>>;
  readonly measures: Measures;
  /** Only where a file has numbers or facts. */
  readonly sumOf?: typeof sumOf;
  readonly factsOf?: typeof factsOf;
  /** Only where messages are described: not on a page. */
  readonly messagesOf?: typeof describedMessages;
  readonly describe?: typeof describe;
  readonly argsOf?: typeof argsOf;
}

/** The readers of a rule by input. A date has one of its own. */
export const readersOf = ({ inputs, read = {} }: RuleFile): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.keys(inputs).flatMap((input) => (inputs[input] === 'date' ? [[input, 'date']] : [])),
  ),
  ...read,
});

/** The rule that a file of content describes. `tools` has what the file names. Throws where a reader is missing. */
export function dataRule(id: string, file: RuleFile, tools: Tools): Rule {
  const ofInputs: InputReaders = Object.fromEntries(
    Object.entries(readersOf(file)).map(([input, name]) => {
      const reader = tools.readers[name];
      if (!reader) throw new Error(`Load the reader "${name}".`);
      return [input, reader(file)];
    }),
  );
  const messages = (tools.messagesOf ?? messagesOf)(file, ofInputs);
  const entries = entriesOf(file.findings);
  const see = (given: InputValues, params: Params) =>
    valuesOf(file, ofInputs, given, params, tools.sumOf);
  const speak = (values: Values, report: Report) => {
    const [first = ''] = Object.keys(file.inputs);
    for (const entry of file.findings)
      say(entry, { at: [first], tell: {}, measures: tools.measures }, values, report);
  };

  const said = (given: InputValues, params: Params): ReadonlySet<string> => {
    const found = new Set<string>();
    speak(see(given, params), (message) => found.add(message));
    return found;
  };
  const repairOf = (entry: Said) => (given: InputValues, params: Params) => {
    const changed = entry.repair && repaired(entry.repair, see(given, params));
    if (!changed) return undefined;
    const before = said(given, params);
    const makesWorse = [...said({ ...given, ...changed }, params)].some(
      (each) =>
        each === messageOf(entry).id || (!before.has(each) && messages[each]?.level === 'error'),
    );
    return makesWorse ? undefined : changed;
  };
  const ownRepairs = entries.flatMap((entry) =>
    isSaid(entry) && entry.repair ? [[messageOf(entry).id, repairOf(entry)] as const] : [],
  );
  const readerRepairs = entries.filter(isFound).flatMap(({ found }) =>
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

  return defineRule({
    id,
    inputs: file.inputs,
    optional: file.optional ?? [],
    compares: file.compares ?? [],
    messages,
    ...tools.describe?.(file, messages),
    judge(given, params, report) {
      const values = see(given, params);
      let failed = false;
      speak(values, (message, args, at) => {
        failed ||= messages[message]?.level === 'error';
        // A page fills the places that a text has, and leaves the rest.
        report(message, tools.argsOf?.(messages[message], args) ?? args, at);
      });
      return failed ? undefined : tools.factsOf?.(file, values);
    },
    repairs: Object.fromEntries([...readerRepairs, ...ownRepairs]),
  });
}

/** What a group hands down to what is in it. */
interface Around {
  readonly at: readonly string[];
  readonly tell: Tell;
  readonly measures: Measures;
}

/** Says an entry if it fits, and returns whether something was said. */
function say(entry: Entry, around: Around, values: Values, report: Report): boolean {
  if (isFound(entry)) return sayFound(entry.found, values, report);
  const at = [entry.at ?? around.at].flat();
  const inner: Around = { ...around, at, tell: { ...around.tell, ...entry.tell } };
  if (!isSaid(entry)) {
    if (!seenIn(entry, at[0] ?? '', values, around.measures)) return false;
    if ('first' in entry) return entry.first.some((each) => say(each, inner, values, report));
    return entry.all.map((each) => say(each, inner, values, report)).includes(true);
  }
  const spoken = at.flatMap((input) => {
    const seen = seenIn(entry, input, values, around.measures);
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
  measures: Measures,
): Seen | undefined {
  if (wanted !== undefined && misses(wanted, values, at, measures)) return undefined;
  return exception === undefined ? {} : misses(exception, values, at, measures);
}
