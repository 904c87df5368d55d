import { readCipher } from '../cipher.ts';
import { atValue, type ConfigurationRule, placeOf } from '../found.ts';
import { type Setting, textOf } from '../installation.ts';

const READABLE = ['F-VARS', 'F-VARCSV', 'F-VARGET'];
const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** Secrets in clear text, where others can read them, and that there are any in the paste. */
export const secrets: ConfigurationRule = ({ settings, parts }) => {
  const clear = settings.filter(isSecret);
  const places = [
    ...clear.map(({ entry }) => placeOf(entry)),
    ...parts.flatMap(({ told }) => (told?.cryptKeys ?? []).map(({ at }) => at)),
  ];
  return [
    ...clear.flatMap((setting) => {
      const message = readableAt(setting);
      return message ? [atValue(message, setting)] : [];
    }),
    ...(places.length > 0 ? [{ message: 'secrets-here', at: places } as const] : []),
  ];
};

/** Whether a value is a secret in clear text. */
function isSecret(setting: Setting): boolean {
  const text = textOf(setting)?.trim() ?? '';
  if (text === '' || readCipher(text)) return false;
  const { known } = setting;
  return (
    PEM.test(text) || (known !== undefined && (known.secret === true || known.stored !== 'clear'))
  );
}

function readableAt({ entry: { flags, origin }, part }: Setting) {
  if (part.format === 'F-APPYAML') return 'secret-in-app-file';
  if (flags?.sensitive === false || READABLE.includes(part.format)) return 'secret-readable';
  return origin === 'command' && flags?.command === 'config:set' ? 'secret-in-command' : undefined;
}
