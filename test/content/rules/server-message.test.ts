import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { MAX_LENGTH } from '../../../src/engine/check/check.ts';
import { anyText } from '../../support/any-text.ts';
import { content } from '../../support/pages.ts';

const serverMessage = ruleOf(content, 'server-message');

const judge = (text: string) => serverMessage.judge({ text }, {}).findings;
const messages = (text: string) => judge(text).map(({ message }) => message);

/** Every answer in the table "What the server answers", and what else the same code says. */
const ANSWERS: readonly (readonly [answer: string, message: string])[] = [
  ['account was not verified', 'account-not-verified'],
  ['Account verification error', 'account-not-verified'],
  ["Api key is not found for extension 'Magento_ServicesId'", 'extension-key-missing'],
  ['Private key signing failed. Check that the private key is correct.', 'signing-failed'],
  ['Private key signing failed', 'signing-failed'],
  ['ERROR_PRIVATE_KEY_SIGN_FAILED', 'signing-failed'],
  ['API Key Validation Failed', 'keys-not-valid'],
  ['ERROR_KEYS_NOT_VALID', 'keys-not-valid'],
  ['JWT is invalid', 'jwt-invalid'],
  ['Client ID is invalid', 'client-id-invalid'],
  ['Api Key is invalid', 'client-id-invalid'],
  ['openssl_sign(): Supplied key param cannot be coerced into a private key', 'signing-failed'],
  ['error:0909006C:PEM routines:get_name:no start line', 'signing-failed'],
  ['error:1E08010C:DECODER routines::unsupported', 'signing-failed'],
  ['Magento API Key is invalid', 'merchant-key-unknown'],
  ['Magento API Key not found', 'merchant-key-missing'],
  ['Your SaaS Project ID or Environment ID is invalid', 'project-or-environment-invalid'],
  ['Merchant registry not found', 'registry-not-found'],
  ['Commerce Services API Key is not set', 'services-key-not-set'],
  [
    'Requested environment does not belong to the configured project.',
    'environment-not-in-project',
  ],
  ['ERROR_REQUEST_NOT_ALLOWED_DOMAIN', 'domain-not-allowed'],
  ['ERROR_IMS_CREDENTIALS_TYPE_NOT_SET', 'credentials-type-not-set'],
  ['ERROR_REQUEST_FAILED', 'request-failed'],
  ['An error occurred contacting Magento Services', 'request-failed'],
  ['ERROR_SAVE_FAILED', 'save-failed'],
  ['NOT_CHANGED', 'not-changed'],
  ['Project not found', 'project-not-found'],
  ['Project name is required', 'project-name-required'],
  ['Environment data retrieval failed.', 'registry-refused'],
  ['Projects list retrieval failed: Forbidden', 'registry-refused'],
  ['Project initialization failed.', 'registry-refused'],
];

it.each([
  '{"error_code":"403003","message":"Api Key is invalid"}',
  String.raw`{\"error_code\":\"403003\",\"message\":\"Api Key is invalid\"}`,
  '{"error_code":"403003"}',
  '403003',
  '&quot;error_code&quot;:&quot;403003&quot;',
])('recognises the error of a gateway that does not know the public key: %s', (answer) => {
  expect(messages(answer)).toEqual(['client-id-invalid']);
});

describe('what the server answers, row by row', () => {
  it.each(ANSWERS)('%s', (answer, message) => {
    expect(judge(answer)).toMatchObject([{ message, level: 'note', input: 'text' }]);
  });

  it.each(ANSWERS)('inside a line of a log: %s', (answer, message) => {
    expect(messages(`[2026-11-21T10:00:00+00:00] report.ERROR: ${answer} [] []`)).toEqual([
      message,
    ]);
  });

  it.each(ANSWERS)('retyped: %s', (answer, message) => {
    const retyped = answer.toUpperCase().replaceAll(' ', '\n\u00a0 ').replaceAll("'", '’');
    expect(messages(retyped)).toEqual([message]);
    expect(
      messages(
        answer.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      ),
    ).toEqual([message]);
  });

  it('finds every message that it declares', () => {
    const rest = ['empty', 'unknown', 'http-403', 'http-404', 'http-500'];
    const declared = Object.keys(serverMessage.messages).filter((id) => !rest.includes(id));
    expect(new Set(ANSWERS.map(([, message]) => message))).toEqual(new Set(declared));
  });
});

