import { SETS } from '../formats/commands/cloud.ts';
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

/** Whether the option and the value disagree. */
const isOtherJson = (text: string, json: boolean | undefined): boolean =>
  json === true ? !parses(text) : json === false && isObject(text);

/**
 * If nothing else is said, a new variable is text and is inherited, and one of a project is visible to the build
 * (FACTS-CONFIG 9.2.2).
 */
function faultsOf(setting: Setting, live: boolean): readonly Message[] {
  const { flags } = setting.entry;
  const { known, path } = setting;
  if (!flags || !known) return [];
  const text = textOf(setting);
  const ofLive = PRODUCTION_KEY.test(path) || (path === SPACE && live);
  const isNew = flags.command === 'variable:create';
  const ofProject = flags.level === 'project';
  const isSet = isNew || SETS.test(flags.command ?? '');
  const json = flags.json ?? (isSet ? false : undefined);
  const inherited = flags.inheritable ?? (isNew || ofProject);
  const built = flags.build ?? (ofProject && isSet);
  return [
    ...(text !== undefined && isOtherJson(text, json) ? (['cloud-json'] as const) : []),
    ...(ofLive && (inherited || ofProject) ? (['cloud-inherited'] as const) : []),
    ...(built && known.stored !== 'clear' ? (['cloud-build'] as const) : []),
    ...(flags.enabled === false || flags.runtime === false ? (['cloud-off'] as const) : []),
  ];
}
