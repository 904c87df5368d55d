import type { Rules } from '../check.ts';
import { apiKey } from './api-key.ts';
import { attributeMapping } from './attribute-mapping.ts';
import { attributeSettings } from './attribute-settings.ts';
import { channelVersion } from './channel-version.ts';
import { consentRenewal } from './consent-renewal.ts';
import { dataSpace } from './data-space.ts';
import { emailAddress } from './email-address.ts';
import { identifierList } from './identifier-list.ts';
import { keySet } from './key-set.ts';
import { privateKey } from './private-key.ts';
import { saasProject } from './saas-project.ts';
import { sellerReadiness } from './seller-readiness.ts';
import { serverMessage } from './server-message.ts';
import { spacePlan } from './space-plan.ts';
import { storeForm } from './store-form.ts';

/** Every rule of the program by its id, for the build and the tests; a page gets those of its guide (src/site/guide-rules.ts). */
export const rules: Rules = {
  'api-key': apiKey,
  'attribute-mapping': attributeMapping,
  'attribute-settings': attributeSettings,
  'channel-version': channelVersion,
  'consent-renewal': consentRenewal,
  'data-space': dataSpace,
  'email-address': emailAddress,
  'identifier-list': identifierList,
  'key-set': keySet,
  'private-key': privateKey,
  'saas-project': saasProject,
  'seller-readiness': sellerReadiness,
  'server-message': serverMessage,
  'space-plan': spacePlan,
  'store-form': storeForm,
};
