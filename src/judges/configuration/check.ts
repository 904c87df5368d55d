import type { GuideChecks } from '../../engine/configuration/guide-check.ts';
import { groupedBy } from '../../engine/grouped-by.ts';
import { sortedBy } from '../../engine/sorted-by.ts';
import type { Span } from '../../engine/text/characters.ts';
import { FORMATS } from './formats/index.ts';
import { type Found, placeOf } from './found.ts';
import { type GuideFindings, guideFindings } from './guide-findings.ts';
import { type Installation, installationOf, keyOf } from './installation.ts';
import type { Known } from './known.ts';
import type { Message } from './messages.ts';
import { type Reading, readConfiguration } from './read.ts';
import { RULES } from './rules/index.ts';
import { effectiveIn } from './rules/scopes.ts';
import { secretsBeside, withSecretsBeside } from './unread/secrets.ts';

export interface CheckedConfiguration {
  readonly reading: Reading;
  readonly installation: Installation;
  /** Secrets that are in the text, but in no entry. */
  readonly beside: readonly Span[];
  readonly found: readonly Found[];
  /** What the rules of the guides say, with their messages. */
  readonly ofGuides: readonly GuideFindings[];
}

/** A site whose guides check nothing that is in a configuration. */
export const NO_GUIDES: GuideChecks = { checks: [], rules: {} };

/** Checks a text with one installation's configuration, in any of the formats. All places are in the text. Never throws. */
export const checkConfiguration = (
  raw: string,
  known: Known,
  guides: GuideChecks = NO_GUIDES,
): CheckedConfiguration => checkReading(readConfiguration(raw, FORMATS), raw, known, guides);

/** Checks what was read of one installation's configuration, and the text around it. Never throws. */
export function checkReading(
  reading: Reading,
  text: string,
  known: Known,
  guides: GuideChecks,
): CheckedConfiguration {
  const installation = installationOf(reading.parts, known);
  const ofRules = RULES.flatMap((rule) => rule(installation, known));
  const beside = secretsBeside(text, reading.parts);
  const found = withSecretsBeside(ofRules, beside).map(inOrder);
  const ofGuides = guideFindings(effectiveIn(installation), found, guides);
  const onlyHere = found.filter(isOnlyHere(ofGuides));
  return {
    reading,
    installation,
    beside,
    found: joinAlike(onlyHere, text, installation),
    ofGuides,
  };
}

/** The same fault of the same setting, written alike in several places such as two containers: one finding with them all. */
function joinAlike(
  found: readonly Found[],
  text: string,
  { settings }: Installation,
): readonly Found[] {
  const written = ({ message, path, instead, at }: Found) =>
    JSON.stringify([message, path, instead, at.map((span) => text.slice(...span))]);
  const alike = groupedBy(
    found.filter(({ path, at }) => path !== undefined && at.length === 1),
    written,
  );
  const several = [...alike.values()].filter(({ length }) => length > 1);
  if (several.length === 0) return found;
  const keys = new Map(settings.map((each) => [placeOf(each.entry)[0], keyOf(each)]));
  const startOf = ({ at }: Found) => at[0]?.[0] ?? 0;
  const joined = new Map<Found, readonly Found[]>();
  for (const same of several) {
    for (const all of groupedBy(same, (each) => keys.get(startOf(each)) ?? '').values()) {
      for (const [index, each] of all.entries()) joined.set(each, index === 0 ? all : []);
    }
  }
  return found.flatMap((each) => {
    const all = joined.get(each);
    if (!all) return [each];
    return all.length > 0 ? [{ ...each, at: all.flatMap(({ at }) => at) }] : [];
  });
}

/** Messages about places that are alike. Of others, the first place is where the fault is, such as the later of two rows. */
const ALIKE: ReadonlySet<Message> = new Set<Message>([
  'variables-seen',
  'locked',
  'scope-unread',
  'scope-dead',
  'scope-id',
  'cipher-versions',
  'listings-differ',
  'crypt-key',
  'secrets-here',
  'cloud-stage-unknown',
  'cloud-stage-wrong',
  'testing-on',
  'payment-methods',
  'yaml-tab',
  'not-whole',
  'masked',
  'decrypted',
  'part-of-listing',
]);

/** A finding with its places in the order of the text, if they are alike. */
const inOrder = (found: Found): Found =>
  ALIKE.has(found.message) ? { ...found, at: sortedBy(found.at, ([start]) => start) } : found;

/** Whether no rule of a guide says more about an unlikely value. */
function isOnlyHere(ofGuides: readonly GuideFindings[]): (found: Found) => boolean {
  const said = new Set(
    ofGuides
      .filter(({ findings }) => findings.some(({ level }) => level !== 'note'))
      .flatMap(({ setting, others }) => [setting, ...others])
      .map(({ entry }) => placeOf(entry)[0]),
  );
  return ({ message, at }) =>
    message !== 'value-unlikely' || !at.some(([start]) => said.has(start));
}
