import { type Facts, SPACE, TYPE } from '../facts.ts';
import { KEYS } from '../listed.ts';
import { API, show } from '../samples.ts';

const MERCHANT = 'adobe_io_events/eventing/merchant_id';
const SENDER = 'adobe_io_events/eventing/env_id';

/** What two instances share (FACTS-CONFIG 9.4, D-X-MIRROR and D-X-MIRRORIO). */
export const SHARED: Facts = {
  'D-X-MIRROR': [
    ['a data space for tests', show({ [SPACE]: 'x' }), ['warning 2'], show({ [SPACE]: 'x' })],
    [
      'the production data space',
      show({ [SPACE]: 'x', [TYPE]: 'Production' }),
      ['error 2'],
      show({ [SPACE]: 'x' }),
    ],
    ['two data spaces', show({ [SPACE]: 'x' }), [], show({ [SPACE]: 'y' })],
    ['only the keys', show({ [KEYS.sandboxApi]: API }), [], show({ [KEYS.sandboxApi]: API })],
  ],
  'D-X-MIRRORIO': [
    [
      'the same IDs for events',
      show({ [MERCHANT]: 'a', [SENDER]: 'b' }),
      ['warning 3'],
      show({ [MERCHANT]: 'a', [SENDER]: 'b' }),
    ],
    [
      'two environments',
      show({ [MERCHANT]: 'a', [SENDER]: 'b' }),
      [],
      show({ [MERCHANT]: 'a', [SENDER]: 'c' }),
    ],
    ['only the merchant', show({ [MERCHANT]: 'a' }), [], show({ [MERCHANT]: 'a' })],
  ],
};
