import { afterBlanks } from '../comments.ts';
import { matchAt } from '../sticky.ts';

import { readString } from './strings.ts';

/** Where the value of a PHP file is. */
export interface PhpBeginning {
  /** Where the value begins, or the first element of a piece of a file. */
  readonly from: number;
  readonly kind: 'returned' | 'piece' | 'variable';
  /** The name of the variable that the value is assigned to. */
  readonly variable?: string;
}

/** As far as one looks for the value after `<?php`. */
const NEAR = 8192;

const TAG = /[ \t]{0,99}<\?php\b/y;
const SKIPPED =
  /(?:declare\s{0,99}\([^;?]{0,200}\)|(?:use|namespace)\s[^;?]{1,300}|defined\s{0,99}\([^;?]{1,200});/iy;
const RETURN = /return\s{0,999}(?=\[|array\s{0,99}\()/iy;
const ASSIGNED = /\$(\w{1,99})\s{0,99}=\s{0,999}(?=\[|array\s{0,99}\()/iy;
const OPENER = /(?:\[|array\s{0,99}\()/iy;
const NESTED = String.raw`\s{0,299}=>\s{0,299}(?:\[|array\s{0,99}\()\s{0,299}(['"])[\w-]{1,99}\1`;
const TOP = /[ \t]*(?=(['"])(?:system|crypt|db|backend|modules|scopes)\1\s*=>)/y;
/** Connections of the database and caches have such keys as well; only settings have three levels below them. */
const SCOPED = new RegExp(
  `[ \\t]{0,299}(?=(['"])(?:default|websites|stores)\\1${[2, 3].map((group) => NESTED.replaceAll('\\1', `\\${group}`)).join('')}\\s{0,299}=>\\s{0,299}(?:\\[|array\\s{0,99}\\())`,
  'y',
);

/**
 * The beginning of a PHP file, or of a piece of env.php or config.php, at the start of a line; with `after`, of another
 * statement of the same file, behind spaces and comments.
 */
export function begin(text: string, at: number, after = false): PhpBeginning | undefined {
  const piece = matchAt(TOP, text, at) ?? matchAt(SCOPED, text, at);
  if (piece) return { kind: 'piece', from: at + piece[0].length };
  const near = text.slice(at, at + NEAR);
  const from = statement(near, after);
  const assigned = matchAt(ASSIGNED, near, from);
  const value = assigned ?? matchAt(RETURN, near, from);
  if (!value || !hasKeys(near, from + value[0].length, assigned !== null)) return undefined;
  const beginning = { from: at + from + value[0].length } as const;
  return assigned
    ? { ...beginning, kind: 'variable', variable: assigned[1] ?? '' }
    : { ...beginning, kind: 'returned' };
}

/** Where the first statement is that can have a value. */
function statement(near: string, after: boolean): number {
  const tag = matchAt(TAG, near, 0);
  if (!tag) return after ? afterBlanks(near, 0) : 0;
  let from = afterBlanks(near, tag[0].length);
  for (let skipped = matchAt(SKIPPED, near, from); skipped; skipped = matchAt(SKIPPED, near, from))
    from = afterBlanks(near, from + skipped[0].length);
  return from;
}

/** Whether the first element of an array has a key, or whether there are too many comments to know. */
function hasKeys(near: string, array: number, rows: boolean): boolean {
  const opener = matchAt(OPENER, near, array)?.[0].length ?? 0;
  const first = afterBlanks(near, array + opener);
  if (first >= near.length) return near.length === NEAR;
  if (rows) return matchAt(OPENER, near, first) !== null;
  const key = readString(near, first);
  if (!key) return ')]'.includes(near.charAt(first)) || /[\\A-Za-z]/.test(near.charAt(first));
  return near.startsWith('=>', afterBlanks(near, key.end));
}
