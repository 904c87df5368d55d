import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelVersion } from '../../src/judges/versions/channel-version.ts';
import { spansOf } from '../../src/judges/versions/composer.ts';
import { isAtLeast, versionIn } from '../../src/judges/versions/version.ts';

const judge = (extension: string, commerce: string, connector = '') =>
  channelVersion.judge({ extension, commerce, connector }, {});
const messages = (extension: string, commerce: string, connector = '') =>
  judge(extension, commerce, connector).findings.map(({ message }) => message);

describe('reading a version', () => {
  it.each([
    ['4.3.0', '4.3.0 p0'],
    ['v4.4', '4.4.? p0'],
    ['V 4.4.3', '4.4.3 p0'],
    ['2.4.5-p1', '2.4.5 p1'],
    ['2.4.6 p3', '2.4.6 p3'],
    ['2.4.6p12', '2.4.6 p12'],
    ['2.4.6-P1', '2.4.6 p1'],
    ['Magento CLI 2.4.5-p1', '2.4.5 p1'],
    ['magento/module-amazon 4.4.3', '4.4.3 p0'],
    ['versions : * 4.4.3', '4.4.3 p0'],
    ['２．４．５', '2.4.5 p0'],
    ['4。3。0', '4.3.0 p0'],
    ['2.4.x', '2.4.? p0'],
    ['2.4.6 php 8.2', '2.4.6 p0'],
    ['2.4.5-p1, installed', '2.4.5 p1'],
    ['2.4.6 p', '2.4.6 p0'],
    ['\u200b4.3.0\u00a0', '4.3.0 p0'],
  ])('%s', (text, expected) => {
    const version = versionIn(text);
    expect(
      version && `${version.major}.${version.minor}.${version.third ?? '?'} p${version.patch}`,
    ).toBe(expected);
  });

  it.each(['', '4', 'latest', 'four', '1234.5', '4,3'])('finds none in "%s"', (text) => {
    expect(versionIn(text)).toBeUndefined();
  });

  it.each([
    ['4.5.0', 4, 5, 0, true],
    ['4.4.9', 4, 5, 0, false],
    ['5.0', 4, 5, 0, true],
    ['3.9.9', 4, 0, 0, false],
    ['2.4', 2, 4, 1, false],
    ['2.4.10', 2, 4, 7, true],
  ])('%s is at least %i.%i.%i: %s', (text, major, minor, third, expected) => {
    const version = versionIn(text);
    expect(version && isAtLeast(version, major, minor, third)).toBe(expected);
  });
});

describe('A-VER-1', () => {
  it.each([
    ['4.5.0', ['key-pair-needed']],
    ['v4.5', ['key-pair-needed']],
    ['4.10.2', ['key-pair-needed']],
    ['5.0.0', ['key-pair-needed']],
    ['4.4.99', []],
    ['4.4.4', []],
  ])('extension %s', (extension, expected) => {
    expect(messages(extension, '2.4.6')).toEqual(expected);
  });

  it('is a note: the reader continues elsewhere', () => {
    expect(channelVersion.messages['key-pair-needed']?.level).toBe('note');
  });
});

