import type { Entry, Fault, Format, FormatId, Part, Told } from '../part.ts';
import type { Called } from './commands/called.ts';
import { cloudCall } from './commands/cloud.ts';
import { magentoCall } from './commands/magento.ts';
import { magerunCall, scriptCall } from './commands/magerun.ts';
import { partsIn } from './commands/nested.ts';
import { assignedTo } from './env/docker.ts';
import { lineAt, lineEnd, nextLine, textStart } from './lines.ts';
import { type ShellCommand, shellLine } from './shell/line.ts';
import { callOf } from './shell/program.ts';

/** What a line has to contain to be a command. */
const MENTION = /magento|magerun|n98|platform |upsun |config:store:set/i;

/** What `config:set` prints, also if it refuses a path or what it was passed. */
const ANSWER =
  /^(?: {2})?(?:Value was saved\b|The value you set has already been locked\b|The "[^"]*" (?:path doesn't|option does not) exist\b|Too many arguments\b|Not enough arguments\b|Commerce Services API Key is not set\b|config:set \[)/;

const NOTHING = /^\s*(?:#.*)?$/;

/**
 * Commands that set or show values: of Magento (F-CLI), n98-magerun2 (F-N98SCRIPT, and F-N98ENV for those that write
 * env.php) and the command line of Adobe Commerce on cloud infrastructure (F-VARCMD). Lines of the same format, with
 * comments and answers between them, are one part. Faults: `quote-open`; `dollar-unquoted` and `dollar-quoted` where
 * the shell fills something in, unless a quoted value is only that; `argument-missing`; `argument-extra`.
 */
export const commands: Format = {
  ids: ['F-CLI', 'F-N98SCRIPT', 'F-VARCMD'],
  read(text, at) {
    const first = commandLine(text, at);
    if (!first) return undefined;
    const entries: Entry[] = [...first.entries];
    const faults: Fault[] = [...first.faults];
    const asked = [...first.asked];
    const cryptKeys = [...first.cryptKeys];
    let { end, lists } = first;
    for (let next = nextLine(text, end); next < text.length; ) {
      const line = lineAt(text, next);
      const found = commandLine(text, next);
      if (found?.format === first.format) {
        entries.push(...found.entries);
        faults.push(...found.faults);
        asked.push(...found.asked);
        cryptKeys.push(...found.cryptKeys);
        ({ end, lists } = found);
      } else if (ANSWER.test(line)) end = lineEnd(text, next);
      else if (found || !NOTHING.test(line)) break;
      next = nextLine(text, Math.max(next, end));
    }
    const told = (lists || asked.length + cryptKeys.length > 0) && {
      ...(lists && { lists }),
      ...(asked.length > 0 && { asked }),
      ...(cryptKeys.length > 0 && { cryptKeys }),
    };
    const start = textStart(text, at);
    return {
      format: first.format,
      span: [start, end],
      entries,
      faults,
      whole: false,
      ...(told && { told }),
    } satisfies Part;
  },
};

interface Found {
  readonly format: FormatId;
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  readonly asked: NonNullable<Told['asked']>;
  readonly cryptKeys: NonNullable<Told['cryptKeys']>;
  readonly lists: Told['lists'];
  readonly end: number;
}

function commandLine(text: string, at: number): Found | undefined {
  if (!MENTION.test(lineAt(text, at))) return undefined;
  const line = shellLine(text, at);
  const calls = line.commands.flatMap((command) => called(command) ?? remote(command));
  const [first] = calls;
  if (!first) return undefined;
  return {
    format: first.format,
    entries: [
      ...line.commands.flatMap(({ words }) => assignedTo(words)),
      ...calls.flatMap(({ entries }) => entries),
    ],
    faults: calls.flatMap(({ faults }) => faults),
    asked: calls.flatMap(({ asked }) => asked ?? []),
    cryptKeys: calls.flatMap(({ cryptKey }) => cryptKey ?? []),
    lists: calls.at(-1)?.lists,
    end: line.end,
  };
}

/** Programs that run a command that is passed to them in one word, on another machine or in another shell. */
const SHELLS =
  /(?:^|\/)(?:ssh|bash|sh|zsh|su|docker|docker-compose|kubectl|magento-cloud|vagrant|ddev)$/;

function remote({ words: [first, ...words] }: ShellCommand): readonly Called[] {
  if (!first || !SHELLS.test(first.text.text)) return [];
  return words
    .filter(({ text, open }) => !open && /\s/.test(text.text) && MENTION.test(text.text))
    .flatMap(({ text }) => partsIn(text, commands.read))
    .map(({ told, ...part }) => ({
      ...part,
      ...(told?.asked?.[0] && { asked: told.asked[0] }),
      ...(told?.cryptKeys?.[0] && { cryptKey: told.cryptKeys[0] }),
    }));
}

/** What a command sets or lists, if it calls one of the programs. */
export function called(command: ShellCommand): Called | undefined {
  const magento = callOf(command, /^magento(?:\.phar)?$/);
  if (magento) return magentoCall(magento);
  const magerun = callOf(command, /^(?:n98-)?magerun2?(?:\.phar)?$|^n98$/);
  if (magerun) return magerunCall(magerun);
  const cloud = callOf(command, /^(?:magento-cloud|platform|upsun)$/);
  if (cloud?.name === 'ssh' && remote(command).length > 0) return undefined;
  return cloud ? cloudCall(cloud) : scriptCall(command);
}
