import type { Level } from '../check/finding.ts';
import type { InputKind } from '../check/input.ts';
import type { ParamKind } from '../check/rule.ts';

/** Two bounds, both included. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** The value of an input, or the entry that a table has for it. */
export type Compared = string | Readonly<Record<string, string>>;

/**
 * What is asked of an input. All that is named must be true. `characters`, `length`, `includes`, `text`, `same-as` and
 * `in` see its text as two people would call it the same; `has`, `pattern` and `contains` see it as its reader gives it.
 */
export interface Measure {
  /** All characters are of this class, as "0-9a-f", in capitals or not. */
  readonly characters?: string;
  /** One character at least is of this class; capitals count. */
  readonly has?: string;
  /** It has this many characters, or no fewer and no more than these. */
  readonly length?: number | Limits;
  /** The whole text has this form; capitals count. */
  readonly pattern?: string;
  /** A value of this form is in it, whatever is around; capitals do not count. */
  readonly contains?: string;
  /** This text is in what was entered. */
  readonly includes?: string;
  /** It is this text. */
  readonly text?: string;
  /** It is the text of another input, or what a table has for that, and there is something to see of it. */
  readonly 'same-as'?: Compared;
  /** It is one of a list: of the file, or given by the guide. */
  readonly in?: string;
  /** One of its words, which are letters in a row, is in a list. */
  readonly words?: string;
  /** The ID that is chosen in this other input is one of its words. */
  readonly 'word-of'?: string;
  /** The number that its reader sees is this one, or no less and no more than these. */
  readonly number?: number | Limits;
  /** Its reader takes it for this kind of thing. */
  readonly kind?: string;
}

/** Tests that are words; every other word is an id of a choice. */
export const WORDS = [
  /** Nothing is entered. */
  'empty',
  /** Nothing that can be seen. */
  'blank',
  /** Something that can be seen. */
  'filled',
  /** Something is entered, and its reader sees no number. */
  'unreadable',
  /** Its reader has found nothing in its way, or only what it can take off. */
  'clear',
] as const;

/** A word, an id of a choice or several of them, or a measure. */
export type Test = string | readonly string[] | Measure;

/** Tests by input. All must be true; of a list, one entry. A word alone is asked of the input that a message is shown at. */
export type All = Readonly<Record<string, Test>>;
export type Condition = string | All | readonly All[];

/**
 * What a message tells: a number that is written here, that of an input, its length, the word for a choice, or the first word
 * of a list that is in an input.
 */
export type Told =
  | number
  | { readonly number: string }
  | { readonly length: string }
  | { readonly choice: Compared }
  | { readonly word: { readonly of: string; readonly in: string } };

/** What a message tells, by the names of its places. */
export type Tell = Readonly<Record<string, Told>>;

/** How a text is changed, step by step, from what the reader of the input gives. */
export type Step =
  | 'trim'
  | 'small-letters'
  | 'capitals'
  | { readonly take: string }
  | { readonly replace: string; readonly with: string };

interface Conditions {
  readonly if?: Condition;
  readonly unless?: Condition;
  /** The input it is shown at, or each of several. Default: that of the group, or the first of the rule. */
  readonly at?: string | readonly string[];
  readonly tell?: Tell;
}

/** A message under its level, and when it is said. */
export type Said = Conditions & { readonly [L in Level]?: string } & {
  /** An id of content/sources.yaml. Default: the source of the rule. */
  readonly source?: string;
  /** Said only when the reader has asked for a verdict on the whole check. */
  readonly asked?: boolean;
  /** By input. Offered only where it brings no new error, and the message is not said again. */
  readonly repair?: Readonly<Record<string, Step | readonly Step[]>>;
};

/** What the reader of an input has found in the text, with its messages and repairs. */
export interface Found {
  readonly found: string;
  readonly sources?: Readonly<Record<string, string>>;
}

/** Of these, the first that has something to say says it. */
export type First = Conditions & { readonly first: readonly Entry[] };
export type Every = Conditions & { readonly all: readonly Entry[] };

export type Entry = Said | Found | First | Every;

/** What is looked up in a text, by message: the words as they are said, in small letters, or a status. */
export interface LookedUp {
  readonly source?: string;
  readonly phrases?: readonly string[];
  /** A status of HTTP. */
  readonly status?: number;
  /** The words that go with the status. */
  readonly words?: string;
  /** A number of its own, which no text has by chance. */
  readonly code?: number;
}

/** What is added and subtracted: numbers of inputs, of other sums, and written ones. */
export interface Sum {
  readonly add: readonly (string | number)[];
  readonly subtract?: readonly (string | number)[];
}

/** A rule as data: the content of content/rules/<rule>/rule.yaml. CONTRIBUTING explains it. */
export interface RuleFile {
  readonly source: string;
  readonly inputs: Readonly<Record<string, InputKind>>;
  /** Inputs that a guide may leave out. */
  readonly optional?: readonly string[];
  /** Inputs that are only compared with others: another rule has to check them. */
  readonly compares?: readonly string[];
  /** What a guide gives to the rule. */
  readonly params?: Readonly<Record<string, ParamKind>>;
  readonly read?: Readonly<Record<string, string>>;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** What goes with a choice, by name of the table. */
  readonly tables?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Sums of the numbers of inputs and of written ones, tested like inputs. */
  readonly numbers?: Readonly<Record<string, Sum>>;
  readonly lookup?: Readonly<Record<string, LookedUp>>;
  /** Words that messages tell; each language names them. */
  readonly terms?: readonly string[];
  /** What the sentence said of a sound value tells. */
  readonly facts?: Tell;
  readonly findings: readonly Entry[];
}
