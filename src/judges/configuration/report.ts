import { type Outcome, worst } from '../../engine/check/finding.ts';
import type { KnownSetting } from '../../engine/configuration/known-setting.ts';
import type {
  ConfigurationReport,
  FindingRow,
  LineAndColumn,
  SettingRow,
} from '../../engine/configuration/report.ts';
import type { Span } from '../../engine/text/characters.ts';
import { holdsKey, looksLikeKey } from '../key-like.ts';
import { type CheckedConfiguration, checkReading } from './check.ts';
import { CONFIGURATION } from './configuration.ts';
import { sourceOffset } from './decoded.ts';
import { FORMAT_NAMES } from './format-names.ts';
import type { Found } from './found.ts';
import { type Setting, textOf } from './installation.ts';
import { joined, type Source } from './joined.ts';
import { knownFrom } from './known.ts';
import { MESSAGES } from './messages.ts';
import { placesIn } from './places.ts';

/**
 * What the page shows about a text. No secret is in it, and no value that the content does not list. Never throws.
 * @public
 */
export function reportOn(raw: string, settings: readonly KnownSetting[]): ConfigurationReport {
  return reportOnAll([{ text: raw, placeOf: placesIn(raw) }], settings);
}

/** The same about several texts, which may be files. Never throws. */
export function reportOnAll(
  sources: readonly Source[],
  settings: readonly KnownSetting[],
): ConfigurationReport {
  const { reading, placeOf } = joined(sources);
  const checked = checkReading(reading, knownFrom(settings));
  const lineOf = (offset: number) => {
    const { line, file } = placeOf(offset);
    return { line, ...(file === undefined ? {} : { file }) };
  };
  const places = (spans: readonly Span[]): readonly LineAndColumn[] =>
    spans.map(([start]) => placeOf(start));
  const findings = [
    ...checked.found.map((found) => ({ at: found.at, row: rowOf(found, places(found.at)) })),
    ...keyRows(checked, placeOf),
  ];
  const secretOf = numbers();
  const secrets = new Set(checked.installation.settings.filter(isSecret).map(trimmed));
  return {
    formats: checked.reading.parts.map(({ format, span }) => ({
      id: format,
      name: FORMAT_NAMES[format],
      ...lineOf(span[0]),
    })),
    unread: checked.reading.unread.map(([start, end]) => ({
      ...lineOf(start),
      last: placeOf(Math.max(start, end - 1)).line,
    })),
    settings: checked.installation.settings.map((setting) => ({
      path: shownPath(setting),
      scope: SCOPES.includes(setting.scope.type) ? setting.scope.type : '',
      scopeName: setting.scope.name && shownName(setting.scope.name),
      origin: setting.entry.origin,
      ...lineOf(setting.entry.named[0]),
      outcome: outcomeOf(setting, findings),
      value: shownValue(setting, secrets, secretOf),
    })),
    findings: findings.map(({ row }) => row).toSorted((one, other) => weight(one) - weight(other)),
  };
}

type Placed = { readonly at: readonly Span[]; readonly row: FindingRow };

const weight = ({ level }: FindingRow): number => ['error', 'warning', 'note'].indexOf(level);

function rowOf(
  { message, path, fact, instead }: Found,
  places: readonly LineAndColumn[],
): FindingRow {
  const spec = MESSAGES[message];
  return {
    rule: CONFIGURATION,
    message,
    level: spec.level,
    args: {},
    fact: fact ?? spec.fact,
    path: path && shownName(path),
    places,
    instead: instead && (holdsKey(instead, 'key') ? undefined : instead),
  };
}

function keyRows(
  { keys }: CheckedConfiguration,
  placeOf: (offset: number) => LineAndColumn,
): readonly Placed[] {
  return keys.flatMap(({ setting, findings }) =>
    findings.map(({ rule, message, level, args, range }) => {
      const { value, valued } = setting.entry;
      const start = value.kind === 'text' ? sourceOffset(value.text, range?.[0] ?? 0) : valued[0];
      return {
        at: [valued],
        row: {
          rule,
          message,
          level,
          args,
          fact: undefined,
          path: setting.path,
          places: [placeOf(start)],
          instead: undefined,
        },
      };
    }),
  );
}

/** The most serious finding at a setting. What no rule knows is not called sound. */
function outcomeOf({ known, entry }: Setting, findings: readonly Placed[]): Outcome {
  const [from, to] = entry.span;
  const levels = findings
    .filter(({ at }) => at.some(([start]) => start >= from && start < Math.max(to, from + 1)))
    .map(({ row }) => row.level);
  const checked = known !== undefined && entry.value.kind === 'text';
  return worst([checked ? 'sound' : 'empty', ...levels]);
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

const SCOPES = ['default', 'websites', 'stores'];

/** In place of a name that may be a secret, because something is missing in front of it or behind it. */
const HIDDEN = '…';
const LONGEST_NAME = 200;

const shownName = (name: string): string =>
  name.length > LONGEST_NAME || holdsKey(name, 'key') ? HIDDEN : name;

const shownPath = ({ path, known }: Setting): string => (known ? path : shownName(path));

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
  if (entry.value.kind === 'hidden' || entry.value.kind === 'partial')
    return { kind: entry.value.kind };
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
