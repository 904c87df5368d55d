import { API_KEY_LAYERS, isUsual, keyIn, mendApiKey, plainApiKey } from '../parsers/api-key.ts';
import { holdsCiphertext } from '../parsers/around.ts';
import {
  characterTerms,
  kindTerms,
  narrow,
  trimmed,
  withoutInvisible,
} from '../parsers/characters.ts';
import type { Fault } from '../parsers/key-body.ts';
import { layerRepairs, peel, pick } from '../parsers/layers.ts';
import {
  bareOf,
  isBlank,
  kindOf,
  looksLikePrivateKey,
  MAX_KEY_LENGTH,
} from '../parsers/paste-kinds.ts';
import { isPlaceholder } from '../parsers/placeholder.ts';
import { defineRule } from '../rule.ts';

const error = { level: 'error', args: [], source: 'connector-code' } as const;
const warning = { ...error, level: 'warning' } as const;
const shape = { ...warning, source: 'storefront-code' } as const;
const atSpot = { ...error, args: ['line', 'column', 'count'] } as const;
const atCharacter = { ...error, args: ['character', 'line', 'column', 'count'] } as const;

const messages = {
  empty: { ...error, source: 'ce-saas', onSubmit: true },
  blank: error,
  'too-long': { ...error, args: ['limit'] },
  mask: error,
  ciphertext: { ...error, source: 'ce-saas' },
  'private-key-here': { ...error, source: 'ce-saas' },
  url: error,
  organization: error,
  'adobe-account': error,
  'composer-keys': { ...error, source: 'ch-docs' },
  'several-lines': error,
  'looks-like-name': { ...error, source: 'ch-docs' },
  'invisible-characters': atCharacter,
  'full-width': atCharacter,
  'foreign-characters': { ...error, args: ['character', 'kind', 'line', 'column', 'count'] },
  quoted: error,
  'inner-blanks': atSpot,
  label: warning,
  'outer-blanks': { ...error, level: 'note', source: 'm2-code' },
  uuid: warning,
  'mage-id': warning,
  autofill: warning,
  'file-name': warning,
  placeholder: warning,
  'storefront-client': shape,
  'upper-case': shape,
  'unusual-length': { ...shape, args: ['count'] },
  'unusual-characters': shape,
} as const;

type Message = keyof typeof messages;

/** A longer text is not looked at character by character. */
const MOST = 1000;

/** Client ids that storefront code sends instead of a merchant's key (aem-boilerplate-commerce). */
const STOREFRONT_CLIENTS = [
  'search_gql',
  'storefront-widgets',
  'storefront-catalog-apollo',
  'not_used',
];

/** The public half of a connector's key pair. Its shape is not documented, so that a strange one is a warning. */
export const apiKey = defineRule({
  id: 'api-key',
  inputs: { value: 'text' },
  messages,
  terms: [...characterTerms, ...kindTerms],
  judge({ value }, _, report) {
    for (const { message, args, range } of faultsOf(value))
      report(message, pick(messages[message].args, args), range && { range });
    return undefined;
  },
  repairs: {
    ...layerRepairs(API_KEY_LAYERS, mendApiKey),
    'outer-blanks': ({ value }) => ({ value: trimmed(value) }),
    'upper-case': ({ value }) => ({ value: plainApiKey(value).toLowerCase() }),
  },
});

function faultsOf(value: string): readonly Fault<Message>[] {
  const other = otherThing(value);
  if (other) return [{ message: other, args: { limit: MAX_KEY_LENGTH } }];
  const { peeled, fired } = peel(value, API_KEY_LAYERS);
  const shape = shapeFault(peeled.text);
  return [
    ...fired.map(({ layer, ...place }) => ({ message: layer.message, ...place })),
    ...(shape ? [{ message: shape, args: { count: peeled.text.length } }] : []),
    ...(fired.length === 0 && trimmed(value) !== value
      ? [{ message: 'outer-blanks', args: {} } as const]
      : []),
  ];
}

/** What the value is if it cannot be meant as an API key. */
function otherThing(value: string): Message | undefined {
  if (value.length > MAX_KEY_LENGTH) return 'too-long';
  if (value === '') return 'empty';
  if (isBlank(value)) return 'blank';
  if (/repo\.magento\.com/i.test(value)) return 'composer-keys';
  const bare = bareOf(value);
  if (looksLikePrivateKey(bare)) return 'private-key-here';
  if (holdsCiphertext(narrow(withoutInvisible(value)))) return 'ciphertext';
  if (isPlaceholder(plainApiKey(value))) return 'placeholder';
  const kind = keyIn(value) ? undefined : kindOf(bare);
  return kind ?? (value.length > MOST ? 'unusual-characters' : undefined);
}

/** What is strange about the shape of a text whose faults have been taken off. */
function shapeFault(key: string): Message | undefined {
  if (isUsual(key)) return undefined;
  if (isUsual(key.toLowerCase())) return 'upper-case';
  if (STOREFRONT_CLIENTS.includes(key)) return 'storefront-client';
  if (/^MAG\d+$/i.test(key)) return 'mage-id';
  if (/[\r\n]/.test(key)) return 'several-lines';
  if (/\s/.test(key) && !/[\da-f]{32}/i.test(key)) return 'looks-like-name';
  if (/[^\0-\x7f]/.test(key)) return undefined;
  return /^[\da-f]+$/i.test(key) ? 'unusual-length' : 'unusual-characters';
}
