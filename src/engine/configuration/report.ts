import type { Finding, Level, Outcome } from '../check/finding.ts';

/** A place as editors show it: both count from 1, a column is a character. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
  /** The name of the file, if it is not in what was pasted. */
  readonly file?: string;
}

/** A line, and its file if it is not in what was pasted. */
type Line = Pick<LineAndColumn, 'line' | 'file'>;

/** A recognized setting. A value is only here if it is not a secret. */
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
    | { readonly kind: 'empty' | 'hidden' | 'partial' | 'unlisted' };
}

export interface FindingRow {
  readonly rule: string;
  readonly message: string;
  readonly level: Level;
  readonly args: Finding['args'];
  readonly fact: string | undefined;
  readonly path: string | undefined;
  readonly places: readonly LineAndColumn[];
  /** What to write instead, in the same format. */
  readonly instead: string | undefined;
}

/** What the page shows about a text; nothing in it is a secret. */
export interface ConfigurationReport {
  readonly formats: readonly (Line & { readonly id: string; readonly name: string })[];
  /** Text that no format recognizes. */
  readonly unread: readonly (Line & { readonly last: number })[];
  readonly settings: readonly SettingRow[];
  /** The most serious first. */
  readonly findings: readonly FindingRow[];
}
