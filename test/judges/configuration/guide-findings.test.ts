import { describe, expect, it } from 'vitest';
import { defineRule } from '../../../src/engine/check/rule.ts';
import type { GuideChecks } from '../../../src/engine/configuration/guide-check.ts';
import { reportOn } from '../../../src/judges/configuration/report.ts';
import { privatePem } from '../../support/keys.ts';
import { box, name } from './facts.ts';
import { cipherOf, GUIDES, KEYS, LISTED } from './listed.ts';
import { API, IDS, rows, set, show, variable } from './samples.ts';

const OTHER = '0'.repeat(32);
const SPACE = `${IDS}environment_id`;
const TYPE = `${IDS}environment`;
const four = {
  [KEYS.sandboxApi]: API,
  [KEYS.sandboxPrivate]: privatePem(2048, 0),
  [KEYS.productionApi]: OTHER,
  [KEYS.productionPrivate]: privatePem(2048, 1),
};
const report = (text: string) => reportOn(text, LISTED, GUIDES);
const ofGuides = (text: string) =>
  report(text)
    .findings.filter(({ rule }) => rule !== 'configuration')
    .map(({ rule, message, path }) => `${rule}/${message} ${path}`);

describe('what is around a value that no program trims', () => {
  const about = (path: string, value: string) =>
    report(variable(path, `"${value}"`))
      .findings.filter(({ level }) => level !== 'note')
      .map(({ message }) => message);
  const pem = privatePem(2048, 0);
  const every = pem.replaceAll(/^/gm, '  ');

  it.each([
    ['spaces before a private key', KEYS.sandboxPrivate, ` ${pem}`, ['indented']],
    ['a private key of which all lines are indented', KEYS.sandboxPrivate, every, ['indented']],
    ['line breaks around a private key', KEYS.sandboxPrivate, `\n${pem}\n\n`, []],
    ['a no-break space, which the rule of the key names', KEYS.sandboxApi, `${API}\u00a0 `, []],
    ['a space', KEYS.sandboxApi, `${API} `, ['edge-space']],
  ])('is one finding: %s', (_about, path, value, finds) => {
    expect(about(path, value)).toEqual(finds);
  });

  it('is at the marker', () => {
    const text = variable(KEYS.sandboxPrivate, `"\n${every}"`);
    const [found] = report(text).findings.filter(({ message }) => message === 'indented');
    expect([found?.args.line, found?.args.count]).toEqual([2, pem.trimEnd().split('\n').length]);
  });

  it('does no harm where a program trims it', () => {
    expect(ofGuides(rows([KEYS.sandboxPrivate, ` ${pem}`]))).toEqual([
      `private-key/outer-blanks ${KEYS.sandboxPrivate}`,
    ]);
  });
});

describe('rules that compare values', () => {
  it('say nothing about four keys that are right', () => {
    expect(ofGuides(show(four))).toEqual([]);
  });

  it('are said at the setting that they are about', () => {
    expect(ofGuides(show({ ...four, [KEYS.productionApi]: API }))).toEqual([
      `key-set/same-public ${KEYS.productionApi}`,
    ]);
  });

  it('compare the values that are used', () => {
    const text = `${show({ [KEYS.sandboxApi]: API })}\n${rows([KEYS.productionApi, API])}`;
    expect(ofGuides(text)).toContain(`key-set/same-public ${KEYS.productionApi}`);
    expect(ofGuides(`${text}\n${variable(KEYS.productionApi, OTHER)}`)).toEqual([]);
  });

  it('compare what commands set, but not with what is set', () => {
    const set = (path: string) => `bin/magento config:set ${path} ${API}\n`;
    const same = `key-set/same-public ${KEYS.productionApi}`;
    expect(ofGuides(set(KEYS.sandboxApi) + set(KEYS.productionApi))).toEqual([same]);
    expect(ofGuides(`${show({ [KEYS.sandboxApi]: API })}\n${set(KEYS.productionApi)}`)).toEqual([]);
  });

  it('leave out what the rules over a configuration say', () => {
    const same = show({ ...four, [KEYS.productionPrivate]: privatePem(2048, 0) });
    expect(ofGuides(same)).toEqual([]);
  });

  it('say once, with both places, that a pair is swapped', () => {
    const { findings } = report(
      show({ ...four, [KEYS.sandboxApi]: privatePem(2048, 0), [KEYS.sandboxPrivate]: API }),
    );
    const [only, ...more] = findings.filter(({ rule }) => rule !== 'configuration');
    expect([only?.message, only?.path, only?.places.map(({ line }) => line), more]).toEqual([
      'swapped',
      KEYS.sandboxApi,
      [2, 30],
      [],
    ]);
  });
});

