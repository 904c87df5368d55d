import { stringify } from 'yaml';
import { isFound, isSaid, messageOf, partsOf } from '../../engine/data-rules/entries.ts';
import type { Entry, RuleFile } from '../../engine/data-rules/rule-file.ts';

/**
 * When a rule written as data says a message: the conditions around it and its own, outermost first, as in its file.
 * Undefined if the file does not list the message: the findings of a reader are not in the file.
 */
export function conditionsOf(file: RuleFile, message: string): readonly string[] | undefined {
  return conditionsIn(file.findings, message);
}

function conditionsIn(entries: readonly Entry[], message: string): readonly string[] | undefined {
  for (const entry of entries) {
    if (isFound(entry)) continue;
    if (isSaid(entry)) {
      if (messageOf(entry).id === message) return ownConditions(entry);
      continue;
    }
    const inner = conditionsIn(partsOf(entry), message);
    if (!inner) continue;
    const head = partsOf(entry)[0];
    const later = 'first' in entry && head && !conditionsIn([head], message);
    return [...ownConditions(entry), ...(later ? [FIRST] : []), ...inner];
  }
  return undefined;
}

const FIRST = 'first: nothing above it in its group is said';

const ownConditions = (entry: Exclude<Entry, { readonly found: string }>): readonly string[] =>
  (['at', 'if', 'unless'] as const)
    .filter((key) => entry[key] !== undefined)
    .map((key) => `${key}: ${flow(entry[key])}`);

/** In one line, as in the files. */
const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim();
