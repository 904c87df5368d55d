import { atValue, type ConfigurationRule, PRIVATE_KEY, placeOf } from '../found.ts';
import { type Setting, textOf } from '../installation.ts';

/** What the way of writing a value has done to it. */
export const carriers: ConfigurationRule = ({ settings }) => {
  const unseen = settings.filter(({ known, entry }) => known && entry.value.kind === 'partial');
  return [
    ...settings.filter(hasLostBreaks).map((each) => atValue('broken-carrier', each)),
    ...settings.filter(isNotText).map((each) => atValue('value-not-text', each)),
    ...(unseen.length > 0
      ? [{ message: 'not-whole', at: unseen.map(({ entry }) => placeOf(entry)) } as const]
      : []),
  ];
};

/** A private key without line breaks: they were written as text, or became spaces. */
function hasLostBreaks(setting: Setting): boolean {
  const { entry } = setting;
  const text = textOf(setting)?.trim() ?? '';
  // Where it is stored or shown as it is, the carrier did nothing to it: the key itself is wrong.
  if (entry.origin === 'effective' || entry.origin === 'database') return false;
  return PRIVATE_KEY.test(text) && text.includes('-----END') && !/[\r\n]/.test(text);
}

const isNotText = ({ known, entry }: Setting): boolean =>
  known !== undefined && known.secret !== undefined && entry.flags?.type === 'number';
