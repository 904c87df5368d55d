import { describe, expect, it } from 'vitest';
import type { KnownSetting } from '../../../src/engine/configuration/known-setting.ts';
import { reportOn } from '../../../src/judges/configuration/report.ts';
import { cipherOf, GUIDES, KEYS, LISTED } from './listed.ts';
import { API, IDS, show } from './samples.ts';

const SPACE = `${IDS}environment_id`;
const TYPE = `${IDS}environment`;
const INSTANCE = 'adobe_io_events/integration/instance_id';
const MERCHANT = 'adobe_io_events/eventing/merchant_id';
const SENDER = 'adobe_io_events/eventing/env_id';

const BETWEEN: Readonly<Record<string, KnownSetting['between']>> = {
  [SPACE]: 'different',
  [KEYS.sandboxApi]: 'either',
};
const SETTINGS = [
  ...LISTED.map((each): KnownSetting => {
    const between = BETWEEN[each.path];
    return between ? { ...each, between } : each;
  }),
  { path: INSTANCE, scopes: ['default'], stored: 'clear', field: true } as const,
];

type Values = Readonly<Record<string, string>>;
const both = (one: Values, other: Values) => reportOn(show(one), SETTINGS, GUIDES, show(other));
const found = (one: Values, other: Values) =>
  both(one, other)
    .findings.filter(({ inSecond }) => inSecond)
    .map(({ message, level, fact, path, places }) =>
      [message, level, fact, path, places[0]?.line].join(' '),
    );

describe('two instances', () => {
  it.each<[string, Values, Values, readonly string[]]>([
    [
      'share a data space',
      { [SPACE]: 'x' },
      { [SPACE]: 'x' },
      [`space-shared warning D-X-MIRROR ${SPACE} 2`],
    ],
    [
      'share the production data space',
      { [SPACE]: 'x', [TYPE]: 'Production' },
      { [TYPE]: 'Testing', [SPACE]: 'x' },
      [`space-of-production-shared error D-X-MIRROR ${SPACE} 3`],
    ],
    [
      'share a data space, once in capitals',
      { [SPACE]: '3f2b8a54-1c6d-4e0f-9a7b-5d2c8e6f1a30' },
      { [SPACE]: '3F2B8A54-1C6D-4E0F-9A7B-5D2C8E6F1A30' },
      [`space-shared warning D-X-MIRROR ${SPACE} 2`],
    ],
    ['have different data spaces', { [SPACE]: 'x' }, { [SPACE]: 'y' }, []],
    ['may have the same keys', { [KEYS.sandboxApi]: API }, { [KEYS.sandboxApi]: API }, []],
    ['hide their data space', { [SPACE]: '******' }, { [SPACE]: '******' }, []],
    [
      'have the same instance ID',
      { [INSTANCE]: 'shop' },
      { [INSTANCE]: 'shop' },
      [`events-shared warning D-X-MIRRORIO ${INSTANCE} 2`],
    ],
    [
      'send events under the same IDs',
      { [MERCHANT]: 'a', [SENDER]: 'b' },
      { [MERCHANT]: 'a', [SENDER]: 'b' },
      [`events-shared warning D-X-MIRRORIO ${SENDER} 3`],
    ],
    [
      'share only one of the IDs for events',
      { [MERCHANT]: 'a', [SENDER]: 'b' },
      { [MERCHANT]: 'a', [SENDER]: 'c' },
      [],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(found(one, other)).toEqual(expected);
  });

  it.each<[string, Values, Values, string]>([
    ['the same', { [SPACE]: 'x' }, { [SPACE]: 'x' }, 'different same'],
    ['different', { [SPACE]: 'x' }, { [SPACE]: 'y' }, 'different different'],
    ['only on the first', { [SPACE]: 'x' }, { [TYPE]: 'Testing' }, 'different only-first'],
    ['only on the second', { [TYPE]: 'Testing' }, { [SPACE]: 'x' }, 'different only-second'],
    ['masked', { [SPACE]: '******' }, { [SPACE]: 'x' }, 'different unknown'],
    [
      'encrypted',
      { [KEYS.sandboxApi]: cipherOf(32) },
      { [KEYS.sandboxApi]: cipherOf(32) },
      'either unknown',
    ],
  ])('the table says that a value is %s', (_, one, other, expected) => {
    const rows = both(one, other).compared.map(({ between, state }) => `${between} ${state}`);
    expect(rows).toEqual([expected]);
  });

  it('what is not in a part of a listing is not known', () => {
    const report = reportOn(show({ [SPACE]: 'x' }), SETTINGS, GUIDES, `${TYPE} - Testing\n`);
    expect(report.compared.map(({ state }) => state)).toEqual(['unknown']);
  });

  it('are compared without a value of either in the report', () => {
    const report = both({ [KEYS.sandboxApi]: API }, { [KEYS.sandboxApi]: API, [SPACE]: 'x' });
    expect(JSON.stringify(report)).not.toContain(API.slice(0, 6));
  });

  it.each([
    ['nothing that any format recognizes', 'The quick brown fox', true],
    ['a configuration without a setting that is known', 'SHOP_NAME=a\n', undefined],
    ['a setting in a part of a listing', `${SPACE} - x\n`, undefined],
    ['only blanks', ' \n', undefined],
  ])('a second text with %s', (_, second, expected) => {
    const report = reportOn(show({ [SPACE]: 'y' }), SETTINGS, GUIDES, second);
    expect(report.unknownSecond).toBe(expected);
  });

  it('without a second text, nothing is compared', () => {
    expect(reportOn(show({ [SPACE]: 'x' }), SETTINGS, GUIDES).compared).toEqual([]);
  });
});
