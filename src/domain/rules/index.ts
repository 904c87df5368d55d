import type { Rules } from '../check.ts';
import { attributeMapping } from './attribute-mapping.ts';
import { attributeSettings } from './attribute-settings.ts';
import { channelVersion } from './channel-version.ts';
import { consentRenewal } from './consent-renewal.ts';
import { emailAddress } from './email-address.ts';
import { identifierList } from './identifier-list.ts';
import { keySet } from './key-set.ts';
import { privateKey } from './private-key.ts';
import { sellerReadiness } from './seller-readiness.ts';
import { spacePlan } from './space-plan.ts';
import { storeForm } from './store-form.ts';

/** Every rule of the program by its id, for the build and the tests; a page gets those of its guide (src/site/guide-rules.ts). */
export const rules: Rules = {
  'attribute-mapping': attributeMapping,
  'attribute-settings': attributeSettings,
  'consent-renewal': consentRenewal,
  'seller-readiness': sellerReadiness,
  'channel-version': channelVersion,
  'email-address': emailAddress,
  'identifier-list': identifierList,
  'key-set': keySet,
  'private-key': privateKey,
  'space-plan': spacePlan,
  'store-form': storeForm,
};
