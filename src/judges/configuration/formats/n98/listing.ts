import { textBefore } from '../line-breaks.ts';

/** A listing of everything: no path, no scope, nothing that takes lines out. */
const LISTS_ALL = /\bconfig:store:get(?:\s+--(?:decrypt|format(?:[= ]\w+)?))*\s*$/;

/** Whether the line above a listing of n98-magerun2 asks for all values. */
export const listsAll = (text: string, at: number): boolean => LISTS_ALL.test(textBefore(text, at));