describe('a bare status', () => {
  it.each([
    ['403', 'http-403'],
    ['HTTP/1.1 403', 'http-403'],
    ['HTTP/2 403', 'http-403'],
    ['403 Forbidden', 'http-403'],
    ['{"status":403,"statusText":"FORBIDDEN"}', 'http-403'],
    ['[status] => 403', 'http-403'],
    ['Error code: 403', 'http-403'],
    ['{"status": 404, "statusText": "Not Found"}', 'http-404'],
    ['404 Not Found', 'http-404'],
    ['500 INTERNAL_SERVER_ERROR', 'http-500'],
    ['HTTP 500', 'http-500'],
  ])('%s', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it.each(['order 403', 'status 4030', 'http 1403', '100.403', 'Room 500'])(
    'is not found in: %s',
    (text) => {
      expect(messages(text)).toEqual(['unknown']);
    },
  );

  it('is dropped if a message says more', () => {
    const answer = { status: 403, statusText: 'FORBIDDEN', message: 'ERROR_KEYS_NOT_VALID' };
    expect(messages(JSON.stringify(answer, null, 2))).toEqual(['keys-not-valid']);
    expect(messages('500 ERROR_PRIVATE_KEY_SIGN_FAILED')).toEqual(['signing-failed']);
  });
});

describe('several messages in one text', () => {
  it('come longest first, each once', () => {
    const text = `JWT is invalid
      API Key Validation Failed
      ERROR_KEYS_NOT_VALID JWT is invalid
      Private key signing failed. Check that the private key is correct.`;
    expect(messages(text)).toEqual(['signing-failed', 'keys-not-valid', 'jwt-invalid']);
  });

  it('are distinguished if one says why another failed', () => {
    const text = 'Environment data retrieval failed: Merchant registry not found';
    expect(messages(text)).toEqual(['registry-refused', 'registry-not-found']);
  });
});

describe('the place', () => {
  it.each([
    ['JWT is invalid', 'JWT is invalid'],
    ['x: JWT  is\n invalid.', 'JWT  is\n invalid'],
    ['𝟘 ＪＷＴ is in\u00advalid…', 'ＪＷＴ is in\u00advalid'],
    ['ﬁn. HTTP/1.1 403', 'HTTP/1.1 403'],
  ])('is exact in %s', (text, place) => {
    const [start, end] = judge(text)[0]?.range ?? [0, 0];
    expect(text.slice(start, end)).toBe(place);
  });
});

describe('a text without an answer', () => {
  it.each([
    ['', 'empty'],
    [' \u200b\n', 'empty'],
    ['Something went wrong', 'unknown'],
    ['Your key is fine', 'unknown'],
  ])('%j', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it('is asked for only when the reader is done', () => {
    expect(serverMessage.messages['empty']?.onSubmit).toBe(true);
  });

  it('is searched to its end up to the limit', () => {
    for (const unit of ['a', ' ', 'é ', 'status ', 'http/1.', '0']) {
      const text = unit.repeat(MAX_LENGTH).slice(0, MAX_LENGTH);
      expect(judge(text).length).toBeGreaterThan(0);
    }
  });

  it('should never make it throw, and never be quoted', () => {
    const answer = fc.constantFrom(...ANSWERS.map(([text]) => text));
    const text = fc.array(fc.oneof(anyText(), answer)).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (entered) => {
        const findings = judge(entered);
        expect(findings.length).toBeGreaterThan(0);
        expect(new Set(findings.map(({ message }) => message)).size).toBe(findings.length);
        for (const { args, range } of findings) {
          expect(args).toEqual({});
          if (range) expect(range[0]).toBeLessThan(range[1]);
          if (range) expect(range[1]).toBeLessThanOrEqual(entered.length);
        }
      }),
    );
  });
});