describe('A-VER-2 row by row', () => {
  it.each([
    ['2.3.0', '4.0.0', [], '4-0-and-4-1'],
    ['2.3.4', '4.1.0', [], '4-0-and-4-1'],
    ['2.3.4', '3.0.1', ['extension-too-old'], '4-0-and-4-1'],
    ['2.3.5', '4.0.0', ['extension-too-old'], 'only-4-1'],
    ['2.3.7-p4', '4.1.0', [], 'only-4-1'],
    ['2.3.7', '4.2.0', ['supported-on-2-4-only'], 'only-4-1'],
    ['2.4.0', '4.2.0', [], 'from-4-2'],
    ['2.4.0', '4.1.0', ['extension-too-old'], 'from-4-2'],
    ['2.4.1', '4.3.0', [], 'from-4-3'],
    ['2.4.1', '4.2.9', ['extension-too-old'], 'from-4-3'],
    ['2.4.4', '4.3.0', [], 'from-4-3'],
    ['2.4.5-p1', '4.2.0', ['extension-too-old'], 'from-4-3'],
    ['2.4.6', '4.3.0', ['extension-too-old'], 'from-4-4'],
    ['2.4.6-p3', '4.4.0', [], 'from-4-4'],
    ['2.4.7', '4.4.4', ['commerce-not-listed'], undefined],
    ['2.4.8-p1', '4.4.4', ['commerce-not-listed'], undefined],
    ['2.5.0', '4.4.4', ['commerce-not-listed'], undefined],
    ['2.2.11', '4.4.4', ['commerce-too-old'], undefined],
    ['1.9.4', '4.4.4', ['commerce-too-old'], undefined],
    ['2.4', '4.4.4', ['commerce-third-number'], 'third-number'],
    ['2.4', '4.1.0', ['commerce-third-number', 'extension-too-old'], 'third-number'],
    ['2.3', '4.0.0', ['commerce-third-number'], 'third-number'],
    ['3.0', '4.4.4', ['commerce-unreadable'], undefined],
    ['latest', '4.4.4', ['commerce-unreadable'], undefined],
    ['2.4.6', 'latest', ['extension-unreadable'], 'from-4-4'],
    ['', '4.4.4', ['commerce-missing'], undefined],
    ['2.4.6', '', ['extension-missing'], 'from-4-4'],
  ])('Commerce %s with %s', (commerce, extension, expected, releases) => {
    const { findings, facts } = judge(extension, commerce);
    expect(findings.map(({ message }) => message)).toEqual(expected);
    expect(facts).toEqual(releases && { releases: { term: releases } });
  });

  it('names the releases of the row if the extension is too old, although the third number is missing', () => {
    expect(judge('4.1.0', '2.4').findings[1]?.args).toEqual({ releases: { term: 'from-4-2' } });
  });

  it('swaps versions that were entered in the wrong fields', () => {
    expect(messages('2.4.6', '4.4.4')).toEqual(['fields-exchanged']);
    expect(
      channelVersion.repair(
        'fields-exchanged',
        { extension: '2.4.6', commerce: '4.4.4', connector: '' },
        {},
      ),
    ).toEqual({ extension: '4.4.4', commerce: '2.4.6' });
    expect(messages('2.0.0', '4.0')).not.toContain('fields-exchanged');
  });

  it('has no error except for empty fields', () => {
    const errors = Object.entries(channelVersion.messages).filter(
      ([, { level, onSubmit }]) => level === 'error' && !onSubmit,
    );
    expect(errors).toEqual([]);
  });
});

it.each([
  ['4.4.3', '2.4.5-p1', true],
  ['4.4.3', '2.4.5', false],
  ['4.4.2', '2.4.5-p1', false],
  ['4.4.3', '2.4.5-p2', false],
  ['4.3.3', '2.4.5-p1', false],
  ['4.4.3', '2.3.5-p1', false],
])('B-KNOWN-1: %s on %s', (extension, commerce, known) => {
  expect(messages(extension, commerce).includes('unable-to-fetch-logs')).toBe(known);
});

describe('A-VER-3', () => {
  it.each([
    ['~1.0.3', []],
    ['magento/services-connector:~1.0.3', []],
    ['"magento/services-connector": "~1.0.7",', []],
    ['composer require magento/services-connector:~1.0.3', []],
    ['>=1.0.0 <1.0.6 || ~1.0.7', []],
    [' >= 1.0.0 < 1.0.6 || ~1.0.7', []],
    ['1.0.*', []],
    ['1.0.0', []],
    ['1.0.5', []],
    ['v1.0.7', []],
    ['1.0.99', []],
    ['1.0.6', ['connector-excluded']],
    ['=1.0.6', ['connector-excluded']],
    ['1.0.6.0', ['connector-excluded']],
    ['0.9.9', ['connector-outside']],
    ['1.1.0', ['connector-outside']],
    ['~1.3.0', ['connector-outside']],
    ['^2.0', ['connector-outside']],
    ['^1.0.3', ['connector-wider']],
    ['1.0.3 - 1', ['connector-wider']],
    ['>=1.0.0 <=1.0.5-p1', []],
    ['1.0.5-p1', []],
    ['!=1.0.6', ['connector-wider']],
    ['"magento/services-connector": "!=1.0.6"', ['connector-wider']],
    ['~1.0.3 !=1.0.6', []],
    ['versions : * 1.0.6', ['connector-excluded']],
    ['magento/services-connector: 1.0.6', ['connector-excluded']],
    ['0.9.9 || 1.0.3', ['connector-wider']],
    ['1.1.0-dev', ['connector-outside']],
    ['<1.0.0-dev', ['connector-outside']],
    ['*', ['connector-wider']],
    ['>=1.0.3', ['connector-wider']],
    ['dev-main', ['connector-unreadable']],
    ['latest', ['connector-unreadable']],
    [' \u200b', ['connector-unreadable']],
    ['', []],
  ])('connector %s', (connector, expected) => {
    expect(messages('4.3.0', '2.4.5', connector)).toEqual(expected);
  });

  it('says what it does not know: the range for releases from 4.4.4 onwards', () => {
    expect(messages('4.4.4', '2.4.6', '1.2.0')).toEqual(['connector-not-known']);
    expect(messages('4.4.3', '2.4.6', '1.2.0')).toEqual(['connector-outside']);
  });

  it('shows it at the connector', () => {
    expect(judge('4.3.0', '2.4.5', '1.0.6').findings[0]).toMatchObject({
      input: 'connector',
      level: 'warning',
    });
  });
});

