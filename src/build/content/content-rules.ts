import type { Rules } from '../../engine/check/check.ts';
import { rulesOf } from '../../engine/check/guide.ts';
import type { Rule } from '../../engine/check/rule.ts';
import type { Lookup } from '../../engine/data-rules/lookup.ts';
import { CONFIGURATION, configurationRule } from '../../judges/configuration.ts';
import * as programRules from '../../judges/rules.ts';
import { knownSettings } from './configuration/known-settings.ts';
import { ruleFrom } from './data-rules.ts';
import type { Content } from './read-content.ts';

const made = new WeakMap<Content['ruleFiles'], Rules>();

/**
 * Every rule by its ID, sorted by ID: those in the program, and those written as data. They are made once per content,
 * because every page asks for them.
 */
export function allRules({ ruleFiles, settings }: Pick<Content, 'ruleFiles' | 'settings'>): Rules {
  const known = made.get(ruleFiles);
  if (known) return known;
  const asData = Object.entries(ruleFiles).map(([id, file]) => [id, ruleFrom(id, file)] as const);
  const all = [
    ...Object.entries(programRules),
    [CONFIGURATION, configurationRule(knownSettings(settings))] as const,
    ...asData,
  ];
  const rules = Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
  made.set(ruleFiles, rules);
  return rules;
}

/** The rule with this ID. Throws if there is none, because content/ has already been checked. */
export function ruleOf(content: Pick<Content, 'ruleFiles' | 'settings'>, id: string): Rule {
  const rule = allRules(content)[id];
  if (!rule) throw new Error(`Add content/rules/${id}/rule.yaml.`);
  return rule;
}

/**
 * The rules that the content uses: those with a folder under rules/ or in a check. Only they need texts, examples and
 * permanent numbers, and only they have a page.
 */
export function rulesIn(
  { guides, rules: texts }: Pick<Content, 'guides' | 'rules'>,
  all: Rules,
): Rules {
  const used = new Set([
    ...Object.keys(texts),
    ...Object.values(guides).flatMap(({ guide }) => rulesOf(guide)),
  ]);
  return Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id)));
}

/** What all rules look up in a text, by "rule/message"; without sources, as pages get it. */
export const lookupIn = ({ ruleFiles }: Pick<Content, 'ruleFiles'>): Lookup =>
  Object.fromEntries(
    Object.entries(ruleFiles).flatMap(([rule, { lookup = {} }]) =>
      Object.entries(lookup).map(([message, { source: _, ...looked }]) => [
        `${rule}/${message}`,
        looked,
      ]),
    ),
  );
