import { comparable } from '../fold.ts';
import { plainApiKey } from '../parsers/api-key.ts';
import { defineRule } from '../rule.ts';

/** The shape of the only public sample; no document gives one. */
const USUAL = /^[\da-f]{32}$/;

/** What the documentation suggests as the description of a new key. */
const SUGGESTED = 'amazon sales channel';

/** What is said of the place that a key was taken from. */
const ORIGINS = {
  'api-portal': 'company-account',
  marketplace: 'marketplace-origin',
  database: 'database-origin',
  other: 'other-origin',
} as const;

const isOrigin = (origin: string): origin is keyof typeof ORIGINS => Object.hasOwn(ORIGINS, origin);

/** Judges what stands around the key of an old extension: the field, where the key comes from, its description. */
export const channelKey = defineRule({
  id: 'channel-key',
  inputs: {
    production: 'text',
    sandbox: 'text',
    origin: ['api-portal', 'marketplace', 'database', 'other'],
    description: 'text',
  },
  compares: ['production', 'sandbox'],
  messages: {
    'production-missing': { level: 'error', args: [], source: 'ch-docs', onSubmit: true },
    'sandbox-only': { level: 'warning', args: [], source: 'channel-code' },
    'same-in-both': { level: 'note', args: [], source: 'channel-code' },
    'looks-like-name': { level: 'error', args: [], source: 'ch-docs' },
    'key-as-description': { level: 'warning', args: [], source: 'ch-docs' },
    'company-account': { level: 'note', args: [], source: 'ch-docs' },
    'marketplace-origin': { level: 'warning', args: [], source: 'ch-docs' },
    'database-origin': { level: 'note', args: [], source: 'connector-code-1-0' },
    'other-origin': { level: 'note', args: [], source: 'ch-docs' },
  },
  judge(values, _, report) {
    const [production, sandbox, description] = [
      comparable(plainApiKey(values.production)),
      comparable(plainApiKey(values.sandbox)),
      comparable(plainApiKey(values.description)),
    ];
    const named = production === SUGGESTED || (production !== '' && production === description);
    if (production === '' && sandbox !== '') report('sandbox-only', {}, { input: 'sandbox' });
    else if (values.production === '') report('production-missing', {});
    else if (named && !USUAL.test(production)) report('looks-like-name', {});
    if (production !== '' && production === sandbox)
      report('same-in-both', {}, { input: 'sandbox' });
    if (USUAL.test(description)) report('key-as-description', {}, { input: 'description' });

    const { origin } = values;
    if (isOrigin(origin)) report(ORIGINS[origin], {}, { input: 'origin' });
    return undefined;
  },
});
