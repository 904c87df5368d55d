import type { Rule } from '../rule.ts';

/** Every rule by its id, each loaded when it is first needed: a page fetches those its checks use. */
export const ruleLoaders: Readonly<Record<string, () => Promise<Rule>>> = {
  'api-key': async () => (await import('./api-key.ts')).apiKey,
  'attribute-mapping': async () => (await import('./attribute-mapping.ts')).attributeMapping,
  'attribute-settings': async () => (await import('./attribute-settings.ts')).attributeSettings,
  'channel-key': async () => (await import('./channel-key.ts')).channelKey,
  'channel-version': async () => (await import('./channel-version.ts')).channelVersion,
  'consent-renewal': async () => (await import('./consent-renewal.ts')).consentRenewal,
  'data-space': async () => (await import('./data-space.ts')).dataSpace,
  'email-address': async () => (await import('./email-address.ts')).emailAddress,
  'identifier-list': async () => (await import('./identifier-list.ts')).identifierList,
  'key-event': async () => (await import('./key-event.ts')).keyEvent,
  'key-set': async () => (await import('./key-set.ts')).keySet,
  'private-key': async () => (await import('./private-key.ts')).privateKey,
  'saas-project': async () => (await import('./saas-project.ts')).saasProject,
  'seller-readiness': async () => (await import('./seller-readiness.ts')).sellerReadiness,
  'server-message': async () => (await import('./server-message.ts')).serverMessage,
  'space-plan': async () => (await import('./space-plan.ts')).spacePlan,
  'store-form': async () => (await import('./store-form.ts')).storeForm,
};

/** Loads the named rules. An unknown id is our own mistake: guide.yaml is checked when the site is built. */
export async function loadRules(ids: readonly string[]): Promise<Readonly<Record<string, Rule>>> {
  const loaded = ids.map(async (id) => {
    const load = ruleLoaders[id];
    if (!load) throw new Error(`No rule "${id}"; list it in src/domain/rules/index.ts.`);
    return [id, await load()] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}
