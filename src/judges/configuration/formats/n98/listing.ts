import { textBefore } from '../line-breaks.ts';

/** A listing of everything: no path, no scope, nothing that takes lines out. */
const LISTS_ALL =
  /\bconfig:store:get(?:\s{1,9}--(?:decrypt|format(?:[= ]\w{1,20})?))?(?:\s{1,9}--(?:decrypt|format(?:[= ]\w{1,20})?))?\s{0,99}$/;

/** Whether the line above a listing of n98-magerun2 asks for all values. */
export const listsAll = (text: string, at: number): boolean => LISTS_ALL.test(textBefore(text, at));