/** Released and other versions: which of these a constraint allows shows what it means. */
const VERSIONS = [
  '0.0.3',
  '0.3.1',
  '1.0.0-beta1',
  '1.0.0',
  '1.0.3',
  '1.0.5',
  '1.0.5-p1',
  '1.0.6',
  '1.0.7',
  '1.1.0',
  '2.0.0',
];

const taken = (constraint: string) =>
  spansOf(constraint) &&
  VERSIONS.filter((version) => {
    const at = spansOf(version)?.[0]?.[0] ?? Number.NaN;
    return spansOf(constraint)?.some(([from, below]) => from <= at && at < below);
  }).join(' ');

/** Each row was compared with composer/semver 3.3.2. */
describe('a constraint of Composer', () => {
  it.each([
    ['1.0.3', '1.0.3'],
    ['v1.0.3', '1.0.3'],
    ['==1.0.3', '1.0.3'],
    ['1.0.3@stable', '1.0.3'],
    ['1.0', '1.0.0'],
    ['~1.0.3', '1.0.3 1.0.5 1.0.5-p1 1.0.6 1.0.7'],
    ['~1.0', '1.0.0-beta1 1.0.0 1.0.3 1.0.5 1.0.5-p1 1.0.6 1.0.7 1.1.0'],
    ['~1', '1.0.0-beta1 1.0.0 1.0.3 1.0.5 1.0.5-p1 1.0.6 1.0.7 1.1.0'],
    ['^1.0.5', '1.0.5 1.0.5-p1 1.0.6 1.0.7 1.1.0'],
    ['^0.3.1', '0.3.1'],
    ['^0.0.3', '0.0.3'],
    ['^0.0', '0.0.3'],
    ['1.0.*', '1.0.0-beta1 1.0.0 1.0.3 1.0.5 1.0.5-p1 1.0.6 1.0.7'],
    ['2.x', '2.0.0'],
    ['*', VERSIONS.join(' ')],
    ['>1.0.5', '1.0.5-p1 1.0.6 1.0.7 1.1.0 2.0.0'],
    ['<=1.0.0', '0.0.3 0.3.1 1.0.0-beta1 1.0.0'],
    ['<1.0.0', '0.0.3 0.3.1'],
    ['>=1.0,<1.1', '1.0.0-beta1 1.0.0 1.0.3 1.0.5 1.0.5-p1 1.0.6 1.0.7'],
    ['>=1.0.0 <=1.0.5-p1', '1.0.0-beta1 1.0.0 1.0.3 1.0.5 1.0.5-p1'],
    ['>= 1.0.5 , < 1.0.7', '1.0.5 1.0.5-p1 1.0.6'],
    ['1.0.3 - 1', '1.0.3 1.0.5 1.0.5-p1 1.0.6 1.0.7 1.1.0'],
    ['1.0.3 - 1.0', '1.0.3 1.0.5 1.0.5-p1 1.0.6 1.0.7'],
    ['1.0.0 - 1.0.5', '1.0.0-beta1 1.0.0 1.0.3 1.0.5'],
    ['1.0.3 - 1.1 !=1.0.6', '1.0.3 1.0.5 1.0.5-p1 1.0.7 1.1.0'],
    ['!=1.0.6', VERSIONS.filter((version) => version !== '1.0.6').join(' ')],
    ['<>1.0.6 ^1.0.5', '1.0.5 1.0.5-p1 1.0.7 1.1.0'],
    ['1.0.0|1.0.3', '1.0.0 1.0.3'],
    ['1.0.5-p1 || 2.*', '1.0.5-p1 2.0.0'],
    ['1.0.0-beta.1', '1.0.0-beta1'],
    ['>=1.0.0@stable <1.0.5', '1.0.0-beta1 1.0.0 1.0.3'],
    ['>2.0 <1.0', ''],
  ])('%s', (constraint, expected) => {
    expect(taken(constraint)).toBe(expected);
  });

  it.each([
    '',
    'dev-main',
    '1.0.3 ||',
    '~1.0.*',
    '~>1.0',
    '^ 1.0',
    '1.0.3 -1',
    '1.0.3-4',
    '1.0.3 - 1@dev',
  ])('does not read "%s"', (constraint) => {
    expect(spansOf(constraint)).toBeUndefined();
  });

  const part = fc.constantFrom(
    '^',
    '~',
    '>=',
    '<',
    '!=',
    '1',
    '1.0.3',
    '.*',
    ' - ',
    ' ',
    ',',
    '||',
    '-p1',
    '@dev',
    'x',
    'v',
  );
  it('returns versions in order, or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        for (const [from, below] of spansOf(parts.join('')) ?? []) expect(from).toBeLessThan(below);
      }),
    );
  });
});
