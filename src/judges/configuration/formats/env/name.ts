import { inAscii } from '../../variable-name.ts';
import { lineAt, lineBefore } from '../lines.ts';

/** The start of a line that sets a variable. */
export interface EnvName {
  readonly name: string;
  /** Where the name starts. */
  readonly at: number;
  /** What is between the name and the value. */
  readonly between: string;
  /** Where the value can start. */
  readonly value: number;
  readonly exported: boolean;
}

const VARIABLE =
  /^([ \t]{0,99})((?:export|declare -x|ENV|ARG)[ \t]{1,99})?([A-Za-z_\u{a1}-\u{fefe}\u{ff01}-\u{10ffff}][\w.:\u{a1}-\u{fefe}\u{ff01}-\u{10ffff}-]{0,299})([ \t]{0,99}=|:(?=[ \t]|$))/u;

/** Only a name of Magento is known to be one although it has other characters than a name can have. */
const ASCII = /^[\w.:-]*$/;

/** Names that are certainly of Magento, with mistakes in them. */
const OURS = /^(?:env:)?(?:config|magento)_/i;
const isOurs = (name: string): boolean => OURS.test(inAscii(name));
const USUAL = /^(?:env:)?[A-Z_][A-Z0-9_.-]*$/;
const BASE64 = /^[A-Za-z0-9+/]{16,}$/;

/** A variable in the configuration of php-fpm. */
const OF_POOL = /^([ \t]{0,99}env\[)([A-Za-z_][\w.:-]{0,299})(\][ \t]{0,99}=)/;

/** A kind of cache and whether it is on, as `cache:status` prints it. */
const OF_CACHE = /^[ \t]{0,99}[a-z]{1,30}(?:_[a-z]{1,30}){1,2}: [01]\s{0,9}$/;

/** The name that a line sets, if it sets one. */
export function envName(text: string, at: number): EnvName | undefined {
  const [pool, opening = '', inPool = ''] = OF_POOL.exec(lineAt(text, at)) ?? [];
  if (pool !== undefined)
    return {
      name: inPool,
      at: at + opening.length,
      between: '=',
      value: at + pool.length,
      exported: false,
    };
  const [whole, blank = '', exports = '', name = '', between = ''] =
    VARIABLE.exec(lineAt(text, at)) ?? [];
  if (whole === undefined) return undefined;
  if ((between === ':' || !ASCII.test(name)) && !isOurs(name)) return undefined;
  if (between === ':' && OF_CACHE.test(lineAt(text, at))) return undefined;
  return {
    name,
    at: at + blank.length + exports.length,
    between,
    value: at + whole.length,
    exported: exports !== '',
  };
}

/** Whether a line certainly sets a variable, even if there is not another one before it. */
export function startsVariables(text: string, at: number, found: EnvName): boolean {
  if (isOurs(found.name)) return true;
  const rest = lineAt(text, found.value);
  if (found.exported) return true;
  // The last line of a key in Base64 has the same form.
  if (/^=?$/.test(rest)) {
    const before = lineBefore(text, at);
    if (rest === '=' || (before !== undefined && BASE64.test(lineAt(text, before)))) return false;
  }
  return USUAL.test(found.name) && found.between === '=' && !/^[ \t]/.test(rest);
}
