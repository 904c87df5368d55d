import { enteredRange, fold } from '../fold.ts';
import { defineRule } from '../rule.ts';

const connector = { level: 'note', args: [], source: 'connector-code' } as const;
const payments = { level: 'note', args: [], source: 'payment-code' } as const;

const messages = {
  'account-not-verified': { level: 'note', args: [], source: 'ce-connect' },
  'extension-key-missing': connector,
  'signing-failed': connector,
  'keys-not-valid': connector,
  'jwt-invalid': connector,
  'client-id-invalid': connector,
  'merchant-key-unknown': payments,
  'merchant-key-missing': payments,
  'project-or-environment-invalid': connector,
  'project-not-found': connector,
  'project-name-required': connector,
  'registry-not-found': connector,
  'registry-refused': connector,
  'services-key-not-set': connector,
  'environment-not-in-project': connector,
  'domain-not-allowed': connector,
  'credentials-type-not-set': connector,
  'request-failed': connector,
  'save-failed': connector,
  'not-changed': connector,
  'http-403': connector,
  'http-404': connector,
  'http-500': connector,
} as const;

type Known = keyof typeof messages;

/** What the server and its modules say, folded; the longest first, for one may stand inside another. */
const PHRASES = (
  [
    ['account was not verified', 'account-not-verified'],
    ['account verification error', 'account-not-verified'],
    ['api key is not found for extension', 'extension-key-missing'],
    ['private key signing failed', 'signing-failed'],
    ['cannot be coerced into a private key', 'signing-failed'],
    ['pem routines:get_name:no start line', 'signing-failed'],
    ['pem routines::no start line', 'signing-failed'],
    ['decoder routines::unsupported', 'signing-failed'],
    ['error_private_key_sign_failed', 'signing-failed'],
    ['api key validation failed', 'keys-not-valid'],
    ['error_keys_not_valid', 'keys-not-valid'],
    ['jwt is invalid', 'jwt-invalid'],
    ['client id is invalid', 'client-id-invalid'],
    ['api key is invalid', 'client-id-invalid'],
    ['magento api key is invalid', 'merchant-key-unknown'],
    ['magento api key not found', 'merchant-key-missing'],
    ['saas project id or environment id is invalid', 'project-or-environment-invalid'],
    ['project not found', 'project-not-found'],
    ['project name is required', 'project-name-required'],
    ['merchant registry not found', 'registry-not-found'],
    ['environment data retrieval failed', 'registry-refused'],
    ['projects list retrieval failed', 'registry-refused'],
    ['project initialization failed', 'registry-refused'],
    ['commerce services api key is not set', 'services-key-not-set'],
    [
      'requested environment does not belong to the configured project',
      'environment-not-in-project',
    ],
    ['error_request_not_allowed_domain', 'domain-not-allowed'],
    ['error_ims_credentials_type_not_set', 'credentials-type-not-set'],
    ['error_request_failed', 'request-failed'],
    ['an error occurred contacting magento services', 'request-failed'],
    ['error_save_failed', 'save-failed'],
    ['not_changed', 'not-changed'],
  ] satisfies [phrase: string, message: Known][]
).sort(([one], [other]) => other.length - one.length);

/** What the server says, folded, with the message that explains it: search finds a message by a part of it, too. */
export const serverPhrases: readonly (readonly [phrase: string, message: string])[] = PHRASES;

/** A status without words: "HTTP/1.1 403", "status": 403, "403 Forbidden", or the number alone; the code of a gateway. */
const STATUSES = [
  ['client-id-invalid', /(?<![\d.])403003(?![\d.])/],
  ['http-403', status('403', 'forbidden')],
  ['http-404', status('404', 'not found')],
  ['http-500', status('500', 'internal[ _]server[ _]error')],
] as const;

/** A lookup: finds every answer of the server that it knows in a paste, longest first, and explains it. */
export const serverMessage = defineRule({
  id: 'server-message',
  inputs: { text: 'lines' },
  messages: {
    empty: { level: 'note', args: [], source: 'connector-code', onSubmit: true },
    unknown: connector,
    ...messages,
  },
  judge({ text }, _, report) {
    const folded = fold(text);
    const found = knownIn(folded.text);
    if (found.size === 0) report(folded.text.trim() === '' ? 'empty' : 'unknown', {});
    for (const [message, [start, end]] of found) {
      report(message, {}, { range: enteredRange(text, folded, start, end) });
    }
    return undefined;
  },
});

/** The messages that explain what the server says in a text; none where it says nothing that is known. */
export function explanationsOf(text: string): ReadonlySet<string> {
  return new Set(knownIn(fold(text).text).keys());
}

function knownIn(text: string): ReadonlyMap<Known, readonly [start: number, end: number]> {
  const found = new Map<Known, readonly [number, number]>();
  let rest = text;
  for (const [phrase, message] of PHRASES) {
    const at = rest.indexOf(phrase);
    if (at === -1) continue;
    rest = rest.replaceAll(phrase, '\0'.repeat(phrase.length));
    if (!found.has(message)) found.set(message, [at, at + phrase.length]);
  }
  if (found.size > 0) return found;
  for (const [message, pattern] of STATUSES) {
    const match = pattern.exec(text);
    if (match) found.set(message, [match.index, match.index + match[0].length]);
  }
  return found;
}

function status(code: string, words: string): RegExp {
  return new RegExp(
    `(?:http(?:/[\\d.]{1,3})?|status|code|error|response)[^a-z\\d]{1,8}${code}\\b|\\b${code} ${words}|^${code} ?$`,
  );
}
