import type { ConfigurationRule, Found } from '../found.ts';
import { type Installation, textOf } from '../installation.ts';
import type { View } from '../view.ts';
import { foundAt, needs, overViews } from './at-view.ts';
import { allowedBy } from './values.ts';

const KEYS = 'services_connector/services_connector_integration/';
const IDS = 'services_connector/services_id/';
const CONNECTOR = 'magento_saas/environment';
const TYPE = `${IDS}environment`;
const PROJECT = `${IDS}project_id`;
const SPACE = `${IDS}environment_id`;
const EVENTS = 'adobe_io_events/integration/adobe_io_environment';
const METHOD = 'payment/payment_methods/method';
const ACCOUNT = 'services_connector/ims_technical_account_credentials/';
const OTHER_SPACE = 'services_connector/product_recommendations/alternate_environment_';

/** The keys, the data space and the account of Commerce Services Connector: values that need each other. */
export const connector: ConfigurationRule = overViews((view, installation) => {
  return [
    ...nothing(view),
    ...pairInUse(view),
    ...otherPair(view),
    ...sandbox(view, installation),
    ...space(view, installation),
    ...needs(view, 'alternate-missing', `${OTHER_SPACE}enabled`, '1', [`${OTHER_SPACE}id`]),
    ...sameSpace(view),
    ...needs(
      view,
      'account-incomplete',
      'services_connector/services_connector_credentials/credentials_type',
      'IMS_Tech_Acct',
      [`${ACCOUNT}client_id`, `${ACCOUNT}client_secret`, `${ACCOUNT}organization_id`],
    ),
  ];
});

/** The paths of a key pair: the public key and the private key. */
export const keysOf = (pair: string): readonly string[] => [
  `${KEYS}${pair}_api_key`,
  `${KEYS}${pair}_private_key`,
];

/** Whether the text says that it is about a live store. */
export const isProduction = (view: View): boolean =>
  view.text(TYPE) === 'Production' ||
  (view.text(CONNECTOR) === 'production' && view.text(TYPE) !== 'Testing');

/** Whether the connector's environment is set to nothing at all. What an empty value hides is another finding. */
function isNothing(view: View): boolean {
  const setting = view.setting(CONNECTOR);
  return setting !== undefined && textOf(setting) === '' && !view.emptied(CONNECTOR);
}

/** Nothing is neither of the two environments, so no host and no key is found (FACTS-CONFIG 9.3). */
const nothing = (view: View): readonly Found[] =>
  isNothing(view)
    ? foundAt(view, 'value-unknown', CONNECTOR).map((each) => {
        const { expects } = view.setting(CONNECTOR)?.known ?? {};
        return { ...each, instead: expects && allowedBy(expects) };
      })
    : [];

/** The pair that the connector uses; undefined if it names none. */
function usedPair(view: View): 'production' | 'sandbox' | undefined {
  // Emptied, it is neither of the two, which is said at the cause.
  if (view.emptied(CONNECTOR) || isNothing(view)) return undefined;
  const named = view.text(CONNECTOR) ?? 'production';
  return named === 'production' || named === 'sandbox' ? named : undefined;
}

/** A key that is missing in the pair that the connector uses, if it is set up at all. */
export function pairInUse(view: View): readonly Found[] {
  const used = usedPair(view);
  if (!used) return [];
  const all = [...keysOf('production'), ...keysOf('sandbox')];
  const started = [...all, SPACE].find((path) => view.has(path));
  const empty = keysOf(used).find((path) => view.lacks(path));
  return started && empty ? foundAt(view, 'pair-incomplete', empty, [started]) : [];
}

