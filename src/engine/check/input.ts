/**
 * What an input of a rule is: one line of text, several lines, a box to tick, a date as "2028-02-29", or one of the ids
 * of a choice. The field that gives it must be of a control that fits (src/build/content/problems/fields.ts).
 */
export type InputKind = 'text' | 'lines' | 'tick' | 'date' | readonly string[];

/** What a rule gets for an input: a choice is one of its ids, a box "yes"; empty where nothing is entered. */
export type InputValue<Kind extends InputKind> = Kind extends readonly (infer Id extends string)[]
  ? Id | ''
  : Kind extends 'tick'
    ? 'yes' | ''
    : string;

/** What can be chosen of a kind: ids, or "yes" of a box to tick; nothing of a text. */
export const choicesOf = (kind: InputKind): readonly string[] =>
  kind === 'tick' ? ['yes'] : typeof kind === 'string' ? [] : kind;

/** Whether a value is one that a rule can look at: any text, but of a choice only its ids. */
export const isKnown = (kind: InputKind | undefined, value: string): boolean =>
  value === '' ||
  (kind === 'tick' ? value === 'yes' : typeof kind === 'string' || kind?.includes(value) === true);