describe('a setting in two checks', () => {
  const blanks = defineRule({
    id: 'blanks',
    inputs: { value: 'text' },
    messages: { 'outer-blanks': { level: 'note', args: [], source: 'test' } },
    judge: ({ value }, _, report) => {
      if (value.trim() !== value) report('outer-blanks', {});
      return undefined;
    },
  });
  const check = {
    guide: 'connect',
    step: 'check-keys',
    check: {
      id: 'one',
      fields: [],
      rules: [{ rule: 'blanks', inputs: { value: 'api' }, params: {} }],
      leads: {},
    },
    fields: { api: { setting: KEYS.sandboxApi } },
    without: [],
  };
  const guides: GuideChecks = { rules: { blanks }, checks: [check, check] };
  const found = (text: string) =>
    reportOn(text, LISTED, guides).findings.flatMap(({ rule, message }) =>
      rule === 'blanks' || message === 'edge-space' ? [message] : [],
    );

  it('has each finding once', () => {
    expect(found(rows([KEYS.sandboxApi, `${API} `]))).toEqual(['outer-blanks']);
  });

  it('has it for each of its values', () => {
    const text = rows([KEYS.sandboxApi, `${API} `], [KEYS.sandboxApi, ` ${API}`]);
    expect(found(text)).toEqual(['outer-blanks', 'outer-blanks']);
  });

  it('does not say that spaces are removed where none are', () => {
    expect(found(variable(KEYS.sandboxApi, `"${API} "`))).toEqual(['edge-space']);
    const block = `environment:\n  ${name(KEYS.sandboxApi)}: |\n    ${API}\n`;
    expect(found(block)).toEqual(['edge-space']);
  });
});

describe('a value that its command or table changes', () => {
  it('is checked in a drawn table if it is in one line', () => {
    const found = (value: string) => ofGuides(box(KEYS.sandboxPrivate, value));
    expect(found('----BEGIN PRIVATE KEY----')).toEqual([]);
    expect(found(API)).toContain(`private-key/api-key-here ${KEYS.sandboxPrivate}`);
  });

  it('is not checked as it is written if a shell fills something in', () => {
    const found = (value: string) => ofGuides(set(KEYS.sandboxPrivate, `-- ${value}`));
    expect(found('"key $1"')).toEqual([]);
    expect(found("'key $1'")).not.toEqual([]);
  });
});

