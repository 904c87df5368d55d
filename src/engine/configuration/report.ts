import type { Finding, Level, Outcome } from '../check/finding.ts';
import type { GuideCheck, GuideVerdict } from './guide-check.ts';
import type { KnownSetting } from './known-setting.ts';

/** A place as editors show it: both count from 1, a column is a character. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
  /** The name of the file, if it is not in what was pasted. */
  readonly file?: string;
}

/** A piece of a line; `end` is the column behind it. */
export interface Replaced extends LineAndColumn {
  readonly end: number;
}

/** A line, and its file if it is not in what was pasted. */
type Line = Pick<LineAndColumn, 'line' | 'file'>;

/** A recognized setting, at the line on which its name is. A value is only here if it is not a secret. */
export interface SettingRow extends Line {
  readonly path: string;
  readonly scope: string;
  /** The code or ID of a website or store. */
  readonly scopeName: string | undefined;
  readonly origin: string;
  readonly outcome: Outcome;
  readonly value:
    | { readonly kind: 'text'; readonly text: string }
    /** Equal secrets have equal numbers. */
    | { readonly kind: 'secret'; readonly number: number }
    /** `elsewhere`: computed, or taken from another variable, a secret or a file. */
    | { readonly kind: 'empty' | 'hidden' | 'elsewhere' | 'partial' | 'unlisted' };
  /** Whether the program uses this value: false if another place wins. */
  readonly used: boolean;
  /** Of a private key. */
  readonly fingerprint: string | undefined;
}

/** A piece of a line: text without a secret, or a place where something is hidden; equal secrets have equal numbers. */
export type LinePiece = string | { readonly hidden: number | undefined };

export interface ShownLine {
  readonly line: number;
  /** Whether the fault is in it; the others are what it is nested in. */
  readonly guilty: boolean;
  readonly pieces: readonly LinePiece[];
}

/** A place of a finding with its lines. */
export interface ShownPlace {
  /** If a setting has several values: whether this one is used. */
  readonly role: 'used' | 'not-used' | undefined;
  readonly lines: readonly ShownLine[];
}

export interface FindingRow {
  readonly rule: string;
  readonly message: string;
  readonly level: Level;
  readonly args: Finding['args'];
  readonly fact: string | undefined;
  readonly path: string | undefined;
  /** A value is on the line of its name, as the setting is; a fault within it is where it is. */
  readonly places: readonly LineAndColumn[];
  /** Whether the value in the first place is used, and those in the others are not. */
  readonly oneWins?: true;
  /** What to write instead, in the same format, or what that must be. */
  readonly instead: string | undefined;
  /** What it replaces, if that is exactly known. */
  readonly replaced?: Replaced | undefined;
  /** The first places. */
  readonly shown: readonly ShownPlace[];
  /** Whether its places are in the text of a second instance. */
  readonly inSecond?: true;
}

/** What the page shows about a text; nothing in it is a secret. */
export interface ConfigurationReport {
  readonly formats: readonly (Line & { readonly id: string; readonly name: string })[];
  /** Text that no format recognizes. */
  readonly unread: readonly (Line & { readonly last: number })[];
  /** Those that the content names or a finding is about, and the first of all others. */
  readonly settings: readonly SettingRow[];
  /** How many settings are not in the list. */
  readonly others: number;
  /** The most serious first. */
  readonly findings: readonly FindingRow[];
  /** What the guides would say about their checks whose values are all here. */
  readonly verdicts: readonly GuideVerdict[];
  /** How a second instance differs, in settings where that matters; empty without a second text. */
  readonly compared: readonly ComparedRow[];
  /** Whether no format recognizes anything in the second text. */
  readonly unknownSecond?: true;
}

/** A setting of two instances. No value is in it. */
export interface ComparedRow {
  readonly path: string;
  /** `different`: two instances must not share the value. `either`: they may. */
  readonly between: 'different' | 'either';
  readonly state: 'same' | 'different' | 'only-first' | 'only-second' | 'unknown';
}

/** What is needed to report on texts. */
export interface ConfigurationSetup {
  readonly settings: readonly KnownSetting[];
  readonly checks: readonly GuideCheck[];
}
