import type { KnownSetting } from '../../../engine/configuration/known-setting.ts';
import { readCipher } from '../cipher.ts';
import { atValue, type ConfigurationRule, isReference, PRIVATE_KEY, placeOf } from '../found.ts';
import { isInApplicationFile, type Setting } from '../installation.ts';
import { listedAt } from '../known.ts';
import type { Entry } from '../part.ts';
import {
  holdsPassword,
  isNoSecret,
  looksSecret,
  PUBLIC_NAME,
  SECRET_NAME,
} from '../unread/secret-names.ts';

const READABLE = ['F-VARS', 'F-VARCSV', 'F-VARGET'];

/** Secrets in clear text that others can read, and a note if the paste contains any. */
export const secrets: ConfigurationRule = (
  { settings, listed, misnamed, unreached, parts },
  known,
) => {
  const clear = [...settings, ...unreached].filter(isSecret);
  const lost = misnamed.filter(({ entry, meant }) =>
    holdsSecret(entry, meant && listedAt(known, meant.path)),
  );
  const found = new Set([...clear, ...lost].map(({ entry }) => entry));
  const named = new Set(
    [...listed, ...unreached].flatMap(({ known, entry }) => (known ? [entry] : [])),
  );
  const others = parts
    .flatMap(({ entries }) => entries)
    .filter((entry) => namesSecret(entry) && !found.has(entry) && !named.has(entry));
  const readable = parts
    .filter(({ format }) => READABLE.includes(format))
    .flatMap(({ entries }) => entries)
    .filter((entry) => !found.has(entry) && !named.has(entry) && isReadableSecret(entry));
  const places = [
    ...[...found, ...others].map(placeOf),
    ...parts.flatMap(({ told }) => (told?.cryptKeys ?? []).map(({ at }) => at)),
  ];
  return [
    ...[...clear, ...listed.filter(isSentReadable)].flatMap((setting) => {
      const message = readableAt(setting);
      return message ? [atValue(message, setting)] : [];
    }),
    ...(readable.length > 0
      ? [{ message: 'secret-readable', at: readable.map(placeOf) } as const]
      : []),
    ...(places.length > 0 ? [{ message: 'secrets-here', at: places } as const] : []),
  ];
};

/** Names of passwords and tokens that are not listed. */
const SECRET = /(?:PASSWORD|PASSWD|_PWD|SECRET|TOKEN|(?:^|[/_-])KEY)$/i;

/** A secret key of a payment provider, or a text in Slovak: only what one writes without a space can be a key. */
const SHORT = /_SK$/i;
const isLikeKey = (text: string): boolean =>
  !/\s/.test(text) && (text.length >= 16 || /\d/.test(text));
/** Keys of Stripe tell by their start what they are. */
const TELLS = /^(?:sk|rk)_(?:live|test)_/;

function namesSecret({ name, value }: Entry): boolean {
  const text = value.kind === 'text' ? value.text.text.trim() : '';
  if (TELLS.test(text) || holdsPassword(text) || (SHORT.test(name) && isLikeKey(text))) return true;
  if (!SECRET.test(name) || PUBLIC_NAME.test(name)) return false;
  return !isNoSecret(text) && !readCipher(text);
}

/** A variable that is not listed, whose name says that its value is secret. */
const isReadableSecret = ({ name, value }: Entry): boolean =>
  SECRET_NAME.test(name) && value.kind === 'text' && looksSecret(value.text.text.trim());

/** What is there of a value, also of one that a table has wrapped or that has lost its line breaks. */
const writtenIn = (value: Entry['value']): string =>
  value.kind === 'text' ? value.text.text : value.kind === 'partial' ? (value.written ?? '') : '';

/** A part of an encrypted value. */
const STARTS_CIPHER = /^\d+:\d+:/;

/** Whether a value is a secret in clear text. */
const isSecret = ({ entry, known }: Setting): boolean => holdsSecret(entry, known);

function holdsSecret({ value }: Entry, known: KnownSetting | undefined): boolean {
  const text = writtenIn(value).trim();
  if (text === '' || readCipher(text)) return false;
  if (value.kind === 'partial' && STARTS_CIPHER.test(text)) return false;
  return PRIVATE_KEY.test(text) || known?.secret === true;
}

/** A command that makes a secret readable for others, wherever the shell takes the secret from. */
const isSentReadable = ({ entry, known }: Setting): boolean =>
  known?.secret === true && isReference(entry) && entry.flags?.sensitive === false;

function readableAt({ entry, part }: Setting) {
  const { flags, origin } = entry;
  if (isInApplicationFile(entry, part)) return 'secret-in-app-file';
  if (flags?.sensitive === false || READABLE.includes(part.format)) return 'secret-readable';
  return origin === 'command' && flags?.command === 'config:set' ? 'secret-in-command' : undefined;
}
