import { type Outcome, worst } from '../../engine/check/finding.ts';
import type { KnownSetting } from '../../engine/configuration/known-setting.ts';
import type {
  ConfigurationReport,
  FindingRow,
  LineAndColumn,
  SettingRow,
} from '../../engine/configuration/report.ts';
import type { Span } from '../../engine/text/characters.ts';
import { type CheckedConfiguration, checkConfiguration } from './check.ts';
import { readCipher } from './cipher.ts';
import { CONFIGURATION } from './configuration.ts';
import { sourceOffset } from './decoded.ts';
import { FORMAT_NAMES } from './format-names.ts';
import type { Found } from './found.ts';
import { type Setting, textOf } from './installation.ts';
import { knownFrom } from './known.ts';
import { MESSAGES } from './messages.ts';
import { placesIn } from './places.ts';

/**
 * What the page shows about a text. No secret is in it, and no value that the content does not list. Never throws.
 * @public
 */
export function reportOn(raw: string, settings: readonly KnownSetting[]): ConfigurationReport {
  const checked = checkConfiguration(raw, knownFrom(settings));
  const placeOf = placesIn(raw);
  const places = (spans: readonly Span[]): readonly LineAndColumn[] =>
    spans.map(([start]) => placeOf(start));
  const findings = [
    ...checked.found.map((found) => ({ at: found.at, row: rowOf(found, places(found.at)) })),
    ...keyRows(checked, placeOf),
  ];
  const secretOf = numbers();
  return {
    formats: checked.reading.parts.map(({ format, span }) => ({
      id: format,
      name: FORMAT_NAMES[format],
      line: placeOf(span[0]).line,
    })),
    unread: checked.reading.unread.map(([start, end]) => ({
      line: placeOf(start).line,
      last: placeOf(Math.max(start, end - 1)).line,
    })),
    settings: checked.installation.settings.map((setting) => ({
      path: setting.path,
      scope: setting.scope.type,
      scopeName: setting.scope.name,
      origin: setting.entry.origin,
      line: placeOf(setting.entry.named[0]).line,
      outcome: outcomeOf(setting, findings),
      value: shownValue(setting, secretOf),
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
    path,
    places,
    instead,
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

function shownValue(setting: Setting, secretOf: (text: string) => number): SettingRow['value'] {
  const { known, entry } = setting;
  const text = textOf(setting);
  if (entry.value.kind === 'hidden' || entry.value.kind === 'partial')
    return { kind: entry.value.kind };
  if (!text) return { kind: 'empty' };
  if (!known) return { kind: 'unlisted' };
  const shows = !known.secret && known.stored === 'clear' && isShort(text);
  return shows ? { kind: 'text', text } : { kind: 'secret', number: secretOf(text) };
}

/** A long value without spaces or separators, unless it is a UUID: it may be a key in the wrong place. */
const LIKE_A_KEY = /^(?!\w{8}-\w{4}-\w{4}-\w{4}-\w{12}$)[\w+/=-]{24,}$/;

/** Whether a value cannot be a secret in the wrong place: one short line that does not look like a key. */
const isShort = (text: string): boolean =>
  text.length <= 120 && !/[\r\n]|-----/.test(text) && !LIKE_A_KEY.test(text) && !readCipher(text);
