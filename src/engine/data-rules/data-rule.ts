import type { Arg } from '../check/finding.ts';
import {
  defineRule,
  type InputValues,
  type MessageSpec,
  type Params,
  type Rule,
} from '../check/rule.ts';
import type { Seen } from './measures.ts';
import { type ValueReaders, type Values, valuesOf } from './values.ts';

type Messages = Readonly<Record<string, MessageSpec>>;

/** Says a message at an input, and returns true. */
type Say = (
  message: string,
  input: string,
  told?: Readonly<Record<string, Arg>>,
  seen?: Seen,
) => true;

/** What compile.ts makes from the file of a rule. */
export interface CompiledRule extends ValueReaders {
  readonly id: string;
  readonly optional?: readonly string[];
  readonly compares?: readonly string[];
  /** Every message. `faults` has those that the reader of an input finds. */
  messages(faults: (input: string) => Messages): Messages;
  /**
   * Says everything that applies. `found` says what the reader of an input has found, and returns whether it found
   * anything.
   */
  findings(values: Values, say: Say, found: (input: string) => boolean): unknown;
  /** By message: the inputs that its repair changes; undefined if the repair has nothing to start from. */
  readonly repairs: Readonly<
    Record<string, (values: Values) => Readonly<Record<string, string | undefined>>>
  >;
  /** The values for the sentence that is said about a sound value; undefined if they are unknown. */
  facts?(values: Values): Readonly<Record<string, Arg>> | undefined;
}

/** The rule that compile.ts has made from a file. */
export function dataRule(compiled: CompiledRule): Rule {
  const { id, inputs, optional = [], compares = [], readers } = compiled;
  /** The inputs whose readers say what they find. */
  const found: string[] = [];
  const messages = compiled.messages((input) => {
    found.push(input);
    return (readers[input]?.faults ?? {}) as Messages;
  });

  const speak = (
    values: Values,
    report: (message: string, args: Readonly<Record<string, Arg>>, at: At) => void,
  ) => {
    const say: Say = (message, input, told = {}, { args, range } = {}) => {
      report(message, { ...args, ...told }, { input, ...(range && { range }) });
      return true;
    };
    compiled.findings(values, say, (input) => {
      const { faults = [] } = values.read(input);
      for (const fault of faults) say(fault.message, input, {}, fault);
      return faults.length > 0;
    });
  };
  const said = (given: InputValues, params: Params): ReadonlySet<string> => {
    const all = new Set<string>();
    speak(valuesOf(compiled, given, params), (message) => all.add(message));
    return all;
  };

  /** Undefined if the message would be said again, or an error that was not there before. */
  const repairOf = (message: string) => (given: InputValues, params: Params) => {
    const changed = compiled.repairs[message]?.(valuesOf(compiled, given, params)) ?? {};
    if (Object.values(changed).includes(undefined)) return undefined;
    const repaired = changed as InputValues;
    const before = said(given, params);
    const after = [...said({ ...given, ...repaired }, params)];
    const isWorse = (each: string) => !before.has(each) && messages[each]?.level === 'error';
    return after.some((each) => each === message || isWorse(each)) ? undefined : repaired;
  };
  const ownRepairs = Object.keys(compiled.repairs).map((id) => [id, repairOf(id)] as const);
  // Several inputs may have a reader that finds the same thing.
  const repairOfReader = (message: string) => (given: InputValues, _: Params, shown?: string) => {
    const input = shown ?? found.find((each) => readers[each]?.repairs?.[message]);
    const text = readers[input ?? '']?.repairs?.[message]?.(given[input ?? ''] ?? '');
    return input === undefined || text === undefined ? undefined : { [input]: text };
  };
  const readerRepairs = found
    .flatMap((input) => Object.keys(readers[input]?.repairs ?? {}))
    .filter((message) => messages[message])
    .map((message) => [message, repairOfReader(message)] as const);

  return defineRule({
    id,
    inputs,
    optional,
    compares,
    messages,
    judge(given, params, report) {
      const values = valuesOf(compiled, given, params);
      let failed = false;
      speak(values, (message, args, at) => {
        failed ||= messages[message]?.level === 'error';
        report(message, args, at);
      });
      return failed ? undefined : compiled.facts?.(values);
    },
    repairs: Object.fromEntries([...readerRepairs, ...ownRepairs]),
  });
}

interface At {
  readonly input: string;
  readonly range?: readonly [number, number];
}
