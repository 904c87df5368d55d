import { textBefore } from '../line-breaks.ts';
import { PASSED_ON } from '../shell/said-beside.ts';

const LISTS = 'config:store:get';

/** Options that take no lines out. */
const OPTION =
  /\s(?:-n|--no-interaction|--no-ansi|--decrypt|--format(?:[= ]\w{1,20})?|2>\S{1,99})(?=\s|$)/g;

const NOTHING_ELSE = new RegExp(String.raw`^\s{0,99}${PASSED_ON}`);

/** Whether the line above a listing of n98-magerun2 asks for all values: no path, no scope, nothing that takes lines out. */
export function listsAll(text: string, at: number): boolean {
  const line = textBefore(text, at);
  const start = line.lastIndexOf(LISTS);
  return start >= 0 && NOTHING_ELSE.test(line.slice(start + LISTS.length).replace(OPTION, ''));
}
