import { groupedBy } from '../../../engine/grouped-by.ts';
import type { Span } from '../../../engine/text/characters.ts';
import { GITHUB_ENV } from '../formats/env/github-file.ts';
import { atValue, type ConfigurationRule, type Found, PRIVATE_KEY, placeOf } from '../found.ts';
import { flattenedText, type Setting, textOf } from '../installation.ts';
import type { Message } from '../messages.ts';
import type { Part, Value } from '../part.ts';
import { nameOf } from '../variable-name.ts';
import { faultsWithin } from './faults-within.ts';
import { effectiveIn } from './scopes.ts';
import { isMasked, partsOfListings, unseenValues } from './unseen.ts';

/** What the way of writing a value has done to it. */
export const carriers: ConfigurationRule = (installation) => {
  const { settings, listed, parts } = installation;
  const keys = effectiveIn(installation).settings.filter(isPrivateKey);
  const within = faultsWithin(parts, [UNQUOTED, UNINDENTED]);
  const broken = new Map(
    keys.flatMap((each) => {
      const fault = within(each.entry.span)?.kind;
      return fault || hasLostBreaks(each) ? [[each, fault] as const] : [];
    }),
  );
  const unencoded = faultsWithin(parts, [NOT_BASE64]);
  const unquoted = faultsWithin(parts, NEED_QUOTES);
  const exported = keys.filter(isFlattened);
  const others = listed.filter((each) => !broken.has(each) && !exported.includes(each));
  return [
    ...[...broken].map(([each, fault]) => ofCarrier(each, fault)),
    ...exported.map((each) => atValue('broken-export', each)),
    ...listed.filter(({ entry }) => unencoded(entry.span)).map((each) => notEncoded(each)),
    ...effectiveIn(installation).listed.flatMap(notText),
    ...settings
      .filter(({ entry }) => unquoted(entry.span))
      .map((each) => ({ ...atValue('yaml-value', each), fact: each.part.format })),
    ...parts.flatMap(withTabs),
    ...parts.flatMap(withOtherStages),
    ...parts.flatMap(withNamesTwice),
    ...unseenValues({ ...installation, listed: others }),
    ...once('masked', listed.filter(isMasked)),
    ...partsOfListings(installation),
  ];
};

function ofCarrier(each: Setting, fault: string | undefined): Found {
  const at = [placeOf(each.entry), each.entry.valued];
  if (each.entry.flags?.command === GITHUB_ENV)
    return { ...atValue('broken-github-env', each), at, instead: severalLines(each) };
  return { ...atValue(fault === UNINDENTED ? 'broken-indent' : 'broken-carrier', each), at };
}

/** A value in the data of a Secret. A private key gets there without its line breaks, if at all. */
const notEncoded = (setting: Setting): Found => ({
  ...atValue('secret-not-base64', setting),
  ...(isPrivateKey(setting) && { fact: 'D-PEM-CARRIER' }),
});

/** How a step of GitHub Actions writes a variable with line breaks. */
const severalLines = (setting: Setting): string =>
  `{ echo '${nameOf(setting)}<<EOF'; printf '%s\\n' "…"; echo EOF; } >> "$GITHUB_ENV"`;

const once = (message: Found['message'], found: readonly Setting[]): readonly Found[] =>
  found.length > 0 ? [{ message, at: found.map(({ entry }) => placeOf(entry)) }] : [];

/** A file that is indented with tabs: programs refuse all of it (FACTS-CONFIG 9.2.6). */
const withTabs = (part: Part): readonly Found[] =>
  inFile('yaml-tab', part, faultsAt(part, 'yaml-tab'));

/** Names that `.magento.env.yaml` does not have, or has elsewhere (FACTS-CONFIG 9.2.1, F-ENVYAML). */
const withOtherStages = (part: Part): readonly Found[] => [
  ...inFile('cloud-stage-unknown', part, faultsAt(part, 'stage-unknown')),
  ...inFile('cloud-stage-wrong', part, faultsAt(part, 'stage-wrong')),
];