describe('verdicts of whole checks', () => {
  const verdicts = (text: string) => report(text).verdicts;

  it('contain only IDs and the outcome', () => {
    expect(verdicts(show(four))).toEqual([
      { guide: 'connect', step: 'check-keys', check: 'four-keys', outcome: 'sound', messages: [] },
    ]);
  });

  it('name the message and the field', () => {
    expect(verdicts(show({ ...four, [KEYS.productionApi]: API }))).toEqual([
      expect.objectContaining({
        outcome: 'error',
        messages: ['key-set/same-public@productionApi'],
      }),
    ]);
  });

  it.each([
    ['missing', Object.fromEntries(Object.entries(four).slice(1))],
    ['hidden', { ...four, [KEYS.sandboxApi]: '******' }],
    ['encrypted', { ...four, [KEYS.sandboxApi]: cipherOf(32) }],
  ])('are not there if a value is %s', (_, values) => {
    expect(verdicts(show(values))).toEqual([]);
  });

  const inEnv = (values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .map(([path, value]) => variable(path, `"${value}"`))
      .join('');
  const dump = rows([KEYS.sandboxApi, API], [KEYS.productionApi, OTHER]);
  const blank = inEnv({ ...four, [KEYS.sandboxApi]: `${API} ` });

  it.each([
    ['clear keys, with notes', inEnv(four), ['sound']],
    ['a key with a blank that nothing removes', blank, []],
    [
      'a key at a scope where nothing reads it',
      inEnv(four) + rows([KEYS.sandboxApi, OTHER, "'stores',1"]),
      [],
    ],
    ['keys that are only in a dump, in clear text', rows(...Object.entries(four)), []],
    ['keys that are also in a dump, where nothing reads them', inEnv(four) + dump, ['sound']],
    [
      'a fault at a setting that the check does not have',
      `${inEnv(four)}${variable('adobe_ims/integration/api_key', '"x "')}`,
      ['sound'],
    ],
    ['a verdict as serious as the finding', blank.replace(OTHER, `${API} `), ['error']],
  ])('are not milder than what is found at their settings: %s', (_, text, expected) => {
    expect(verdicts(text).map(({ outcome }) => outcome)).toEqual(expected);
  });

  const [each] = GUIDES.checks;
  const ids = Object.keys(each?.fields ?? {}).slice(0, 2);
  /** A check of the data space and its type. */
  const ofSpace: GuideChecks = {
    rules: GUIDES.rules,
    checks: (each ? [each] : []).map(({ check, ...more }) => ({
      ...more,
      check: {
        ...check,
        fields: check.fields.filter(({ id }) => ids.includes(id)),
        rules: ids.map((id) => ({ rule: 'word', inputs: { value: id }, params: {} })),
      },
      fields: Object.fromEntries(ids.map((id, at) => [id, { setting: [SPACE, TYPE][at] ?? '' }])),
    })),
  };
  const space = { [SPACE]: 'x', [TYPE]: 'Production' };
  const named = { ...space, [`${IDS}project_id`]: 'y' };

  it.each([
    ['nothing', show(named), '', ['sound']],
    ['another data space', show(named), show({ ...named, [SPACE]: 'z' }), ['sound']],
    ['the same data space on another instance', show(named), show(named), []],
    ['a row of a store', show(named) + rows([SPACE, 'x', "'stores',1"]), '', []],
    [
      'a row of another setting',
      show(named) + rows([KEYS.sandboxApi, API, "'stores',1"]),
      '',
      ['sound'],
    ],
    ['the other type', show({ ...named, 'magento_saas/environment': 'sandbox' }), '', []],
    ['no project', show(space), '', []],
  ])(
    'of the data space are not there if a rule finds fault with it: %s',
    (_, text, second, expected) => {
      const all = reportOn(text, LISTED, ofSpace, second).verdicts;
      expect(all.map(({ outcome }) => outcome)).toEqual(expected);
    },
  );
});

it('a private key has a fingerprint, the same wherever it is', () => {
  const { settings } = report(
    `${show(four)}\n${variable(KEYS.sandboxPrivate, `"${privatePem(2048, 0)}"`)}`,
  );
  const prints = settings.flatMap(({ fingerprint }) => fingerprint ?? []);
  expect(prints).toHaveLength(3);
  expect(prints[0]).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  expect(prints[2]).toBe(prints[0]);
  expect(prints[1]).not.toBe(prints[0]);
});

it('tells which of several values is used', () => {
  const text = `${rows([KEYS.sandboxApi, API])}\n${variable(KEYS.sandboxApi, OTHER)}`;
  expect(report(text).settings.map(({ origin, used }) => [origin, used])).toEqual([
    ['database', false],
    ['variable', true],
  ]);
});

it('reads the environment of the connector in rows without a header', () => {
  const row = (path: string) => `1\tdefault\t0\t${path}\tx\t2026-01-01 00:00:00\n`;
  const { settings } = report(row(KEYS.sandboxApi) + row('magento_saas/environment'));
  expect(settings.map(({ path }) => path)).toEqual([KEYS.sandboxApi, 'magento_saas/environment']);
});
