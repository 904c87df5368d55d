import type { Arg, Level } from '../check/finding.ts';

/** What the reader has selected for a catalogue; what they have not is guessed. */
export interface CatalogueChoice {
  /** The ID of a column. */
  readonly column?: string | undefined;
  /** The ID of a type. */
  readonly type?: string | undefined;
}

/** A column that the reader can select. */
interface CatalogueColumn {
  readonly id: string;
  /** Its heading; empty if it has none. */
  readonly name: string;
  /** Its number, from 1. */
  readonly number: number;
}

/** A message, with the number of its lines and the first one among its arguments. */
export interface CatalogueMessage {
  readonly message: string;
  readonly level: Level;
  readonly args: Readonly<Record<string, Arg>>;
}

/** A line that needs to be looked at, and the most serious message about it. */
export interface CatalogueFault extends CatalogueMessage {
  readonly line: number;
  /** What is in the line; only the beginning, if that is long. */
  readonly value: string;
}

/** What a catalogue has, and what is wrong in it. */
export interface CatalogueReport {
  readonly columns: readonly CatalogueColumn[];
  /** The column and the type that were checked; empty if they have to be selected first. */
  readonly column: string;
  readonly type: string;
  /** Whether the column that was checked has nothing in any line. */
  readonly isEmpty: boolean;
  /** Lines with headings. */
  readonly headings: number;
  readonly encoding: string;
  readonly counts: {
    readonly judged: number;
    readonly sound: number;
    /** Lines with an error or a warning, and how many of them can be saved. */
    readonly faulty: number;
    readonly kept: number;
    /** Lines without an ID. */
    readonly empty: number;
    /** Lines with an ID beyond the limit. */
    readonly beyond: number;
  };
  /** The most serious first. */
  readonly messages: readonly CatalogueMessage[];
  /** The first faulty lines. */
  readonly faults: readonly CatalogueFault[];
}
