import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serverPhrases } from '../../src/domain/rules/server-message.ts';
import { looksSecret } from '../../src/domain/search/secret.ts';
import { privatePem } from '../support/keys.ts';

it('knows a private key, whole or a row of it', () => {
  expect(looksSecret(privatePem())).toBe(true);
  for (const row of privatePem().split('\n').slice(1, 20)) {
    expect(looksSecret(`my key ${row} does not work`), row).toBe(true);
  }
});

it('knows an API key, of hexadecimal digits', () => {
  const key = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(key, (bytes) => {
      expect(looksSecret(Buffer.from(bytes).toString('hex'))).toBe(true);
    }),
  );
});

it.each([
  ...serverPhrases.map(([phrase]) => phrase.toUpperCase()),
  '-----BEGIN PRIVATE KEY-----',
  'Magento_PaymentServicesBase',
  'services_connector/services_connector_integration/production_api_key',
  '[2026-08-02T10:11:12.000000+00:00] main.ERROR: Project not found [] []',
  'ローカル環境とステージング環境でデータスペースを共有できますか',
  'commerce-beta.adobe.io',
])('does not take a name for a key: %s', (query) => expect(looksSecret(query)).toBe(false));
