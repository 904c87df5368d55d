import type { KnownSetting } from '../../../engine/configuration/known-setting.ts';
import type { SettingRow } from '../../../engine/configuration/report.ts';
import { holdsKey, looksLikeKey } from '../../key-like.ts';
import { type Setting, textOf } from '../installation.ts';

/* What may be seen of a configuration: names, and values that the content lists and that cannot be a secret. */

/** In place of a name that may be a secret, because something is missing in front of it or behind it. */
const HIDDEN = '…';
const LONGEST_NAME = 200;

export const isShownName = (name: string): boolean =>
  name.length <= LONGEST_NAME && !holdsKey(name, 'key');

export const shownName = (name: string): string => (isShownName(name) ? name : HIDDEN);

export const shownPath = ({ path, known }: Setting): string =>
  known?.path === path ? path : shownName(path);

/** Tells for each setting what is shown of its value. Equal secrets have equal numbers. */
export function valuesShown(
  settings: readonly Setting[],
): (setting: Setting) => SettingRow['value'] {
  const secretOf = numbers();
  const secrets = new Set(settings.filter(isSecret).map(trimmed));
  // Only listed settings have numbers.
  const shown = new Map(
    settings
      .filter(({ known }) => known)
      .map((setting) => [setting, shownValue(setting, secrets, secretOf)] as const),
  );
  return (setting) => shown.get(setting) ?? shownValue(setting, secrets, secretOf);
}

/** Gives equal texts equal numbers, in the order in which they are first seen. */
function numbers(): (text: string) => number {
  const seen = new Map<string, number>();
  return (text) => {
    const number = seen.get(text) ?? seen.size + 1;
    seen.set(text, number);
    return number;
  };
}

const isSecret = ({ known }: Setting): boolean =>
  known !== undefined && (known.secret === true || known.stored !== 'clear');

const trimmed = (setting: Setting): string => textOf(setting)?.trim() ?? '';

function shownValue(
  setting: Setting,
  secrets: ReadonlySet<string>,
  secretOf: (text: string) => number,
): SettingRow['value'] {
  const { known, entry } = setting;
  const text = textOf(setting);
  if (entry.value.kind === 'partial') return { kind: 'partial' };
  if (entry.value.kind === 'hidden')
    return { kind: entry.value.by === 'reference' ? 'elsewhere' : 'hidden' };
  if (!text) return { kind: 'empty' };
  if (!known) return { kind: 'unlisted' };
  const secret = isSecret(setting) || secrets.has(text.trim()) || !isHarmless(text, known);
  return secret ? { kind: 'secret', number: secretOf(text) } : { kind: 'text', text };
}

const LONGEST_VALUE = 120;

/** Whether a value cannot be a secret in the wrong place: it is listed, or short and not like a key. */
const isHarmless = (text: string, { path, default: usual }: KnownSetting): boolean =>
  text === usual ||
  (text.length <= LONGEST_VALUE && !looksLikeKey(text, path.endsWith('_id') ? 'id' : 'key'));
