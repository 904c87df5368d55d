import { defineRule } from '../../engine/check/rule.ts';
import { comparable } from '../../engine/text/fold.ts';
import { spansOf, type VersionSpan } from './composer.ts';
import { isAtLeast, type Version, versionIn } from './version.ts';

/**
 * The releases of the extension that are listed for a version of Commerce and later ones, newest first (release notes,
 * 2024-07-18; availability table as it was before 2025-03-17).
 */
const LISTED = [
  { from: [2, 4, 7], releases: 'none', minor: undefined },
  { from: [2, 4, 6], releases: 'from-4-4', minor: 4 },
  { from: [2, 4, 1], releases: 'from-4-3', minor: 3 },
  { from: [2, 4, 0], releases: 'from-4-2', minor: 2 },
  { from: [2, 3, 5], releases: 'only-4-1', minor: 1 },
  { from: [2, 3, 0], releases: '4-0-and-4-1', minor: 0 },
] as const;

/** What the extension accepts of magento/services-connector (its composer.json). */
const ACCEPTED = spansOf('>=1.0.0 <1.0.6 || ~1.0.7') ?? [];
const EXCLUDED = spansOf('1.0.6') ?? [];

/**
 * Says which path a reader follows for their version, and whether the versions were listed together. Nothing here is an
 * error.
 */
export const channelVersion = defineRule({
  id: 'channel-version',
  inputs: { extension: 'text', commerce: 'text', connector: 'text' },
  messages: {
    'extension-missing': { level: 'error', args: [], source: 'ch-release-notes', onSubmit: true },
    'commerce-missing': { level: 'error', args: [], source: 'ch-release-notes', onSubmit: true },
    'extension-unreadable': { level: 'warning', args: [], source: 'ch-release-notes' },
    'commerce-unreadable': { level: 'warning', args: [], source: 'ch-release-notes' },
    'fields-exchanged': { level: 'warning', args: [], source: 'ch-release-notes' },
    'key-pair-needed': { level: 'note', args: [], source: 'ch-release-notes' },
    'commerce-third-number': { level: 'note', args: [], source: 'ch-release-notes' },
    'commerce-too-old': { level: 'warning', args: [], source: 'ch-release-notes' },
    'commerce-not-listed': { level: 'warning', args: [], source: 'ops-docs' },
    'extension-too-old': { level: 'warning', args: ['releases'], source: 'ch-release-notes' },
    'supported-on-2-4-only': { level: 'warning', args: [], source: 'ch-release-notes' },
    'unable-to-fetch-logs': { level: 'note', args: [], source: 'm2-issue-36697' },
    'connector-unreadable': { level: 'warning', args: [], source: 'channel-code' },
    'connector-excluded': { level: 'warning', args: [], source: 'channel-code' },
    'connector-outside': { level: 'warning', args: [], source: 'channel-code' },
    'connector-wider': { level: 'note', args: [], source: 'channel-code' },
    'connector-not-known': { level: 'note', args: [], source: 'ch-release-notes' },
  },
  terms: ['from-4-4', 'from-4-3', 'from-4-2', 'only-4-1', '4-0-and-4-1', 'third-number'],
  facts: ['releases'],
  judge(values, _, report) {
    const extension = versionIn(values.extension);
    const commerce = versionIn(values.commerce);
    if (extension && commerce && isCommerce(extension) && isExtension(commerce)) {
      report('fields-exchanged', {});
      return undefined;
    }
    if (values.extension === '') report('extension-missing', {});
    else if (!extension) report('extension-unreadable', {});
    else if (needsKeyPair(extension)) report('key-pair-needed', {});

    const fault = connectorFault(values.connector, extension);
    if (fault) report(fault, {}, { input: 'connector' });

    const at = { input: 'commerce' } as const;
    const listed =
      commerce && LISTED.find(({ from }) => isAtLeast(commerce, from[0], from[1], from[2]));
    if (values.commerce === '') report('commerce-missing', {}, at);
    else if (!commerce || commerce.major > 2) report('commerce-unreadable', {}, at);
    else if (!listed) report('commerce-too-old', {}, at);
    else if (listed.minor === undefined) report('commerce-not-listed', {}, at);
    else {
      const unclear = commerce.third === undefined;
      if (unclear) report('commerce-third-number', {}, at);
      if (extension && !isAtLeast(extension, 4, listed.minor)) {
        report('extension-too-old', { releases: { term: listed.releases } });
      } else if (extension && commerce.minor === 3 && isAtLeast(extension, 4, 2)) {
        report('supported-on-2-4-only', {});
      }
      if (extension && is(extension, 4, 4, 3, 0) && is(commerce, 2, 4, 5, 1)) {
        report('unable-to-fetch-logs', {});
      }
      return { releases: { term: unclear ? 'third-number' : listed.releases } };
    }
    return undefined;
  },
  repairs: {
    'fields-exchanged': ({ extension, commerce }) => ({ extension: commerce, commerce: extension }),
  },
});

const isCommerce = ({ major, minor }: Version): boolean => major === 2 && minor > 2;
const isExtension = ({ major }: Version): boolean => major === 3 || major === 4;

/** From 4.5.0 on, the extension uses Adobe I/O with a public and a private key (release notes, 2023-08-30). */
const needsKeyPair = (extension: Version): boolean => isAtLeast(extension, 4, 5);

const is = (version: Version, major: number, minor: number, third: number, patch: number) =>
  version.major === major &&
  version.minor === minor &&
  version.third === third &&
  version.patch === patch;

function connectorFault(entered: string, extension: Version | undefined) {
  const constraint = comparable(entered)
    .replace(/^.*services-connector["']?/, '')
    .replace(/^[\s:=]+(?=["'~^<>*!v\d])/, '')
    .replace(/^versions : \* /, '')
    .replace(/^["']|["',;\s]{1,20}$/g, '');
  if (constraint === '') return entered === '' ? undefined : 'connector-unreadable';
  if (extension && isAtLeast(extension, 4, 4, 4)) return 'connector-not-known';
  const spans = spansOf(constraint);
  if (!spans) return 'connector-unreadable';
  if (!meet(spans, ACCEPTED))
    return meet(spans, EXCLUDED) ? 'connector-excluded' : 'connector-outside';
  const [lowest, highest] = [ACCEPTED[0]?.[0] ?? 0, ACCEPTED.at(-1)?.[1] ?? 0];
  return spans.some(([from, below]) => from < lowest || below > highest)
    ? 'connector-wider'
    : undefined;
}

const meet = (some: readonly VersionSpan[], others: readonly VersionSpan[]): boolean =>
  some.some(([from, below]) => others.some(([least, end]) => from < end && below > least));
