import { type Check, type Control, type Field, TODAY } from '../../../engine/check/guide.ts';
import { choicesOf, type InputKind } from '../../../engine/check/input.ts';
import type { Rule } from '../../../engine/check/rule.ts';
import { drawnRule, isView, VIEWS } from '../../../judges/drawings.ts';
import type { Problem } from './problem.ts';

type Rules = Readonly<Record<string, Rule>>;

/** The controls that suit each kind of input. */
const CONTROLS: Readonly<Record<string, readonly Control[]>> = {
  text: ['line'],
  lines: ['block'],
  tick: ['tick'],
  date: ['date'],
  choice: ['choice', 'options'],
};

const nameOf = (kind: InputKind): string => (typeof kind === 'string' ? kind : 'choice');

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** Fields of a check that its rules do not look at or cannot read, and drawings that have nothing to draw. */
export function fieldProblems(file: string, check: Check, rules: Rules): readonly Problem[] {
  const ids = check.fields.map(({ id }) => id);
  return [
    ...repeated(ids).map((id) => ({
      file,
      what: `${check.id} has two fields "${id}".`,
      remedy: 'Give each field of a check its own id.',
    })),
    ...check.fields.flatMap(({ id, options }) =>
      repeated(options).map((option) => ({
        file,
        what: `the field "${id}" of ${check.id} offers "${option}" twice.`,
        remedy: 'Keep one of them.',
      })),
    ),
    ...check.fields.flatMap((field) => problemsOfField(file, check, field, rules)),
    ...check.fields.flatMap((field) => conditionProblems(file, check, field)),
    ...todayProblems(file, check, rules),
    ...viewProblems(file, check),
  ];
}

function problemsOfField(
  file: string,
  { id: check, rules: uses }: Check,
  { id, control, options }: Field,
  rules: Rules,
): readonly Problem[] {
  const seen = uses.flatMap(({ rule, inputs }) =>
    Object.keys(inputs)
      .filter((input) => inputs[input] === id)
      .map((input) => ({ rule, input, kind: rules[rule]?.kinds[input] })),
  );
  const isChecked = seen.some(({ rule, input }) => !rules[rule]?.compares.includes(input));
  if (!isChecked) {
    return [
      {
        file,
        what:
          seen.length === 0
            ? `no rule of ${check} looks at the field "${id}".`
            : `the rules of ${check} only compare the field "${id}" with others.`,
        remedy: 'Give it to an input of a rule that checks it, or remove the field.',
      },
    ];
  }
  return seen.flatMap(({ rule, input, kind }) => {
    if (kind === undefined) return [];
    const where = `the input "${input}" of ${rule}`;
    const fitting = CONTROLS[nameOf(kind)] ?? [];
    if (!fitting.includes(control)) {
      return [
        {
          file,
          what: `the field "${id}" of ${check} has the control "${control}", but ${where} is of the kind "${nameOf(kind)}".`,
          remedy: `Use the control ${fitting.map((each) => `"${each}"`).join(' or ')}.`,
        },
      ];
    }
    // The opposite is fine: a guide may offer fewer IDs than a rule knows. What a reader cannot choose cannot be
    // checked wrongly. A renamed ID is found here in any case.
    const known = choicesOf(kind);
    return options
      .filter((option) => known.length > 0 && !known.includes(option))
      .map((option) => ({
        file,
        what: `the field "${id}" of ${check} offers "${option}", which ${where} does not know.`,
        remedy: `Use one of: ${known.join(', ')}.`,
      }));
  });
}

/** A field can depend only on fields before it, and on values that a reader can choose there. */
function conditionProblems(
  file: string,
  { id: check, fields }: Check,
  { id, if: conditions = {} }: Field,
): readonly Problem[] {
  const before = fields.slice(
    0,
    fields.findIndex((each) => each.id === id),
  );
  return Object.entries(conditions).flatMap(([name, options]) => {
    const found = before.find((each) => each.id === name);
    const offered = found?.control === 'tick' ? ['yes'] : (found?.options ?? []);
    return options
      .filter((option) => !offered.includes(option))
      .map((option) => ({
        file,
        what: `the field "${id}" of ${check} is asked if "${name}" is "${option}", which cannot be chosen before it.`,
        remedy:
          'Name a list, radio buttons or a checkbox above this field, and what it offers; a checkbox offers "yes".',
      }));
  });
}

/** Only a date can be the date of today. */
function todayProblems(file: string, check: Check, rules: Rules): readonly Problem[] {
  return check.rules.flatMap(({ rule, inputs }) =>
    Object.keys(inputs)
      .filter((input) => inputs[input] === TODAY)
      .map((input) => ({ input, kind: rules[rule]?.kinds[input] }))
      .filter(({ kind }) => kind !== undefined && kind !== 'date')
      .map(({ input }) => ({
        file,
        what: `${check.id} gives "${TODAY}" to the input "${input}" of ${rule}, which is not a date.`,
        remedy: `Name a field of ${check.id} instead.`,
      })),
  );
}

function viewProblems(file: string, { id, view, rules }: Check): readonly Problem[] {
  if (view === undefined || drawnRule(view, rules)) return [];
  const known = Object.keys(VIEWS).join(', ');
  return isView(view)
    ? [
        {
          file,
          what: `the view "${view}" of ${id} draws the inputs of ${VIEWS[view]}, which is not a rule of this check.`,
          remedy: `Add the rule ${VIEWS[view]} to ${id}, or remove the view.`,
        },
      ]
    : [
        {
          file,
          what: `${id} has the view "${view}", which does not exist.`,
          remedy: `Use one of: ${known}; or remove it.`,
        },
      ];
}
