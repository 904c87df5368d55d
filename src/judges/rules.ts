/*
 * Every rule of the program by its ID, for the build and the tests. A page only gets those of its guide
 * (src/build/files/guide-rules.ts).
 */

export { emailAddress as 'email-address' } from './email/email-address.ts';
export { keySet as 'key-set' } from './keys/key-set.ts';
export { privateKey as 'private-key' } from './keys/private-key.ts';
export { identifierList as 'identifier-list' } from './product-ids/identifier-list.ts';
export { spacePlan as 'space-plan' } from './services/space-plan.ts';
export { storeForm as 'store-form' } from './store/store-form.ts';
export { channelVersion as 'channel-version' } from './versions/channel-version.ts';