/** The documentation asks for all four keys, but the connector works without the pair that it does not use. */
function otherPair(view: View): readonly Found[] {
  const used = usedPair(view);
  if (!used || !keysOf(used).every((path) => view.has(path))) return [];
  const other = keysOf(used === 'production' ? 'sandbox' : 'production');
  const empty = other.filter((path) => view.lacks(path));
  const [first] = empty;
  if (!first) return [];
  const [there = ''] = empty.length === 1 ? other.filter((path) => path !== first) : keysOf(used);
  return foundAt(view, empty.length === 1 ? 'other-pair-incomplete' : 'other-pair-missing', first, [
    there,
  ]);
}

/** An installation that says that it is for tests gets a note (FACTS-CONFIG 9.7.11); that a production space does not fit is another finding. */
function sandbox(view: View, { parts }: Installation): readonly Found[] {
  const setting = view.setting(CONNECTOR);
  if (!setting || textOf(setting) !== 'sandbox' || view.text(TYPE) === 'Production') return [];
  // Where a command runs is not known.
  if (setting.entry.origin === 'command') return [];
  const tested =
    view.text(TYPE) === 'Testing' ||
    ['development', 'staging'].includes(view.text(EVENTS) ?? '') ||
    parts.some(({ told }) => told?.notLive);
  return tested
    ? foundAt(view, 'testing-instance', CONNECTOR, [TYPE])
    : foundAt(view, 'sandbox-connector', CONNECTOR);
}

/** What `saas:list:projects` prints about the data space in use. */
function listedSpace(view: View, { parts }: Installation) {
  const own = view.text(SPACE)?.trim().toLowerCase();
  const listed = parts.flatMap(({ told }) => told?.spaces ?? []);
  return own === undefined ? undefined : listed.find(({ space: id }) => id.toLowerCase() === own);
}

/** A project or a type that the list of projects does not have for this data space (FACTS-CONFIG 9.2.8). */
function listedOtherwise(view: View, listed: ReturnType<typeof listedSpace>): readonly Found[] {
  if (!listed) return [];
  const other = [
    [PROJECT, listed.project],
    [TYPE, listed.type],
  ].find(([path = '', text = '']) => {
    const own = view.text(path)?.trim().toLowerCase();
    return own !== undefined && own !== text.toLowerCase();
  });
  return other
    ? foundAt(view, 'space-listed-otherwise', other[0] ?? '', [SPACE]).map((each) => ({
        ...each,
        at: [...each.at, listed.at],
      }))
    : [];
}

function space(view: View, installation: Installation): readonly Found[] {
  const listed = listedSpace(view, installation);
  const type = listed?.type ?? view.text(TYPE);
  // The default is production, and most installations for tests leave it at that.
  const connected = view.text(CONNECTOR);
  const differs =
    (type === 'Testing' && connected === 'production') ||
    (type === 'Production' && connected === 'sandbox') ||
    (type === 'Testing' && view.text(METHOD) === 'production');
  const alone = view.has(SPACE) && view.lacks(PROJECT);
  const emptied = view.has(PROJECT) && view.setting(SPACE) !== undefined && view.lacks(SPACE);
  const unchecked = view.lacks(`${IDS}environment_name`) && view.lacks(TYPE);
  const others = connected === undefined ? [METHOD] : [CONNECTOR];
  return [
    ...(differs ? foundAt(view, 'space-type', TYPE, others) : []),
    ...listedOtherwise(view, listed),
    ...(alone ? foundAt(view, 'no-project', SPACE) : []),
    ...(emptied ? foundAt(view, 'no-space', SPACE, [PROJECT]) : []),
    ...(view.has(SPACE) && unchecked && !alone ? foundAt(view, 'names-missing', SPACE) : []),
  ];
}

/** Recommendations from another data space that is the same one. */
function sameSpace(view: View): readonly Found[] {
  const own = view.text(SPACE)?.trim().toLowerCase();
  const other = view.text(`${OTHER_SPACE}id`)?.trim().toLowerCase();
  const isOn = view.text(`${OTHER_SPACE}enabled`) === '1';
  return isOn && own !== undefined && own === other
    ? foundAt(view, 'alternate-same', `${OTHER_SPACE}id`, [SPACE])
    : [];
}
