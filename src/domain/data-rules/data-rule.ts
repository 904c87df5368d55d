import type { Level } from '../finding.ts';
import { defineRule, type MessageSpec, type Rule } from '../rule.ts';
import { type Asked, asked, holds } from './condition.ts';
import type { First, RuleFile, Said } from './rule-file.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** The level and the id of a message. */
export function messageOf(said: Said): { readonly level: Level; readonly id: string } {
  const level = LEVELS.find((each) => said[each] !== undefined) ?? 'note';
  return { level, id: said[level] ?? '' };
}

/** The messages of an entry, in the order in which they are tried. */
export const saidIn = (entry: Said | First): readonly Said[] =>
  'first' in entry ? entry.first : [entry];

const says = (said: Said, values: Asked): boolean =>
  (!said.if || holds(said.if, values)) && !(said.unless && holds(said.unless, values));

/** The rule that a file of content describes. */
export function dataRule(id: string, file: RuleFile): Rule {
  const specOf = (said: Said): MessageSpec => ({
    level: messageOf(said).level,
    args: [],
    source: said.source ?? file.source,
    ...(said.asked && { onSubmit: true }),
  });
  return defineRule({
    id,
    inputs: file.inputs,
    compares: file.compares ?? [],
    messages: Object.fromEntries(
      file.findings.flatMap(saidIn).map((said) => [messageOf(said).id, specOf(said)]),
    ),
    judge(entered, _, report) {
      const values = asked(file, entered);
      for (const entry of file.findings) {
        const found = saidIn(entry).find((said) => says(said, values));
        if (found) report(messageOf(found).id, {}, found.at ? { input: found.at } : {});
      }
      return undefined;
    },
  });
}
