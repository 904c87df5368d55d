import type { LineAndColumn, Replaced } from '../../../engine/configuration/report.ts';
import type { Found } from '../found.ts';

/**
 * Where what a finding says to write instead can be put, for tools that do it. Only a name that is in the text exactly as
 * it is read has such a place: not one that a table has wrapped, or that is written in Base64 or with escapes.
 */
export const replacedIn =
  (text: string, placeOf: (offset: number) => LineAndColumn) =>
  ({ at: [first], name }: Found): Replaced | undefined => {
    if (!first || name === undefined || text.slice(...first) !== name) return undefined;
    const { line, column } = placeOf(first[0]);
    return { line, column, end: column + [...name].length };
  };