/**
 * A file with the same name twice in one place: most programs refuse all of it (FACTS-CONFIG 9.2.6). Of settings that are
 * there twice with different values, `shadowed` says which one wins.
 */
function withNamesTwice(part: Part): readonly Found[] {
  const twice = faultsAt(part, 'duplicate-key');
  if (twice.length === 0) return [];
  const byName = groupedBy(part.entries, ({ name }) => name);
  const differing = new Set(
    [...byName.values()]
      .filter((all) => new Set(all.map(({ value }) => writtenAs(value))).size > 1)
      .flatMap((all) => all.map(({ named }) => named[0])),
  );
  const same = twice.filter(([start]) => !differing.has(start));
  const starts = new Set(same.map(([start]) => start));
  const both = [...byName.values()].filter((all) => all.some(({ named }) => starts.has(named[0])));
  const named = both.flatMap((all) => all.map((each) => each.named));
  return inFile('yaml-twice', part, [...same, ...named.filter(([start]) => !starts.has(start))]);
}

/** Values that are not there are the same. */
const writtenAs = (value: Value): string => (value.kind === 'text' ? value.text.text : '');

const faultsAt = ({ faults }: Part, wanted: string): readonly Span[] =>
  faults.filter(({ kind }) => kind === wanted).map(({ at }) => at);

/** One finding for all places in a file. */
const inFile = (message: Message, { format }: Part, at: readonly Span[]): readonly Found[] =>
  at.length > 0 ? [{ message, at, fact: format }] : [];

/** Of a key without quotes, or one that is not indented, only the first line is the value. */
const UNQUOTED = 'env-unquoted-lines';
const UNINDENTED = 'yaml-indent';
const NOT_BASE64 = 'base64';
/** Values that YAML refuses without quotes: they start with a character such as "@", or contain ": " (FACTS-CONFIG 9.2.6). */
const NEED_QUOTES = ['yaml-start', 'yaml-nested'];

const isPrivateKey = (setting: Setting): boolean =>
  (setting.known?.stored === 'key' && setting.path.endsWith('_private_key')) ||
  PRIVATE_KEY.test(textOf(setting) ?? '');

/** A private key in an export of phpMyAdmin that takes line breaks out (FACTS-CONFIG 9.2.3). */
const isFlattened = (setting: Setting): boolean =>
  setting.part.format === 'F-CSVPMA' && flattenedText(setting) !== undefined;

/** A private key without line breaks: they were written as text, or became spaces. */
function hasLostBreaks(setting: Setting): boolean {
  // Where it is stored or shown as it is, the carrier did nothing to it: the key itself is wrong.
  if (['effective', 'database'].includes(setting.entry.origin)) return false;
  const text = textOf(setting)?.trim() ?? '';
  return PRIVATE_KEY.test(text) && text.includes('-----END') && !/[\r\n]/.test(text);
}

const YAML = ['F-APPYAML', 'F-COMPOSE', 'F-K8S', 'F-GHA', 'F-ANS'];

/** A value that is not a string, where it must be one. */
function notText(setting: Setting): readonly Found[] {
  if (isNotText(setting)) return [atValue('value-not-text', setting)];
  if (!isRefusedNumber(setting)) return [];
  return [{ ...atValue('value-not-text', setting), fact: setting.part.format }];
}

/** A key or an ID that is not a string for every reader of YAML. */
const isNotText = ({ known, entry, part, path }: Setting): boolean =>
  known !== undefined &&
  (known.secret === true || path.endsWith('_id')) &&
  YAML.includes(part.format) &&
  entry.flags?.type !== undefined &&
  entry.flags.type !== 'array';

/** Kubernetes refuses a value of a variable that is not a string (FACTS-CONFIG 9.2.5, F-K8S). */
const isRefusedNumber = ({ known, entry, part }: Setting): boolean =>
  known !== undefined && part.format === 'F-K8S' && entry.flags?.type === 'number';
