import { type Found, PRIVATE_KEY } from '../found.ts';
import { type Installation, type Setting, textOf } from '../installation.ts';
import type { Fault, Part } from '../part.ts';

const COMMANDS = ['F-CLI', 'F-N98SCRIPT', 'F-VARCMD'];

/** What a shell makes of values in commands that are not quoted as they should be (FACTS-CONFIG 9.4, D-CLI-QUOTE). */
export function shellFaults({ parts, settings }: Installation): readonly Found[] {
  return parts
    .filter(({ format }) => COMMANDS.includes(format))
    .flatMap((part) => {
      const inPart = settings.filter((each) => each.part === part);
      return [...inPart.flatMap((setting) => ofSetting(setting, part)), ...extra(part, inPart)];
    });
}

/** One finding for a value, however many characters of it a shell changes. */
function ofSetting(setting: Setting, part: Part): readonly Found[] {
  const { entry, path, known } = setting;
  const [first] = part.faults.filter(
    ({ kind, at }) => kind.startsWith('dollar-') && isIn(entry.valued, at),
  );
  const isKey = known?.stored === 'key' && path.endsWith('_private_key');
  if (first?.kind === 'dollar-unquoted' && isKey)
    return [{ message: 'broken-carrier', at: [entry.valued], path }];
  const placeholder =
    entry.value.kind === 'text' &&
    entry.value.quoting === 'none' &&
    PLACEHOLDER.test(textOf(setting) ?? '');
  if (!first && !placeholder) return [];
  const text = textOf(setting) ?? '';
  return PRIVATE_KEY.test(text) ? [] : [{ message: 'command-quote', at: [entry.valued], path }];
}

/** In addresses of adobe_ims. */
const PLACEHOLDER = /#\{/;

/** More words than the command takes: a value with spaces is not in quotes, or an option is behind `--`. */
const extra = ({ faults }: Part, settings: readonly Setting[]): readonly Found[] =>
  faults
    .filter(({ kind }) => kind === 'argument-extra')
    .flatMap(({ at }): Found[] => {
      const setting = settings.find(({ entry }) => isIn(entry.span, at));
      return setting ? [{ message: 'command-extra', at: [at], path: setting.path }] : [];
    });

const isIn = ([from, to]: Fault['at'], [start, end]: Fault['at']): boolean =>
  from <= start && end <= to;
