import type { Level } from '../check/finding.ts';
import type { InputKind } from '../check/input.ts';
import type { ParamKind } from '../check/rule.ts';

/** Two bounds, both inclusive. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** Versions from one up to, but not including, another. */
interface VersionLimits {
  readonly from?: string;
  readonly below?: string;
}

/** The value of an input, or the entry in a table for it. */
export type Compared = string | Readonly<Record<string, string>>;

/** The parts of a text that have a form, and the list of the file that they belong to. */
export interface Parts {
  /** If it has a group, the part is what the group matches. */
  readonly form: string;
  readonly in: string;
}

/**
 * What is tested about an input. Everything that is named must be true. `characters`, `length`, `includes`, `text`,
 * `same-as` and `in` see its text in the form in which texts are compared; `has`, `pattern`, `contains` and `each` see
 * it as its reader returns it.
 */
export interface Measure {
  /** All characters are in this class, as "0-9a-f", in either case. */
  readonly characters?: string;
  /** At least one character is in this class; case matters. */
  readonly has?: string;
  /** It has this many characters, or a number within these bounds. */
  readonly length?: number | Limits;
  /** The whole text has this form; case matters. */
  readonly pattern?: string;
  /** It contains a value of this form, with anything around it; case does not matter. */
  readonly contains?: string;
  /** Each of these parts is in the list; case matters. */
  readonly each?: Parts;
  /** What was entered contains this text. */
  readonly includes?: string;
  /** It is exactly this text. */
  readonly text?: string;
  /** It equals another input, or what a table has for that input, and some of it is visible. */
  readonly 'same-as'?: Compared;
  /** It is in a list: one in the file, or one that the guide gives. */
  readonly in?: string;
  /** One of its words (runs of letters) is in a list. */
  readonly words?: string;
  /** The ID that is chosen in this other input is one of its words. */
  readonly 'word-of'?: string;
  /** The number that its reader finds is this one, or within these bounds. */
  readonly number?: number | Limits;
  /** It is a version within these bounds. Its reader is `version`. */
  readonly version?: VersionLimits;
  /** Its reader recognises it as this kind of thing. */
  readonly kind?: string;
}

/** Tests that are words; every other word is an ID of a choice. */
export const WORDS = [
  /** Nothing is entered. */
  'empty',
  /** Nothing visible is entered. */
  'blank',
  /** Something visible is entered. */
  'filled',
  /** Something is entered, and its reader finds no number. */
  'unreadable',
  /** Its reader has found nothing in the way, or only things that it can remove. */
  'clear',
] as const;

/** A word, an ID of a choice or several of them, or a measure. */
export type Test = string | readonly string[] | Measure;

/** Tests by input. All must be true; of a list, any one. A single word tests the input where the message is shown. */
export type All = Readonly<Record<string, Test>>;
export type Condition = string | All | readonly All[];

/**
 * A value for a message: a number written here, the number of an input, its length, the word for a choice, or the first
 * word of a list that is in an input.
 */
export type Told =
  | number
  | { readonly number: string }
  | { readonly length: string }
  | { readonly choice: Compared }
  | { readonly word: { readonly of: string; readonly in: string } };

/** The values for a message, by the names of its places. */
export type Tell = Readonly<Record<string, Told>>;

/** How a text is changed, step by step, starting from what the reader of the input returns. */
export type Step =
  | 'trim'
  | 'small-letters'
  | 'capitals'
  | { readonly take: string }
  | { readonly replace: string; readonly with: string }
  /** Each part that is not in the list becomes the most similar entry. */
  | { readonly nearest: Parts };

interface Conditions {
  readonly if?: Condition;
  readonly unless?: Condition;
  /** The input where it is shown, or several inputs. Default: that of the group, or the first of the rule. */
  readonly at?: string | readonly string[];
  readonly tell?: Tell;
}

/** A message under its level, and when it is said. */
export type Said = Conditions & { readonly [L in Level]?: string } & {
  /** An ID in content/sources.yaml, perhaps with a heading. Default: the source of the rule. */
  readonly source?: string;
  /** Said only when the reader has asked for the result of the whole check. */
  readonly asked?: boolean;
  /** By input. Offered only if it causes no new error and removes the message. */
  readonly repair?: Readonly<Record<string, Step | readonly Step[]>>;
};

/** What the reader of an input has found in the text, with its messages and repairs. */
export interface Found {
  readonly found: string;
  readonly sources?: Readonly<Record<string, string>>;
}

/** Only the first of these that applies is said. */
export type First = Conditions & { readonly first: readonly Entry[] };
export type Every = Conditions & { readonly all: readonly Entry[] };

export type Entry = Said | Found | First | Every;

/** What a text is searched for, by message: words in lower case, or a status. */
export interface LookedUp {
  readonly source?: string;
  readonly phrases?: readonly string[];
  /** An HTTP status. */
  readonly status?: number;
  /** The words that belong to the status. */
  readonly words?: string;
  /** A separate number that texts do not contain by chance. */
  readonly code?: number;
}

/** What is added and subtracted: numbers of inputs, other sums, and literal numbers. */
export interface Sum {
  readonly add: readonly (string | number)[];
  readonly subtract?: readonly (string | number)[];
}

/** What is multiplied: numbers of inputs, other results, and literal numbers. */
export interface Product {
  readonly multiply: readonly (string | number)[];
  /** How many of these it makes: the product divided by this number, rounded up. */
  readonly per?: number;
}

/** A rule as data: the content of content/rules/<rule>/rule.yaml. CONTRIBUTING explains it. */
export interface RuleFile {
  readonly source: string;
  readonly inputs: Readonly<Record<string, InputKind>>;
  /** Inputs that a guide may leave out. */
  readonly optional?: readonly string[];
  /** Inputs that are only compared with others: another rule must check them. */
  readonly compares?: readonly string[];
  /** What a guide gives to the rule. */
  readonly params?: Readonly<Record<string, ParamKind>>;
  readonly read?: Readonly<Record<string, string>>;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** What belongs to a choice, by name of the table. */
  readonly tables?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is calculated from the numbers of inputs and from literal numbers, tested like inputs. */
  readonly numbers?: Readonly<Record<string, Sum | Product>>;
  readonly lookup?: Readonly<Record<string, LookedUp>>;
  /** Words that messages use; each language has its text for them. */
  readonly terms?: readonly string[];
  /** The values for the sentence that is said about a sound value. */
  readonly facts?: Tell;
  readonly findings: readonly Entry[];
}
