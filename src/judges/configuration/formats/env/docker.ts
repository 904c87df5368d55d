import { type Decoded, sourceOffset } from '../../decoded.ts';
import type { Entry, Fault, Part } from '../../part.ts';
import { partOf } from '../../raw/sources.ts';
import { partsIn } from '../commands/nested.ts';
import { textOrHidden } from '../hidden.ts';
import { lineAt } from '../lines.ts';
import { shellLine } from '../shell/line.ts';
import type { Word } from '../shell/words.ts';

const DOCKER = /^\s*(?:sudo\s+)?(?:docker|docker-compose|podman|nerdctl)\s/;
const NAME = /^([A-Za-z_][\w.:-]*)=/;

const OURS = /^(?:-e|--env=)?(?=(?:CONFIG|MAGENTO)_\w*=)/;

/** The variables that a line sets only for the command in it: `NAME=value command`, or with `-e` for a container. */
export function assignedTo(words: readonly Word[]): readonly Entry[] {
  const program = words.findIndex(({ text }) =>
    /(?:^|[/\\])(?:magento|n98-magerun2?)/.test(text.text),
  );
  return words.slice(0, Math.max(0, program)).flatMap((word) => {
    const opening = OURS.exec(word.text.text)?.[0];
    return opening === undefined ? [] : entryOf(word, opening.length);
  });
}

const SETS = /^(?:export|declare|env|RUN)$/;

/** The settings that the commands of a script get: exported, in front of a command, or with `-e` for a container. */
export function shellSettings(text: string, at: number): Part | undefined {
  if (!lineAt(text, at).includes('CONFIG__')) return undefined;
  const { commands, end } = shellLine(text, at);
  const entries = commands.flatMap(({ words }) => [
    ...settingsAmong(words),
    ...(RUNS_TEXT.test(words[0]?.text.text ?? '') ? words : []).flatMap((word) =>
      word.open || !/\s/.test(word.text.text)
        ? []
        : partsIn(word.text, shellSettings).flatMap((part) => part.entries),
    ),
  ]);
  if (entries.length === 0) return undefined;
  return { format: 'F-ENV', span: [at, end], entries, faults: [], whole: false };
}

/** Programs that run a command that is passed to them in one word. */
const RUNS_TEXT = /(?:^|\/)(?:bash|sh|zsh|ssh)$/;

function settingsAmong(words: readonly Word[]): readonly Entry[] {
  let sets = true;
  return words.flatMap((word, index) => {
    const { text } = word.text;
    const opening = /^(?:-e|--env=)?(?=CONFIG__\w+=)/.exec(text)?.[0];
    const option = /^(?:-e|--env)$/.test(words[index - 1]?.text.text ?? '');
    const isSet = sets || option || (opening ?? '') !== '';
    sets &&= NAME.test(text) || SETS.test(text) || /^-/.test(text);
    return opening !== undefined && isSet ? entryOf(word, opening.length) : [];
  });
}

/** A command with `-e NAME=value` or `--env NAME=value`. */
export function dockerLine(text: string, at: number): Part | undefined {
  if (!DOCKER.test(lineAt(text, at))) return undefined;
  const { commands, end } = shellLine(text, at);
  const words = commands.flatMap((command) => command.words);
  const entries = words.flatMap((word, index) => {
    const text = word.text.text;
    const attached = /^(?:--env=|-e(?=[A-Za-z_]\w*=))/.exec(text)?.[0].length;
    if (attached !== undefined) return entryOf(word, attached);
    return /^(?:-e|--env)$/.test(words[index - 1]?.text.text ?? '') ? entryOf(word, 0) : [];
  });
  const first = words[0];
  if (!first || entries.length === 0) return undefined;
  const faults = words.flatMap((word) => [...word.faults, ...split(word)]);
  return { format: 'F-ENV', span: [first.span[0], end], entries, faults, whole: false };
}

/** What a shell fills in without quotes becomes several words at its spaces and line breaks. */
const split = ({ faults, span }: Word): readonly Fault[] =>
  faults.some(({ kind }) => kind === 'dollar-unquoted')
    ? [{ kind: 'env-unquoted-lines', at: span }]
    : [];

/** The variable that a word sets, from an offset in it on. */
function entryOf(word: Word, from: number): Entry[] {
  const [whole = '', name] = NAME.exec(word.text.text.slice(from)) ?? [];
  if (name === undefined) return [];
  const named = partOf(word.text, from, from + name.length);
  const value: Decoded = partOf(word.text, from + whole.length);
  const start = sourceOffset(value, 0);
  return [
    {
      name,
      naming: 'variable',
      value: word.open ? { kind: 'partial', by: 'end' } : textOrHidden(value, word.quoting),
      origin: 'variable',
      flags: { command: 'docker' },
      named: [sourceOffset(named, 0), sourceOffset(named, 0) + name.length],
      valued: [start, Math.max(start, value.end)],
      span: word.span,
    },
  ];
}
