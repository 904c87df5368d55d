import { type Finding, type Outcome, worst } from './finding.ts';
import type { Check } from './guide.ts';
import type { InputValues, Rule } from './rule.ts';

/** A finding at the field where the reader sees it. */
export interface FieldFinding extends Finding {
  readonly field: string;
  /** The place of the rule in the check's list, to ask it for the repair. */
  readonly use: number;
}

/** What a passed rule has to tell about a field, such as the size of a key. */
export interface FieldFacts {
  readonly rule: string;
  readonly field: string;
  readonly args: Finding['args'];
}

export interface CheckVerdict {
  readonly outcome: Outcome;
  readonly fields: Readonly<Record<string, Outcome>>;
  readonly findings: readonly FieldFinding[];
  readonly facts: readonly FieldFacts[];
}

export type FieldValues = Readonly<Record<string, string>>;
export type Rules = Readonly<Record<string, Rule>>;

/** A longer value was pasted by mistake: the longest real one, a 16384 bit key, has 13 kB. */
export const MAX_LENGTH = 65_536;

/**
 * Judges the values of a check's fields, in UTF-16 text as entered.
 * `submitted`: the reader asked for a verdict on the whole, so fields left empty are findings too.
 */
export function runCheck(
  check: Check,
  rules: Rules,
  values: FieldValues,
  submitted: boolean,
): CheckVerdict {
  const findings: FieldFinding[] = [];
  const facts: FieldFacts[] = [];
  check.rules.forEach((used, use) => {
    const rule = ruleOf(rules, used.rule);
    const inputs = inputsOf(used.inputs, values);
    if (skips(check, used.inputs, values)) return;
    const verdict = rule.judge(inputs, used.params);
    for (const finding of verdict.findings) {
      if (rule.messages[finding.message]?.onSubmit && !submitted) continue;
      findings.push({ ...finding, field: used.inputs[finding.input] ?? '', use });
    }
    const field = used.inputs[rule.inputs[0] ?? ''] ?? '';
    if (verdict.facts && values[field]) facts.push({ rule: rule.id, field, args: verdict.facts });
  });
  const fields = Object.fromEntries(
    check.fields.map(({ id }) => [id, outcomeOf(values[id] ?? '', findings, id)]),
  );
  const missing = check.fields.some((field) => !field.optional && fields[field.id] === 'empty');
  const heaviest = worst(Object.values(fields));
  return {
    outcome: missing && !['error', 'warning'].includes(heaviest) ? 'empty' : heaviest,
    fields,
    findings,
    facts,
  };
}

/** The values of the fields that applying a finding's repair would change; undefined where it cannot be mended. */
export function repairCheck(
  check: Check,
  rules: Rules,
  values: FieldValues,
  finding: FieldFinding,
): FieldValues | undefined {
  const used = check.rules[finding.use];
  if (!used) return undefined;
  const mended = ruleOf(rules, used.rule).repair(
    finding.message,
    inputsOf(used.inputs, values),
    used.params,
  );
  return (
    mended &&
    Object.fromEntries(
      Object.entries(mended).map(([input, value]) => [used.inputs[input] ?? '', value]),
    )
  );
}

function ruleOf(rules: Rules, id: string): Rule {
  const rule = rules[id];
  if (!rule) throw new Error(`No rule "${id}" is loaded; list it in src/domain/rules/index.ts.`);
  return rule;
}

function inputsOf(
  inputs: Readonly<Record<string, string>>,
  values: FieldValues,
): InputValues {
  return Object.fromEntries(
    Object.entries(inputs).map(([input, field]) => [input, values[field] ?? '']),
  );
}

/** An optional field left empty has nothing to be judged by the rules that look at it alone. */
function skips(
  check: Check,
  inputs: Readonly<Record<string, string>>,
  values: FieldValues,
): boolean {
  const [only, another] = Object.values(inputs);
  const field = check.fields.find(({ id }) => id === only);
  return !another && field?.optional === true && values[field.id] === '';
}

function outcomeOf(value: string, findings: readonly FieldFinding[], field: string): Outcome {
  const levels = findings.filter((finding) => finding.field === field).map(({ level }) => level);
  return worst([value === '' ? 'empty' : 'sound', ...levels]);
}
