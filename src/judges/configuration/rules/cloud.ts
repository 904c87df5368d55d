import { atValue, type ConfigurationRule } from '../found.ts';
import { type Setting, textOf } from '../installation.ts';
import { isObject, parses } from '../json-text.ts';
import type { Message } from '../messages.ts';
import { isDead } from './scopes.ts';

const SPACE = 'services_connector/services_id/environment_id';
const SPACE_TYPE = 'services_connector/services_id/environment';
const PRODUCTION_KEY = /\/production_(?:api|private)_key$/;

/** What the options of a Cloud variable do to it, also of one whose name still needs `env:`. */
export const cloud: ConfigurationRule = (installation) => {
  const { listed, unreached } = installation;
  const all = [...listed.filter((each) => !isDead(each, installation)), ...unreached];
  const live = all.some((each) => each.path === SPACE_TYPE && textOf(each) === 'Production');
  return all.flatMap((setting) => faultsOf(setting, live).map((each) => atValue(each, setting)));
};

/** The only setting whose value is JSON. */
const JSON_PATH = 'adobe_io_events/integration/workspace_configuration';

/** Whether the option and the value disagree. */
const isOtherJson = (text: string, json: boolean | undefined, path: string): boolean =>
  json === true ? !parses(text) : json === false && path !== JSON_PATH && isObject(text);

/** Commands of older versions, which set a variable with all its options, whether it is new or not. */
const SETS = /set$/;

/** A new variable is inherited if nothing else is said, and one of a project is visible to the build (FACTS-CONFIG 9.2.2). */
function faultsOf(setting: Setting, live: boolean): readonly Message[] {
  const { flags } = setting.entry;
  const { known, path } = setting;
  if (!flags || !known) return [];
  const text = textOf(setting);
  const ofLive = PRODUCTION_KEY.test(path) || (path === SPACE && live);
  const isNew = flags.command === 'variable:create';
  const ofProject = flags.level === 'project';
  const inherited = flags.inheritable ?? (isNew || ofProject);
  const built = flags.build ?? (ofProject && (isNew || SETS.test(flags.command ?? '')));
  return [
    ...(text !== undefined && isOtherJson(text, flags.json, path) ? (['cloud-json'] as const) : []),
    ...(ofLive && (inherited || ofProject) ? (['cloud-inherited'] as const) : []),
    ...(built && known.stored !== 'clear' ? (['cloud-build'] as const) : []),
    ...(flags.enabled === false || flags.runtime === false ? (['cloud-off'] as const) : []),
  ];
}
