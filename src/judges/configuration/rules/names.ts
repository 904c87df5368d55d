import { atValue, type ConfigurationRule, type Found } from '../found.ts';
import {
  hasCloudPrefix,
  type Installation,
  isInApplicationFile,
  isOfCloud,
  type Misnamed,
  type Setting,
} from '../installation.ts';
import { parsed } from '../json-text.ts';
import { type Known, listedAt } from '../known.ts';
import type { Message } from '../messages.ts';
import type { Entry, Part } from '../part.ts';
import type { NameFault } from '../variable-name.ts';
import { isBeyondNames, type Meant, nameOf } from '../variable-name.ts';
import { isOnlyDefault } from './scopes.ts';

const MESSAGE: Readonly<Record<NameFault, Message>> = {
  prefix: 'name-start',
  'scope-word': 'name-scope-word',
  separator: 'name-separator',
  code: 'name-code',
  camel: 'name-camel',
  unknown: 'name-near',
  deployment: 'name-deployment',
  cloud: 'cloud-prefix',
  'stage-file': 'cloud-stage-file',
};

/** Names of variables that do not reach the setting that they are meant for. */
export const names: ConfigurationRule = (installation, known) => [
  ...installation.misnamed.filter(isSure).flatMap((each): readonly Found[] => {
    const found = {
      message: MESSAGE[each.fault],
      at: [each.entry.named],
      path: each.meant?.path,
      instead: instead(each, known),
      // A similar name may be another setting, and in a file of YAML a name moves below another.
      name: each.fault === 'unknown' || isBesideEnv(each) ? undefined : each.entry.name,
    };
    return lacksEnv(each) ? [found, { ...found, message: 'cloud-prefix' }] : [found];
  }),
  ...installation.settings.filter(isFilledIn).map((setting) => ({
    ...atValue('name-deployment', setting),
    instead: offered(setting, known),
  })),
  ...overrides(installation),
  ...withCapitals(installation),
  ...seen(installation),
];

/** A name that could belong to another program is only a fault if it spells a listed setting. */
const isSure = ({ fault, meant, entry }: Misnamed): boolean =>
  meant !== undefined ||
  fault === 'scope-word' ||
  fault === 'stage-file' ||
  (fault === 'prefix' && hasScope(entry.name));

const START = /^(?:env:)?CONFIG__(?:DEFAULT|WEBSITES|STORES)__/i;

/** With the prefix, a scope and two more words, a name is meant for the configuration, whatever its path is. */
const hasScope = (name: string): boolean => START.test(name) && name.split('__').length > 3;

/** Whether a variable of a Cloud project has another fault and needs `env:` as well. */
const lacksEnv = ({ fault, entry, part }: Misnamed): boolean =>
  fault !== 'cloud' &&
  fault !== 'stage-file' &&
  entry.name.startsWith('CONFIG__') &&
  hasCloudPrefix(entry, part);

function instead({ fault, meant, part, entry }: Misnamed, known: Known): string | undefined {
  // No variable belongs into the file of stages.
  if (!meant || fault === 'stage-file') return undefined;
  const name = offered(meant, known);
  if (name === undefined) return undefined;
  if (isBesideEnv({ entry, part })) return `env: { ${name}: "…" }`;
  return hasCloudPrefix(entry, part) ? `env:${name}` : name;
}

/** The name for a setting at a scope where it is read. None reaches a path with capitals or a code with a hyphen. */
function offered({ path, scope }: Meant, known: Known): string | undefined {
  if (isBeyondNames(path) || /-|__/.test(scope.name ?? '')) return undefined;
  const onlyDefault = isOnlyDefault({ path, known: listedAt(known, path) });
  return nameOf({ path, scope: onlyDefault ? { type: 'default' } : scope });
}

/** In the application's file, beside `env:` instead of below it. */
const isBesideEnv = ({ entry, part }: Pick<Misnamed, 'entry' | 'part'>): boolean =>
  entry.flags?.cloud === true && isInApplicationFile(entry, part);

/** What is outside `system`, which has no scope, may be filled in: it belongs to the deployment. */
const isFilledIn = ({ entry }: Setting): boolean =>
  entry.flags?.deployment === true && entry.scope !== undefined;

/** A variable that replaces parts of env.php, if settings are among them. */
const overrides = ({ parts }: Installation): readonly Found[] =>
  parts
    .flatMap(({ entries }) => entries)
    .filter(
      ({ name, value }) =>
        name === 'MAGENTO_DC__OVERRIDE' &&
        value.kind === 'text' &&
        'system' in parsed(value.text.text),
    )
    .map(({ named }) => ({ message: 'name-deployment', at: [named] }));

/** Variables for a website or store whose code has capitals: versions before 2.4.7 look for the code in lowercase. */
function withCapitals({ parts, settings }: Installation): readonly Found[] {
  const codes = parts
    .flatMap(({ told }) => told?.scopes ?? [])
    .filter(({ code }) => code !== code.toLowerCase());
  if (codes.length === 0) return [];
  return settings
    .filter(
      ({ entry, scope }) =>
        entry.naming === 'variable' &&
        codes.some(({ type, code }) => type === scope.type && code.toLowerCase() === scope.name),
    )
    .map(({ entry, path }) => ({ message: 'name-case', at: [entry.named], path }));
}

const isOfServer = (entry: Entry, part: Part): boolean =>
  !isOfCloud(entry, part) && !isInApplicationFile(entry, part);

/** Variables of a server: PHP only has them if it is set up for it, once for all of them. */
function seen({ listed }: Installation): readonly Found[] {
  const at = listed
    .filter(({ entry, part }) => entry.origin === 'variable' && isOfServer(entry, part))
    .map(({ entry }) => entry.named);
  return at.length > 0 ? [{ message: 'variables-seen', at }] : [];
}
