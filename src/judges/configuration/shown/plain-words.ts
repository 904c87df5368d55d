import type { Installation } from '../installation.ts';
import type { Known } from '../known.ts';
import { isShownName } from './values.ts';

/*
 * Words that can be seen in a line of a configuration, because they belong to its format or to a listed path. All others
 * may be a value or a part of one.
 */

/** What the formats consist of, in lowercase. */
const OF_FORMATS =
  'array bin build cloud code config const containers core create crypt data declare default deploy encrypt ' +
  'enabled env environment export false field get global id inheritable insert into json key kind level list lock ' +
  'magento magerun2 metadata mode mage modules n98 name null path php post project replace resultset return row ' +
  'run saas scope scopes script secret sensitive services set show spec stage store stores stringdata strict system table true ' +
  'types update updated at value values variable variables visible runtime web website websites where';

/** What separates the words of a name. */
const BETWEEN = /[/._:\\@-]+/;
const LONGEST = 200;

/** The words of the formats, of the paths that the content lists, and of the scopes that the report names. */
export const plainWords = ({ settings }: Known, installation: Installation): ReadonlySet<string> =>
  new Set([
    ...[...new Set(installation.settings.map(({ scope: { name = '' } }) => name))].flatMap(
      (name) => (isShownName(name) ? name.toLowerCase() : []),
    ),
    ...OF_FORMATS.split(' '),
    ...[...settings.keys()].flatMap((path) => path.toLowerCase().split(/[/_]/)),
  ]);

/** Whether all words of a name are known. Short marks such as "--" and "*" belong to the formats. */
export function isPlainWord(name: string, words: ReadonlySet<string>): boolean {
  if (name.length > LONGEST) return false;
  if (/^[-/:.*#$]{1,3}$/.test(name)) return true;
  const parts = name.toLowerCase().split(BETWEEN).filter(Boolean);
  return parts.length > 0 && parts.every((part) => words.has(part));
}
