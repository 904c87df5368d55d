import { atValue, type ConfigurationRule } from '../found.ts';
import { type Setting, textOf } from '../installation.ts';
import { parses } from '../json-text.ts';
import type { Message } from '../messages.ts';

const SPACE = 'services_connector/services_id/environment_id';
const SPACE_TYPE = 'services_connector/services_id/environment';
const PRODUCTION_KEY = /\/production_(?:api|private)_key$/;

/** What the options of a Cloud variable do to it. */
export const cloud: ConfigurationRule = ({ settings }) => {
  const live = settings.some((each) => each.path === SPACE_TYPE && textOf(each) === 'Production');
  return settings.flatMap((setting) =>
    faultsOf(setting, live).map((each) => atValue(each, setting)),
  );
};

function faultsOf(setting: Setting, live: boolean): readonly Message[] {
  const { flags } = setting.entry;
  const { known, path } = setting;
  if (!flags || !known) return [];
  const text = textOf(setting);
  const ofLive = PRODUCTION_KEY.test(path) || (path === SPACE && live);
  return [
    ...(flags.json === true && text !== undefined && !parses(text)
      ? (['cloud-json'] as const)
      : []),
    ...(ofLive && (flags.inheritable === true || flags.level === 'project')
      ? (['cloud-inherited'] as const)
      : []),
    ...(flags.build === true && known.stored !== 'clear' ? (['cloud-build'] as const) : []),
    ...(flags.enabled === false || flags.runtime === false ? (['cloud-off'] as const) : []),
  ];
}
