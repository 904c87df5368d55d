/**
 * What an input of a rule is: one line of text, several lines, a checkbox, a date as "2028-02-29", or one of the IDs of
 * a choice. The field that gives it must have a suitable control (src/build/content/problems/fields.ts).
 */
export type InputKind = 'text' | 'lines' | 'tick' | 'date' | readonly string[];

/**
 * What a rule gets for an input: one of the IDs of a choice, "yes" for a ticked box; an empty text if nothing was
 * entered.
 */
export type InputValue<Kind extends InputKind> = Kind extends readonly (infer Id extends string)[]
  ? Id | ''
  : Kind extends 'tick'
    ? 'yes' | ''
    : string;

/** The possible choices of a kind: IDs, or "yes" for a checkbox; none for a text. */
export const choicesOf = (kind: InputKind): readonly string[] =>
  kind === 'tick' ? ['yes'] : typeof kind === 'string' ? [] : kind;

/** Whether a rule can look at a value: any text, or one of the IDs of a choice. */
export const isKnown = (kind: InputKind | undefined, value: string): boolean =>
  value === '' ||
  (kind === 'tick' ? value === 'yes' : typeof kind === 'string' || kind?.includes(value) === true);
