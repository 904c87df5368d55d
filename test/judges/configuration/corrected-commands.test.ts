import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/judges/configuration/check.ts';
import { GUIDES, KEYS, KNOWN } from './listed.ts';
import { set } from './samples.ts';

const KEY = KEYS.sandboxPrivate;

describe('the command that is right instead', () => {
  it.each([
    ['a command of Magento', set(KEY, '"$(cat key.pem)"'), `bin/magento config:set -- ${KEY} "…"`],
    [
      'locked in env.php',
      `bin/magento config:set --lock-env ${KEY} "$(cat key.pem)"\n`,
      `bin/magento config:set --lock-env -- ${KEY} "…"`,
    ],
    [
      'locked in config.php',
      `bin/magento config:set -lc ${KEY} "$(cat key.pem)"\n`,
      `bin/magento config:set --lock-config -- ${KEY} "…"`,
    ],
    [
      'for a website, by its code',
      `bin/magento config:set --scope=websites --scope-code=base ${KEY} "$(cat key.pem)"\n`,
      `bin/magento config:set --scope=websites --scope-code=… -- ${KEY} "…"`,
    ],
    [
      'n98-magerun2, for a store by its ID',
      `n98-magerun2 config:store:set --scope=stores --scope-id=2 ${KEY} "$(cat key.pem)"\n`,
      `n98-magerun2 config:store:set --encrypt --scope=stores --scope-id=… -- ${KEY} "…"`,
    ],
  ])('%s', (_about, text, instead) => {
    const { found } = checkConfiguration(text, KNOWN, GUIDES);
    expect(found.flatMap((each) => ('instead' in each ? [each.instead] : []))).toEqual([instead]);
  });
});
