import type { Outcome } from '../../engine/check/finding.ts';
import type { GuideChecks } from '../../engine/configuration/guide-check.ts';
import type { KnownSetting } from '../../engine/configuration/known-setting.ts';
import type {
  ConfigurationReport,
  FindingRow,
  LineAndColumn,
  ShownPlace,
} from '../../engine/configuration/report.ts';
import { sortedBy } from '../../engine/sorted-by.ts';
import type { Span } from '../../engine/text/characters.ts';
import { holdsKey } from '../key-like.ts';
import { type CheckedConfiguration, checkConfiguration, checkReading, NO_GUIDES } from './check.ts';
import { comparedFaults, comparedRows } from './compare.ts';
import { CONFIGURATION } from './configuration.ts';
import { sourceOffset } from './decoded.ts';
import { FORMAT_NAMES } from './format-names.ts';
import type { Found } from './found.ts';
import { guideVerdicts } from './guide-findings.ts';
import type { Setting } from './installation.ts';
import { type Known, knownFrom } from './known.ts';
import { MESSAGES, type Message } from './messages.ts';
import { placesIn } from './places.ts';
import { effectiveIn } from './rules/scopes.ts';
import { differentPlaces } from './shown/different-places.ts';
import { guiltyLines } from './shown/guilty-lines.ts';
import { outcomesFrom, outcomesOfPaths, type Placed } from './shown/outcomes.ts';
import { placeOnName } from './shown/place-on-name.ts';
import { plainWords } from './shown/plain-words.ts';
import { replacedIn } from './shown/replaced.ts';
import { shownName, shownPath, valuesShown } from './shown/values.ts';
import { type Joined, joined, type Source } from './stream/joined.ts';
import { unusedIn } from './view.ts';

/**
 * What the page shows about a text. No secret is in it, and no value that the content does not list. Never throws.
 * @public
 */
export const reportOn = (
  raw: string,
  settings: readonly KnownSetting[],
  guides: GuideChecks = NO_GUIDES,
  second = '',
): ConfigurationReport =>
  reportOnAll([{ text: raw, placeOf: placesIn(raw) }], settings, guides, second);

/** The same about several texts, which may be files. Never throws. */
export function reportOnAll(
  sources: readonly Source[],
  settings: readonly KnownSetting[],
  guides: GuideChecks = NO_GUIDES,
  second = '',
): ConfigurationReport {
  const known = knownFrom(settings);
  const all = joined(sources);
  const { placeOf } = all;
  const checked = checkReading(all.reading, all.text, known, guides);
  const { installation, reading } = checked;
  const { shownOf, show, replaced } = showing(all, checked, known);
  const placeOn = placeOnName(installation, placeOf);
  const other = second.trim() === '' ? undefined : checkConfiguration(second, known);
  const lineOf = (offset: number) => {
    const { line, file } = placeOf(offset);
    return { line, ...(file === undefined ? {} : { file }) };
  };
  const findings = [
    ...rowsOf(checked.found, placeOn, { show, replaced }),
    ...guideRows(checked, placeOn, show),
    ...(other ? sharedRows(second, checked, other, known) : []),
  ];
  const { settings: reached, unreached } = installation;
  const unused = unusedIn(installation);
  const fingerprints = fingerprintsOf(checked);
  const outcomeOf = outcomesFrom(findings);
  const inOrder = sortedBy([...reached, ...unreached], ({ entry }) => entry.named[0]);
  const listed = listedSettings(inOrder, outcomeOf);
  return {
    formats: reading.parts.map(({ format, span }) => ({
      id: format,
      name: FORMAT_NAMES[format],
      ...lineOf(span[0]),
    })),
    unread: reading.unread.map(([start, end]) => ({
      ...lineOf(start),
      last: placeOf(Math.max(start, end - 1)).line,
    })),
    settings: listed.map(({ setting, outcome }) => ({
      path: shownPath(setting),
      scope: SCOPES.includes(setting.scope.type) ? setting.scope.type : '',
      scopeName: setting.scope.name && shownName(setting.scope.name),
      origin: setting.entry.origin,
      ...lineOf(setting.entry.named[0]),
      outcome,
      value: shownOf(setting),
      used: !unused.has(setting),
      fingerprint: fingerprints.get(setting),
    })),
    others: inOrder.length - listed.length,
    findings: findings.map(({ row }) => row).toSorted((one, other) => weight(one) - weight(other)),
    verdicts: guideVerdicts(
      effectiveIn(installation),
      guides,
      outcomesOfPaths(installation, findings),
    ),
    compared: other ? comparedRows(installation, other.installation, known) : [],
    ...(other?.reading.parts.length === 0 && { unknownSecond: true }),
  };
}

