/** How serious a finding is: it cannot work; it is very likely wrong; it is worth knowing. */
export type Level = 'error' | 'warning' | 'note';

/** A word that each language has its own form of, such as the name of a character. */
interface Term {
  readonly term: string;
}

/** A value for a place in a message. A string is shown as it is, so it contains at most one entered character. */
export type Arg = string | number | Term;

/** What a rule says about one input. The text is made elsewhere, from the message ID. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly level: Level;
  /** The rule's input that the finding is shown at. */
  readonly input: string;
  /** The other inputs that it is about, such as the other half of a pair. */
  readonly others?: readonly string[];
  readonly args: Readonly<Record<string, Arg>>;
  /** Half-open, in UTF-16 units of the entered value, for highlighting. */
  readonly range?: readonly [start: number, end: number];
  /** Whether the rule can repair it when the reader asks. */
  readonly repairable: boolean;
}

/** The result of a field or a check. */
export type Outcome = 'empty' | 'sound' | Level;

const WEIGHT: readonly Outcome[] = ['empty', 'sound', 'note', 'warning', 'error'];

/** The most serious of several outcomes; `empty` if there are none. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce<Outcome>(
    (heaviest, next) => (WEIGHT.indexOf(next) > WEIGHT.indexOf(heaviest) ? next : heaviest),
    'empty',
  );
}
