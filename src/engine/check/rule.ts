import type { Arg, Finding, Level } from './finding.ts';
import type { InputKind, InputValue } from './input.ts';

/**
 * One thing a rule can say. Its text is in content/rules/<rule>/<locale>.mdx under the same ID, and may use only the
 * placeholders in `args`.
 */
export interface MessageSpec {
  readonly level: Level;
  readonly args: readonly string[];
  /** An ID in content/sources.yaml, perhaps with a heading: where it is documented, or how it was measured. */
  readonly source: string;
  /** Said only when the reader has asked for the result of the whole check, such as "still empty". */
  readonly onSubmit?: true;
}

export type ParamKind = 'number' | 'text' | 'texts';
type ParamValue<Kind> = Kind extends 'number'
  ? number
  : Kind extends 'text'
    ? string
    : readonly string[];
type ParamValues<Params> = { readonly [Name in keyof Params]: ParamValue<Params[Name]> };

type InputKinds = Readonly<Record<string, InputKind>>;
type Values<Inputs extends InputKinds> = {
  readonly [Name in keyof Inputs]: InputValue<Inputs[Name]>;
};

/**
 * A declared message ID with its exact arguments. `at` names the input where it is shown, the range in it, and the other
 * inputs that it is about. With `repair: false`, no repair is tried, because none can help.
 */
type Report<Input, Messages extends Record<string, MessageSpec>> = <
  Id extends keyof Messages & string,
>(
  message: Id,
  args: Readonly<Record<Messages[Id]['args'][number], Arg>>,
  at?: {
    readonly input?: Input;
    readonly others?: readonly Input[];
    readonly range?: readonly [number, number];
    readonly repair?: false;
  },
) => void;

interface RuleSpec<
  Inputs extends InputKinds,
  Messages extends Record<string, MessageSpec>,
  Params extends Record<string, ParamKind>,
> {
  readonly id: string;
  /**
   * The named values that it checks, and the kind of each; findings are shown at the first unless `report` says
   * otherwise.
   */
  readonly inputs: Inputs;
  /** Inputs that cannot be checked while another is empty, and that other: until then they do not count as sound. */
  readonly needs?: readonly (readonly [keyof Inputs & string, keyof Inputs & string])[];
  /**
   * Inputs that are only compared with others. This rule never says that they are sound: another rule must check them.
   */
  readonly compares?: readonly (keyof Inputs & string)[];
  /** Inputs that a check may leave out; the rule gets an empty text for them. */
  readonly optional?: readonly (keyof Inputs & string)[];
  readonly params?: Params;
  readonly messages: Messages;
  /** Words used as arguments; their texts are under `terms` in the rule's texts. */
  readonly terms?: readonly string[];
  /** What `judge` can return for the sentence that is said if nothing is wrong. */
  readonly facts?: readonly string[];
  judge(
    values: Values<Inputs>,
    params: ParamValues<Params>,
    report: Report<keyof Inputs & string, Messages>,
  ): Readonly<Record<string, Arg>> | undefined;
  /**
   * For each message with a repair: the repaired values of the inputs that it changes, or undefined if it cannot be
   * repaired. `input` is where the message is shown, for a rule that can say the same about several.
   */
  readonly repairs?: {
    readonly [Id in keyof Messages]?: (
      values: Values<Inputs>,
      params: ParamValues<Params>,
      input: string | undefined,
    ) => { readonly [Name in keyof Inputs]?: string } | undefined;
  };
}

/** What a rule says about some values. `facts` fills the sentence that is said if nothing is wrong. */
interface Verdict {
  readonly findings: readonly Finding[];
  readonly facts: Readonly<Record<string, Arg>> | undefined;
}

export type Params = Readonly<Record<string, number | string | readonly string[]>>;
export type InputValues = Readonly<Record<string, string>>;

/** A rule as the rest of the code sees it. */
export interface Rule {
  readonly id: string;
  readonly inputs: readonly string[];
  /** What each input is. */
  readonly kinds: InputKinds;
  readonly needs: readonly (readonly [string, string])[];
  readonly compares: readonly string[];
  readonly optional: readonly string[];
  readonly params: Readonly<Record<string, ParamKind>>;
  readonly messages: Readonly<Record<string, MessageSpec>>;
  readonly terms: readonly string[];
  readonly facts: readonly string[];
  /** The messages that `repair` can fix. */
  readonly repairable: readonly string[];
  /** Checks the values. Never throws, whatever the text. */
  judge(values: InputValues, params: Params): Verdict;
  /**
   * The values that the repair of a message would change; undefined if it cannot be repaired. `input` is where the
   * message is shown: a rule may say the same about several, and uses the first one by default.
   */
  repair(
    message: string,
    values: InputValues,
    params: Params,
    input?: string,
  ): InputValues | undefined;
}

/** Declares a rule once: the types of IDs, arguments, inputs and parameters are inferred. */
export function defineRule<
  const Inputs extends InputKinds,
  const Messages extends Record<string, MessageSpec>,
  const Params_ extends Record<string, ParamKind> = Record<never, ParamKind>,
>(spec: RuleSpec<Inputs, Messages, Params_>): Rule {
  const inputs = Object.keys(spec.inputs);
  // The content check compares guide.yaml with `inputs` and `params`, so names and choices are as declared.
  const absent = Object.fromEntries((spec.optional ?? []).map((input) => [input, '']));
  const typed = (values: InputValues, params: Params) =>
    [{ ...absent, ...values } as Values<Inputs>, params as ParamValues<Params_>] as const;
  // A partial record of strings; the values that it does not have do not change.
  const repair: Rule['repair'] = (message, values, params, input) =>
    spec.repairs?.[message]?.(...typed(values, params), input) as InputValues | undefined;
  return {
    id: spec.id,
    inputs,
    kinds: spec.inputs,
    needs: spec.needs ?? [],
    compares: spec.compares ?? [],
    optional: spec.optional ?? [],
    params: spec.params ?? {},
    messages: spec.messages,
    terms: spec.terms ?? [],
    facts: spec.facts ?? [],
    repairable: Object.keys(spec.repairs ?? {}),
    judge(values, params) {
      const findings: Finding[] = [];
      const facts = spec.judge(...typed(values, params), (message, args, at) => {
        findings.push({
          rule: spec.id,
          message,
          level: (spec.messages[message] as MessageSpec).level,
          input: at?.input ?? inputs[0] ?? '',
          args,
          repairable: at?.repair !== false && spec.repairs?.[message] !== undefined,
          ...(at?.others && { others: at.others }),
          ...(at?.range && { range: at.range }),
        });
      });
      return {
        findings: findings.map((finding) =>
          finding.repairable && repair(finding.message, values, params, finding.input) === undefined
            ? { ...finding, repairable: false }
            : finding,
        ),
        facts,
      };
    },
    repair,
  };
}