/** What is shown of the values and lines of a text. */
function showing(
  { text, placeOf }: Pick<Joined, 'text' | 'placeOf'>,
  { installation, beside }: CheckedConfiguration,
  known: Known,
) {
  const shownOf = valuesShown([...installation.settings, ...installation.unreached]);
  const words = plainWords(known, installation);
  const lineOf = (offset: number) => placeOf(offset).line;
  const lines = guiltyLines(text, installation, shownOf, words, lineOf, beside);
  const show: Show = (places, roles = []) =>
    differentPlaces(
      places.slice(0, MOST_PLACES).map((at, index) => ({ role: roles[index], lines: lines(at) })),
    );
  return { shownOf, show, replaced: replacedIn(text, placeOf) };
}

/** What the second instance must not share with the first. */
function sharedRows(
  second: string,
  { installation }: CheckedConfiguration,
  other: CheckedConfiguration,
  known: Known,
): readonly Placed[] {
  const found = comparedFaults(installation, other.installation);
  const source = { text: second, placeOf: placesIn(second) };
  const placeOn = placeOnName(other.installation, source.placeOf);
  const rows = rowsOf(found, placeOn, showing(source, other, known));
  return rows.map(({ at, row }) => ({ at, row: { ...row, inSecond: true } }));
}

/** How many places of a finding are shown with their lines. */
const MOST_PLACES = 6;

type Show = (
  places: readonly Span[],
  roles?: readonly ShownPlace['role'][],
) => readonly ShownPlace[];

const weight = ({ level }: FindingRow): number => ['error', 'warning', 'note'].indexOf(level);

/** The winner is first, with what it shadows beside it. */
const ONE_WINS: readonly Message[] = ['shadowed', 'shadowed-key', 'shadowed-by-nothing'];

const rowsOf = (
  found: readonly Found[],
  placeOf: (offset: number) => LineAndColumn,
  { show, replaced }: Pick<ReturnType<typeof showing>, 'show' | 'replaced'>,
): readonly Placed[] =>
  found.map((each) => {
    const { message, path, fact, instead, at }: Found = each;
    const spec = MESSAGES[message];
    const oneWins = ONE_WINS.includes(message);
    const roles = at.map((_, index) => (index === 0 ? 'used' : 'not-used') as ShownPlace['role']);
    return {
      at,
      row: {
        rule: CONFIGURATION,
        message,
        level: spec.level,
        args: {},
        fact: fact ?? spec.fact,
        path: path && shownName(path),
        places: [...new Set(at.map(([start]) => start))].map(placeOf),
        ...(oneWins && { oneWins }),
        instead: instead && (holdsKey(instead, 'key') ? undefined : instead),
        replaced: replaced(each),
        shown: show(at, oneWins ? roles : []),
      },
    };
  });

const guideRows = (
  { ofGuides }: CheckedConfiguration,
  placeOf: (offset: number) => LineAndColumn,
  show: Show,
): readonly Placed[] =>
  ofGuides.flatMap(({ setting, others, findings }) =>
    findings.map(({ rule, message, level, args, range }) => {
      const { value, valued } = setting.entry;
      const start = value.kind === 'text' ? sourceOffset(value.text, range?.[0] ?? 0) : valued[0];
      const starts = [start, ...others.map(({ entry }) => entry.valued[0])];
      return {
        at: [valued, ...others.map(({ entry }) => entry.valued)],
        row: {
          rule,
          message,
          level,
          args,
          fact: undefined,
          path: setting.path,
          places: starts.map(placeOf),
          instead: undefined,
          shown: show(starts.map((each) => [each, each])),
        },
      };
    }),
  );

/** Fingerprints of keys, which tell two keys apart and say nothing about them. */
const fingerprintsOf = ({ ofGuides }: CheckedConfiguration): ReadonlyMap<Setting, string> =>
  new Map(
    ofGuides.flatMap(({ setting, facts }) => {
      const { fingerprint } = facts;
      return typeof fingerprint === 'string' ? [[setting, fingerprint] as const] : [];
    }),
  );

/** A dump has thousands of settings that the content does not name. */
const MOST_OTHERS = 200;

/** The settings that the content names, and the first of all others; those that a finding is about come first. */
function listedSettings(
  settings: readonly Setting[],
  outcomeOf: (setting: Setting) => Outcome,
): readonly { readonly setting: Setting; readonly outcome: Outcome }[] {
  const all = settings.map((setting) => ({ setting, outcome: outcomeOf(setting) }));
  const others = all.filter(({ setting }) => !setting.known);
  const found = sortedBy(others, ({ outcome }) => (outcome === 'empty' ? 1 : 0));
  const listed = new Set(found.slice(0, MOST_OTHERS));
  return all.filter((each) => each.setting.known || listed.has(each));
}

const SCOPES = ['default', 'websites', 'stores'];
