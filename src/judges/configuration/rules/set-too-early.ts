import { atValue, type Found, placeOf } from '../found.ts';
import { type Installation, type Setting, settingsOf } from '../installation.ts';

const IDS = 'services_connector/services_id/';
const PROJECT = `${IDS}project_id`;
const SPACE = `${IDS}environment_id`;
const KEY =
  /^services_connector\/services_connector_integration\/(?:production|sandbox)_(?:api|private)_key$/;

/**
 * Commands that save the project or the data space before what the server needs to find it: without a lock, the command
 * asks for it immediately (FACTS-CONFIG 9.2.7). One finding: the right order is one for all of them.
 */
export function setTooEarly(installation: Installation): readonly Found[] {
  const set = settingsOf(installation, 'command');
  const keys = set.findIndex(({ path }) => KEY.test(path));
  const project = set.findIndex(({ path }) => path === PROJECT);
  const early = set.filter(
    (setting, at) => isAsked(setting) && (at < keys || (setting.path === SPACE && at < project)),
  );
  const [first, ...others] = [
    ...early.filter(({ path }) => path === SPACE),
    ...early.filter(({ path }) => path !== SPACE),
  ];
  if (!first) return [];
  const found = atValue('command-order', first);
  return [{ ...found, at: [...found.at, ...others.map(({ entry }) => placeOf(entry))] }];
}

const isAsked = ({ path, entry: { flags } }: Setting): boolean =>
  (path === PROJECT || path === SPACE) &&
  flags?.command === 'config:set' &&
  flags.lock === undefined;
