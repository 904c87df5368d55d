import type { Arg, Level } from '../check/finding.ts';
import type { RuleFile } from './rule-file.ts';

/** Something that a reader has found in a text. */
export interface Fault {
  readonly message: string;
  readonly args?: Readonly<Record<string, Arg>>;
  /** Half-open, in UTF-16 units of the entered text. */
  readonly range?: readonly [start: number, end: number];
}

/** What a reader makes of an entered text. */
export interface Reading {
  /** The value without what came along with it. */
  readonly text: string;
  /** What it amounts to, such as days, minutes; undefined where that cannot be told. */
  readonly number?: number | undefined;
  /** What kind of thing it is, where that can be told. */
  readonly kind?: string | undefined;
  readonly faults?: readonly Fault[];
  /** Whether the shape of `text` is worth a look: nothing was in its way, or it could be taken off. Default: true. */
  readonly isClear?: boolean;
}

/** A message of a reader. Its texts are shared by all rules: content/rules/shared/<locale>.yaml. */
export interface FaultSpec {
  readonly level: Level;
  readonly args?: readonly string[];
}

/** Makes a text comparable, and finds what is in the way of that. */
export interface Reader {
  /** Never throws, whatever the text. */
  read(entered: string): Reading;
  readonly faults?: Readonly<Record<string, FaultSpec>>;
  /** For each message that can be repaired: the repaired text; undefined where that would be a guess. */
  readonly repairs?: Readonly<Record<string, (entered: string) => string | undefined>>;
}

/** A reader, made for a rule: one of them takes its words from the rule's file. */
export type ReaderFor = (file: RuleFile) => Reader;
