import type { Decoded } from '../../decoded.ts';
import type { Entry, Format } from '../../part.ts';
import { partsIn } from '../commands/nested.ts';
import { called, commands } from '../commands.ts';
import { shellSettings } from '../env/docker.ts';
import { githubEnv } from '../env/github.ts';
import type { Word } from '../shell/words.ts';
import type { YamlNode } from './parsed.ts';
import type { Found } from './variables.ts';

/** Keys whose values a shell runs, or a program without one. */
const STEPS =
  /^(?:run|shell|command|cmd|args|argv|entrypoint|build|deploy|post_deploy|(?:before_|after_)?script|ansible\.builtin\.(?:shell|command))$/;
const COMMAND = /\b(?:magento|n98-magerun2?|magento-cloud|GITHUB_ENV)\b|CONFIG__/i;

/** Whether a shell runs what is under a key. */
export const isStep = (name: string): boolean => STEPS.test(name);

/** Reads the commands in a step of a document. */
export function readSteps(found: Found, name: string, value: YamlNode): void {
  if (!isStep(name) || readWords(found, value)) return;
  for (const node of value.kind === 'list' ? value.items : [value]) {
    if (node.kind !== 'scalar' || found.seen.has(node) || !COMMAND.test(node.text.text)) continue;
    found.seen.add(node);
    const read: Format['read'] = (text, at) => commands.read(text, at) ?? githubEnv.read(text, at);
    const own: Found = { ...found, entries: [] };
    readWithin(own, node.text, read);
    const known = new Set(own.entries.map(({ named }) => named[0]));
    const settings: Found = { ...found, entries: [] };
    readWithin(settings, node.text, shellSettings);
    const others = settings.entries.filter(({ named }) => !known.has(named[0]));
    found.entries.push(...withStep([...own.entries, ...others], found, value));
  }
}

/** What commands of a step get as variables counts for this step, with what is set around it. */
function withStep(entries: readonly Entry[], { containers }: Found, step: YamlNode) {
  const isOfStep = ({ origin, flags }: Entry) =>
    origin === 'variable' && flags?.command !== undefined;
  if (!entries.some(isOfStep)) return entries;
  const [start] = step.span;
  const around = containers.findLast(({ at }) => at[0] <= start && start < at[1]);
  const container = [...(around?.path ?? []), start];
  return entries.map((entry) =>
    isOfStep(entry) ? { ...entry, flags: { ...entry.flags, container } } : entry,
  );
}

/** Reads a text that is itself a value of a document. */
export function readWithin(found: Found, text: Decoded, read: Format['read']): void {
  for (const { entries, faults } of partsIn(text, read)) {
    found.entries.push(...entries);
    found.faults.push(...faults);
  }
}

/** Reads a list that is one command, word by word: no shell changes anything in it. */
function readWords(found: Found, list: YamlNode): boolean {
  const items = list.kind === 'list' ? list.items : [];
  const words = items.flatMap((item) => (item.kind === 'scalar' ? [wordOf(item)] : []));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < items.length || found.seen.has(list)) return false;
  const span = [first.span[0], last.span[1]] as const;
  const call = called({ words, span, piped: false, files: [], faults: [] });
  if (!call || call.entries.length === 0) return false;
  found.seen.add(list);
  found.entries.push(...call.entries);
  found.faults.push(...call.faults);
  return true;
}

const wordOf = ({ text, span, inner, open }: YamlNode & { kind: 'scalar' }): Word => ({
  text,
  quoting: 'single',
  span,
  inner,
  open: open === true,
  faults: [],
});
