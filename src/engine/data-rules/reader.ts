import type { Arg, Level } from '../check/finding.ts';
import type { RuleFile } from './rule-file.ts';

/** Something that a reader has found in a text. */
export interface Fault {
  readonly message: string;
  readonly args?: Readonly<Record<string, Arg>>;
  /** Half-open, in UTF-16 units of the entered text. */
  readonly range?: readonly [start: number, end: number];
}

/** The result of reading an entered text. */
export interface Reading {
  /** The value without anything that was pasted with it. */
  readonly text: string;
  /** The number that it means, such as days or minutes; undefined if unknown. */
  readonly number?: number | undefined;
  /** What kind of thing it is, if known. */
  readonly kind?: string | undefined;
  readonly faults?: readonly Fault[];
  /** Whether the form of `text` is worth checking: nothing was in the way, or it could be removed. Default: true. */
  readonly isClear?: boolean;
}

/** A message of a reader. Its texts are shared by all rules: content/rules/shared/<locale>.yaml. */
export interface FaultSpec {
  readonly level: Level;
  readonly args?: readonly string[];
}

/** Makes a text comparable, and finds what is in the way. */
export interface Reader {
  /** Never throws, whatever the text. */
  read(entered: string): Reading;
  readonly faults?: Readonly<Record<string, FaultSpec>>;
  /** For each message with a repair: the repaired text; undefined if that would be a guess. */
  readonly repairs?: Readonly<Record<string, (entered: string) => string | undefined>>;
}

/** A reader, made for one rule: one of the readers takes its words from the rule's file. */
export type ReaderFor = (file: RuleFile) => Reader;
