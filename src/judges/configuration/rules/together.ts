import { type ConfigurationRule, type Found, placeOf } from '../found.ts';
import type { Installation } from '../installation.ts';
import type { Message } from '../messages.ts';
import { isEmpty, type View, viewOf } from '../view.ts';

const KEYS = 'services_connector/services_connector_integration/';
const IDS = 'services_connector/services_id/';
const PAY = 'payment/payment_methods/';
const IO = 'adobe_io_events/eventing/';
const IMS = 'services_connector/ims_technical_account_credentials/';

/** Values that need each other (FACTS-CONFIG 9.4, D-X-…). A missing value only counts in a complete listing. */
export const together: ConfigurationRule = (installation) => {
  const view = viewOf(installation);
  const connector = pair(view);
  return [
    ...connector,
    ...payments(view, installation, connector),
    ...space(view),
    ...needs(
      view,
      'alternate-missing',
      'services_connector/product_recommendations/alternate_environment_enabled',
      '1',
      ['services_connector/product_recommendations/alternate_environment_id'],
    ),
    ...needs(view, 'events-incomplete', `${IO}enabled`, '1', [`${IO}merchant_id`, `${IO}env_id`]),
    ...needs(
      view,
      'account-incomplete',
      'services_connector/services_connector_credentials/credentials_type',
      'IMS_Tech_Acct',
      [`${IMS}client_id`, `${IMS}client_secret`, `${IMS}organization_id`],
    ),
  ];
};

const keysOf = (pairOf: string): readonly string[] => [
  `${KEYS}${pairOf}_api_key`,
  `${KEYS}${pairOf}_private_key`,
];

/** A finding at what is there, because what is missing has no place. */
function found(
  view: View,
  message: Message,
  path: string,
  others: readonly string[] = [],
): readonly Found[] {
  const at = [path, ...others].flatMap((each) => {
    const setting = view.setting(each);
    return setting ? [placeOf(setting.entry)] : [];
  });
  return at.length > 0 ? [{ message, at, path }] : [];
}

function pair(view: View): readonly Found[] {
  const connector = view.text('magento_saas/environment') ?? 'production';
  const used = keysOf(connector);
  const all = [...keysOf('production'), ...keysOf('sandbox')];
  const started = [...all, `${IDS}environment_id`].find((path) => view.has(path));
  const empty = used.find((path) => view.lacks(path));
  if (!started || !empty || !['production', 'sandbox'].includes(connector)) {
    return sandbox(view, connector);
  }
  return [...found(view, 'pair-incomplete', empty, [started]), ...sandbox(view, connector)];
}

/** An installation with a space for tests is meant for tests; that a production space does not fit is another finding. */
const sandbox = (view: View, connector: string): readonly Found[] =>
  connector === 'sandbox' && view.lacks(`${IDS}environment`)
    ? found(view, 'sandbox-connector', 'magento_saas/environment')
    : [];

function payments(
  view: View,
  { settings }: Installation,
  known: readonly Found[],
): readonly Found[] {
  if (view.text('payment/payment_services/active') !== '1') return [];
  const method = view.text(`${PAY}method`) ?? 'sandbox';
  if (method !== 'production' && method !== 'sandbox') return [];
  // A key that the connector misses as well is one finding. Merchant IDs are read for each store.
  const keys = keysOf(method).filter((path) => !known.some((each) => each.path === path));
  const merchant = `${PAY}${method}_merchant_id`;
  const anywhere = settings.some(({ path, entry }) => path === merchant && !isEmpty(entry));
  const empty = [...keys, ...(anywhere ? [] : [merchant])].find((path) => view.lacks(path));
  return empty
    ? found(view, 'payments-incomplete', empty, ['payment/payment_services/active'])
    : [];
}

function space(view: View): readonly Found[] {
  const id = `${IDS}environment_id`;
  const type = view.text(`${IDS}environment`);
  const connector = view.text('magento_saas/environment');
  const differs =
    (type === 'Testing' && connector === 'production') ||
    (type === 'Production' && connector === 'sandbox') ||
    (type === 'Testing' && view.text(`${PAY}method`) === 'production');
  const alone = view.has(id) && view.lacks(`${IDS}project_id`);
  const unchecked = view.lacks(`${IDS}environment_name`) && view.lacks(`${IDS}environment`);
  return [
    ...(differs
      ? found(view, 'space-type', `${IDS}environment`, ['magento_saas/environment'])
      : []),
    ...(alone ? found(view, 'no-project', id) : []),
    ...(view.has(id) && unchecked && !alone ? found(view, 'names-missing', id) : []),
  ];
}

/** If a setting has a value, others must not be empty. */
function needs(
  view: View,
  message: Message,
  path: string,
  value: string,
  others: readonly string[],
): readonly Found[] {
  if (view.text(path) !== value) return [];
  const empty = others.find((each) => view.lacks(each));
  return empty ? found(view, message, empty, [path]) : [];
}
