import { type Finding, type Outcome, worst } from './finding.ts';
import type { Check, RuleUse } from './guide.ts';
import { isUnfilled, knownFields, skips, waitingFields } from './looked-at.ts';
import type { InputValues, Rule } from './rule.ts';

/** A finding at the field where the reader sees it. */
export interface FieldFinding extends Finding {
  readonly field: string;
  /** The position of the rule in the check's list, used to ask it for the repair. */
  readonly use: number;
}

/** A rule that found nothing wrong with its inputs. */
export interface Pass {
  readonly rule: string;
  /** The field, if the rule looks at only one. */
  readonly field?: string;
  /** What the rule can say about it, such as the size of a key. */
  readonly args: Finding['args'];
}

export interface CheckVerdict {
  readonly outcome: Outcome;
  readonly fields: Readonly<Record<string, Outcome>>;
  readonly findings: readonly FieldFinding[];
  readonly passes: readonly Pass[];
  /** Fields with more text than a value can have; no rule has looked at them. */
  readonly tooLong: readonly string[];
  /** For each filled field that cannot be checked yet: the field that must be filled in first. */
  readonly waiting: Readonly<Record<string, string>>;
}

export type FieldValues = Readonly<Record<string, string>>;
export type Rules = Readonly<Record<string, Rule>>;

/**
 * In UTF-16 units. A longer value was pasted by mistake: 5,000 identifiers, each with a name next to it, are shorter.
 */
export const MAX_LENGTH = 262_144;

/**
 * Checks the values of a check's fields, in UTF-16 text as entered.
 * `submitted`: the reader asked for the result of the whole check, so empty fields are findings too. `separately`: the
 * reader may have only some of the values, so an empty field is never a finding.
 */
export function runCheck(
  check: Check,
  rules: Rules,
  values: FieldValues,
  submitted: boolean,
  separately = false,
): CheckVerdict {
  const tooLong = check.fields
    .map(({ id }) => id)
    .filter((id) => (values[id] ?? '').length > MAX_LENGTH);
  const asked = (field: string) => submitted && !(separately && !values[field]);
  const judged = check.rules.map((used, use) =>
    skips(check, used, values) || Object.values(used.inputs).some((id) => tooLong.includes(id))
      ? undefined
      : judge(check, rules, used, use, values, asked),
  );
  const findings = withoutRepetition(
    judged.flatMap((each) => each?.findings ?? []),
    rules,
  );
  const seen = check.rules.flatMap((used, use) => {
    const rule = ruleOf(rules, used.rule);
    return judged[use] ? knownFields(used, rule, values, rule.compares) : [];
  });
  const waiting = Object.fromEntries(
    check.rules.flatMap((used) => waitingFields(used, ruleOf(rules, used.rule), values)),
  );
  const fields = Object.fromEntries(
    check.fields.map(({ id }) => [
      id,
      tooLong.includes(id)
        ? 'error'
        : outcomeOf(
            isUnfilled(values, id) || !seen.includes(id) || waiting[id] !== undefined,
            findings,
            id,
          ),
    ]),
  );
  const missing = check.fields.some((field) => !field.optional && fields[field.id] === 'empty');
  const heaviest = worst(Object.values(fields));
  return {
    outcome: missing && !['error', 'warning'].includes(heaviest) ? 'empty' : heaviest,
    fields,
    findings,
    passes: judged.flatMap((each) => (each?.pass ? [each.pass] : [])),
    tooLong,
    waiting,
  };
}

function judge(
  check: Check,
  rules: Rules,
  used: RuleUse,
  use: number,
  values: FieldValues,
  asked: (field: string) => boolean,
): { readonly findings: readonly FieldFinding[]; readonly pass: Pass | undefined } {
  const rule = ruleOf(rules, used.rule);
  const verdict = rule.judge(inputsOf(used.inputs, values), used.params);
  const [field, another] = Object.values(used.inputs);
  const known = knownFields(used, rule, values);
  const filled = Object.values(used.inputs).every((id) =>
    isUnfilled(values, id)
      ? check.fields.find((each) => each.id === id)?.optional
      : known.includes(id),
  );
  const passed = filled && verdict.findings.every(({ level }) => level === 'note');
  return {
    findings: verdict.findings
      .map((finding) => ({ ...finding, field: used.inputs[finding.input] ?? '', use }))
      .filter(({ message, field: at }) => !rule.messages[message]?.onSubmit || asked(at)),
    pass: passed
      ? { rule: rule.id, args: verdict.facts ?? {}, ...(field && !another && { field }) }
      : undefined,
  };
}

