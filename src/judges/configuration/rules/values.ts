import type { Expected, KnownSetting } from '../../../engine/configuration/known-setting.ts';
import { readCipher } from '../cipher.ts';
import { atValue, type ConfigurationRule, type Found, PRIVATE_KEY } from '../found.ts';
import { FIXED, originOf, type Setting, textOf } from '../installation.ts';
import { isBeyondNames, nameOf } from '../variable-name.ts';
import { losingIn } from '../view.ts';
import { faultsWithin } from './faults-within.ts';
import { DOLLARS, isQuoted } from './shell-faults.ts';

/** Fixed client IDs in the storefront's code (FACTS 2, A-KEY-4): they are not a merchant's key. */
const STOREFRONT = ['search_gql', 'storefront-widgets', 'storefront-catalog-apollo', 'not_used'];

/** Values that the listed settings cannot have. */
export const values: ConfigurationRule = (installation) => {
  const filledIn = faultsWithin(installation.parts, DOLLARS);
  const losing = losingIn(installation);
  return installation.listed.flatMap((setting) => {
    // What is wrong with a value that something else wins over has no effect.
    if (losing.has(setting)) return [];
    const { entry } = setting;
    // What a shell changes in a value, or quotation marks that it leaves there, is another finding.
    const isOther = entry.origin === 'command' && (isQuoted(setting) || filledIn(entry.valued));
    const found = isOther ? undefined : faultOf(setting);
    return found ? [found] : [];
  });
};

function faultOf(setting: Setting): Found | undefined {
  const { known } = setting;
  if (!known) return undefined;
  if (known.gone)
    return { ...atValue('not-read', setting), instead: namedAs(setting, known.gone.now) };
  const text = textOf(setting);
  if (!text) return undefined;
  if (known.stored === 'key' && STOREFRONT.includes(text.trim()))
    return atValue('storefront-key', setting);
  if (hasEdge(text) && FIXED.includes(originOf(setting)) && isSent(setting)) {
    return readCipher(text.trim()) ? undefined : atValue('edge-space', setting);
  }
  if (hasOtherHost(text, known)) return atValue('other-host', setting);
  const { expects } = known;
  if (!expects || readCipher(text.trim()) || meets(text, expects)) return undefined;
  const message = expects.level === 'error' ? 'value-unknown' : 'value-unlikely';
  const { fact } = expects;
  // A fact that is the path of many settings is named after the one that is here.
  const named = fact === known.path ? setting.path : fact;
  return { ...atValue(message, setting), fact: named, instead: allowedBy(expects) };
}

/** What a value must be, as the content has it: one of a list, what it must match, or the most characters. */
export const allowedBy = ({ values: only, pattern, most }: Expected): string =>
  [only?.join(' | '), pattern, most === undefined ? undefined : `≤ ${most}`]
    .filter((each) => each !== undefined)
    .join(', ');

/** The new name of a setting as its format writes it. No variable reaches a path with capitals. */
function namedAs({ entry, scope }: Setting, path: string | undefined): string | undefined {
  if (path === undefined || entry.naming === 'path') return path;
  return isBeyondNames(path) ? undefined : nameOf({ path, scope });
}

/** What goes into the header of a request. */
const isSent = ({ path, known }: Setting): boolean =>
  known?.stored !== 'clear' ||
  /^services_connector\/services_id\/(?:project|environment)_id$/.test(path);

function hasOtherHost(text: string, { host, hosts = [], default: usual }: KnownSetting): boolean {
  const own = [...(host && usual !== undefined ? [hostOf(usual)] : []), ...hosts];
  return own.length > 0 && !own.includes(hostOf(text));
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host : address.trim();

/**
 * One line with a space, a tab or a line break at an end: it is not trimmed, and no HTTP header can have it. What is
 * around a private key, and other characters that nobody sees, are said by the rule of the key.
 */
function hasEdge(text: string): boolean {
  const inner = text.trim();
  if (inner === text || inner.includes('\n') || PRIVATE_KEY.test(text)) return false;
  if (UNSEEN.test(inner)) return false;
  const start = text.length - text.trimStart().length;
  return BLANK.test(text.slice(0, start) + text.slice(start + inner.length));
}

const BLANK = /^[ \t\r\n]*$/;
const UNSEEN = /^\p{Cf}|\p{Cf}$/u;

const meets = (text: string, { values: only, pattern, most }: Expected): boolean =>
  (only === undefined || only.includes(text)) &&
  (pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text)) &&
  (most === undefined || [...text].length <= most);
