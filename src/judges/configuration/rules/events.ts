import type { ConfigurationRule, Found } from '../found.ts';
import { isRecord, parsed, parses } from '../json-text.ts';
import type { View } from '../view.ts';
import { foundAt, needs, overViews } from './at-view.ts';
import { isProduction } from './connector.ts';

const EVENTING = 'adobe_io_events/eventing/';
const INTEGRATION = 'adobe_io_events/integration/';
const TYPE = `${INTEGRATION}authorization_type`;
const WORKSPACE = `${INTEGRATION}workspace_configuration`;
const ENVIRONMENT = `${INTEGRATION}adobe_io_environment`;

/** What Adobe I/O Events needs (FACTS-CONFIG 9.4, D-X-IO). */
export const events: ConfigurationRule = overViews((view) => {
  const elsewhere = ['development', 'staging'].includes(view.text(ENVIRONMENT) ?? '');
  return [
    ...needs(view, 'events-incomplete', `${EVENTING}enabled`, '1', [
      `${EVENTING}merchant_id`,
      `${EVENTING}env_id`,
    ]),
    ...credential(view),
    ...needs(view, 'events-credential', TYPE, 'jwt', [`${INTEGRATION}private_key`]),
    ...(elsewhere && isProduction(view) ? foundAt(view, 'events-environment', ENVIRONMENT) : []),
  ];
});

/** The file of the workspace is for one of the two ways to sign in. */
function credential(view: View): readonly Found[] {
  const text = view.text(WORKSPACE);
  if (text === undefined || !text.trimStart().startsWith('{')) return [];
  if (!parses(text))
    return foundAt(view, 'value-unknown', WORKSPACE).map((each) => ({ ...each, fact: WORKSPACE }));
  const type = view.text(TYPE);
  const kinds = credentialsIn(parsed(text));
  const wanted = type === 'oauth' ? 'oauth_server_to_server' : type;
  const other = type === 'oauth' ? 'jwt' : 'oauth_server_to_server';
  if (wanted === undefined || kinds.includes(wanted) || !kinds.includes(other)) return [];
  return foundAt(view, 'events-credential', TYPE, [WORKSPACE]);
}

/** The kinds of the credentials in `project.workspace.details.credentials`. */
function credentialsIn(file: object): readonly string[] {
  const list = ['project', 'workspace', 'details', 'credentials'].reduce<unknown>(
    (value, name) => (isRecord(value) ? value[name] : undefined),
    file,
  );
  return Array.isArray(list) ? list.filter(isRecord).flatMap((each) => Object.keys(each)) : [];
}
