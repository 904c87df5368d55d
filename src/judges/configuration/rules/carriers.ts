import { atValue, type ConfigurationRule, type Found, PRIVATE_KEY, placeOf } from '../found.ts';
import { type Setting, textOf } from '../installation.ts';
import { isMasked, partsOfListings, unseenValues } from './unseen.ts';

/** What the way of writing a value has done to it. */
export const carriers: ConfigurationRule = (installation) => {
  const { settings } = installation;
  return [
    ...settings.filter(hasLostBreaks).map((each) => ({
      ...atValue('broken-carrier', each),
      at: [placeOf(each.entry), each.entry.valued],
    })),
    ...settings.filter(isNotText).map((each) => atValue('value-not-text', each)),
    ...unseenValues(settings),
    ...once('masked', settings.filter(isMasked)),
    ...partsOfListings(installation),
  ];
};

const once = (message: Found['message'], found: readonly Setting[]): readonly Found[] =>
  found.length > 0 ? [{ message, at: found.map(({ entry }) => placeOf(entry)) }] : [];

/** Of variables in a file, only the first line of a key without quotes is the value. */
const CUT = ['env-unquoted-lines', 'yaml-indent'];

/** A private key without line breaks: they were written as text, or became spaces; or one that ends with its first line. */
function hasLostBreaks(setting: Setting): boolean {
  const { entry, part } = setting;
  const text = textOf(setting)?.trim() ?? '';
  const isKey = setting.known?.stored === 'key' && setting.path.endsWith('_private_key');
  const cut = part.faults.some(
    ({ kind, at }) => CUT.includes(kind) && at[0] >= entry.span[0] && at[1] <= entry.span[1] + 1,
  );
  if (cut && (isKey || PRIVATE_KEY.test(text))) return true;
  // Where it is stored or shown as it is, the carrier did nothing to it: the key itself is wrong.
  if (entry.origin === 'effective') return false;
  if (entry.origin === 'database' && part.format !== 'F-CSVPMA') return false;
  return PRIVATE_KEY.test(text) && text.includes('-----END') && !/[\r\n]/.test(text);
}

const YAML = ['F-APPYAML', 'F-COMPOSE', 'F-K8S', 'F-GHA', 'F-ANS'];

/** A key or an ID that is not a string for every reader of YAML. */
const isNotText = ({ known, entry, part, path }: Setting): boolean =>
  known !== undefined &&
  (known.secret === true || path.endsWith('_id')) &&
  YAML.includes(part.format) &&
  entry.flags?.type !== undefined &&
  entry.flags.type !== 'array';
