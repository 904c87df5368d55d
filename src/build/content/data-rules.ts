import type { Finding } from '../../engine/check/finding.ts';
import type { Rule } from '../../engine/check/rule.ts';
import { readerName, ruleSource } from '../../engine/data-rules/compile.ts';
import type { CompiledRule } from '../../engine/data-rules/data-rule.ts';
import { describe } from '../../engine/data-rules/describe.ts';
import type { RuleFile } from '../../engine/data-rules/rule-file.ts';
import * as runtime from '../../engine/data-rules/runtime.ts';
import { pick } from '../../engine/text/layers.ts';
import * as readers from '../../judges/readers.ts';

/** The functions that the program of a rule calls, by the names that compile.ts gives them. */
const NAMES: Readonly<Record<string, unknown>> = {
  ...runtime,
  ...Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => [readerName(name), reader]),
  ),
};

/**
 * A rule with what a page does not know about it: each finding has only the places of its message, out of all known
 * ones.
 */
const described = (rule: Rule, description: ReturnType<typeof describe>): Rule => ({
  ...rule,
  ...description,
  judge(values, params) {
    const { findings, facts } = rule.judge(values, params);
    const told = ({ message, args }: Finding) =>
      pick(description.messages[message]?.args ?? [], args);
    return { findings: findings.map((each) => ({ ...each, args: told(each) })), facts };
  },
});

/** The rule of a file for the build and the tests: the same program that a page gets, with its description. */
export function ruleFrom(id: string, file: RuleFile): Rule {
  const names: Readonly<Record<string, unknown>> = {
    ...NAMES,
    dataRule: (compiled: CompiledRule) =>
      described(runtime.dataRule(compiled), describe(file, compiled.readers)),
  };
  // Whatever an author wrote is a literal in it (conditions.ts).
  return new Function(...Object.keys(names), `return ${ruleSource(id, file)}`)(
    ...Object.values(names),
  );
}
