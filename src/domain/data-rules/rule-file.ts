import type { Level } from '../finding.ts';
import type { InputKind } from '../input.ts';

/** Numbers of characters, both included. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** What is asked of the text of an input, as two people would call it the same. All that is named must hold. */
export interface Measure {
  /** All characters are of this class, as "0-9a-f", in capitals or not. */
  readonly characters?: string;
  /** It has this many characters, or no fewer and no more than these. */
  readonly length?: number | Limits;
  /** It is this text. */
  readonly text?: string;
  /** It is the text of this other input, and there is something to see of it. */
  readonly 'same-as'?: string;
}

/**
 * `empty`: nothing is entered. `blank`: nothing that can be seen. `filled`: something that can be seen. Of a choice, one of
 * its ids or several.
 */
export type Test = string | readonly string[] | Measure;

/** Tests by input. All must hold; of a list, one entry. */
type All = Readonly<Record<string, Test>>;
export type Condition = All | readonly All[];

/** A message under its level, and when it is said. */
export type Said = { readonly [L in Level]?: string } & {
  readonly if?: Condition;
  readonly unless?: Condition;
  /** The input it is shown at. Default: the first one. */
  readonly at?: string;
  /** An id of content/sources.yaml. Default: the source of the rule. */
  readonly source?: string;
  /** Said only when the reader has asked for a verdict on the whole check. */
  readonly asked?: boolean;
};

/** Of these, the first that fits is said. */
export interface First {
  readonly first: readonly Said[];
}

/** What a reader does to a text before it is asked about. */
export type ReaderName = 'api-key';

/** A rule as data: the content of content/rules/<rule>/rule.yaml. CONTRIBUTING explains it. */
export interface RuleFile {
  readonly source: string;
  readonly inputs: Readonly<Record<string, InputKind>>;
  /** Inputs that are only compared with others: another rule has to check them. */
  readonly compares?: readonly string[];
  readonly read?: Readonly<Record<string, ReaderName>>;
  readonly findings: readonly (Said | First)[];
}
