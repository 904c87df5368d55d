import { textBefore } from '../line-breaks.ts';
import { PASSED_ON } from '../shell/said-beside.ts';

/** A listing of everything: no path, no scope, nothing that takes lines out. */
const LISTS_ALL = new RegExp(
  String.raw`\bconfig:store:get(?:\s{1,9}(?:-n|--(?:no-interaction|no-ansi|decrypt|format(?:[= ]\w{1,20})?))){0,4}\s{0,99}(?:2>\S{1,99}\s{0,9})?${PASSED_ON}`,
);

/** Whether the line above a listing of n98-magerun2 asks for all values. */
export const listsAll = (text: string, at: number): boolean => LISTS_ALL.test(textBefore(text, at));
