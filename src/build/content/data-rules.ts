import type { Rule } from '../../engine/check/rule.ts';
import { readerName, ruleSource } from '../../engine/data-rules/compile.ts';
import type { CompiledRule } from '../../engine/data-rules/data-rule.ts';
import { describe } from '../../engine/data-rules/describe.ts';
import type { RuleFile } from '../../engine/data-rules/rule-file.ts';
import * as runtime from '../../engine/data-rules/runtime.ts';
import * as readers from '../../judges/readers.ts';

/** What the program of a rule calls, by the names that compile.ts gives it. */
const NAMES: Readonly<Record<string, unknown>> = {
  ...runtime,
  ...Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => [readerName(name), reader]),
  ),
};

/** The rule of a file for the build and the tests: the same program that a page gets, with its description. */
export function ruleFrom(id: string, file: RuleFile): Rule {
  const names: Readonly<Record<string, unknown>> = {
    ...NAMES,
    dataRule: (compiled: CompiledRule) =>
      runtime.dataRule(compiled, describe(file, compiled.readers)),
  };
  // Whatever an author wrote is a literal in it (conditions.ts).
  return new Function(...Object.keys(names), `return ${ruleSource(id, file)}`)(
    ...Object.values(names),
  );
}