/** The values of the fields that a finding's repair would change; undefined if it cannot be repaired. */
export function repairCheck(
  check: Check,
  rules: Rules,
  values: FieldValues,
  finding: FieldFinding,
): FieldValues | undefined {
  const used = check.rules[finding.use];
  if (!used) return undefined;
  const repaired = ruleOf(rules, used.rule).repair(
    finding.message,
    inputsOf(used.inputs, values),
    used.params,
    finding.input,
  );
  return (
    repaired &&
    Object.fromEntries(
      Object.entries(repaired).map(([input, value]) => [used.inputs[input] ?? '', value]),
    )
  );
}

/** More than any value needs; this stops rules whose repairs undo each other. */
const MOST_REPAIRS = 32;

/** What all repairs of a field's findings change, one after another, including findings that only appear on the way. */
export function repairAll(
  check: Check,
  rules: Rules,
  values: FieldValues,
  field: string,
): FieldValues {
  const part = partFor(check, field);
  let changed: FieldValues = {};
  for (let left = MOST_REPAIRS; left > 0; left -= 1) {
    const now = { ...values, ...changed };
    const finding = runCheck(part, rules, now, false).findings.find(
      (each) => each.field === field && each.repairable,
    );
    const repaired = finding && repairCheck(part, rules, now, finding);
    if (!repaired) return changed;
    changed = { ...changed, ...repaired };
  }
  return changed;
}

/**
 * How many other findings of its field a repair removes, because it starts from the faults above its own; `repaired` is
 * what it makes of the values.
 */
export function alsoRemoved(
  check: Check,
  rules: Rules,
  findings: readonly FieldFinding[],
  finding: FieldFinding,
  repaired: FieldValues,
): number {
  const ofField = (all: readonly FieldFinding[]) =>
    all.filter(({ field }) => field === finding.field);
  const others = ofField(findings).filter((each) => each !== finding);
  if (!others[0]) return 0;
  const left = ofField(runCheck(partFor(check, finding.field), rules, repaired, false).findings);
  const said = left.map(messageOf);
  return others.filter((each) => !said.includes(messageOf(each))).length;
}

/** A check with only the rules that look at a field. */
const partFor = (check: Check, field: string): Check => ({
  ...check,
  rules: check.rules.filter(({ inputs }) => Object.values(inputs).includes(field)),
});

/**
 * The IDs of each finding in a result, each once, the most serious first, and each message before any is repeated for
 * another field: nothing else of a finding is kept. They are "rule/message", or "rule/message@field" if the check has
 * several fields.
 */
export function messagesOf({ fields }: Check, { findings }: CheckVerdict): readonly string[] {
  const weight = ({ level }: FieldFinding) => ['error', 'warning', 'note'].indexOf(level);
  const sorted = [...findings].sort((one, other) => weight(one) - weight(other));
  const said = sorted.map(messageOf);
  const firsts = sorted.filter((_, at) => said.indexOf(said[at] ?? '') === at);
  const ids = [...firsts, ...sorted].map((each) =>
    fields.length > 1 ? `${messageOf(each)}@${each.field}` : messageOf(each),
  );
  return [...new Set(ids)];
}

const messageOf = ({ rule, message }: FieldFinding): string => `${rule}/${message}`;

function ruleOf(rules: Rules, id: string): Rule {
  const rule = rules[id];
  if (!rule) throw new Error(`No rule "${id}".`);
  return rule;
}

/** If several rules ask for the same empty field, only the last one reports it: it looks at the most. */
function withoutRepetition(
  findings: readonly FieldFinding[],
  rules: Rules,
): readonly FieldFinding[] {
  const asks = ({ rule, message }: FieldFinding) => rules[rule]?.messages[message]?.onSubmit;
  return findings.filter(
    (finding, index) =>
      !asks(finding) ||
      !findings.slice(index + 1).some((later) => asks(later) && later.field === finding.field),
  );
}

/** The values of a rule's inputs, by the rule's names for them. */
export const inputsOf = (inputs: RuleUse['inputs'], values: FieldValues): InputValues =>
  Object.fromEntries(Object.entries(inputs).map(([input, id]) => [input, values[id] ?? '']));

/** `unjudged`: the field is empty, or there is nothing to say about it yet. */
function outcomeOf(unjudged: boolean, findings: readonly FieldFinding[], field: string): Outcome {
  const levels = findings.filter((finding) => finding.field === field).map(({ level }) => level);
  return worst([unjudged ? 'empty' : 'sound', ...levels]);
}
