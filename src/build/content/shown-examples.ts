import type { TextKey } from '../../contracts/text-key.ts';
import type { Finding } from '../../engine/check/finding.ts';
import { TODAY } from '../../engine/check/guide.ts';
import type { Rule } from '../../engine/check/rule.ts';
import { CONFIGURATION } from '../../judges/configuration.ts';
import { content } from './content.ts';
import { ruleOf } from './content-rules.ts';
import { borrowedLanguage } from './drafts/borrowed.ts';
import { placesOfRule, type RulePlace } from './places.ts';
import type { Language } from './reading.ts';
import type { RuleExamples } from './schemas.ts';

/** One value of an example, as a page shows it. */
export interface ShownValue {
  /** The name of the field in the guide; undefined if the rule has only one input. */
  readonly label: string | undefined;
  readonly text: string;
  /** Whether the text is what a reader would type, and not the name of a choice. */
  readonly typed: boolean;
  /** The languages of the label and of the text, if a draft borrows them. */
  readonly labelLanguage: string | undefined;
  readonly textLanguage: string | undefined;
  /** Where the mistake is in it, half-open, in UTF-16 units. */
  readonly range?: readonly [start: number, end: number] | undefined;
}

export interface ShownExample {
  readonly values: readonly ShownValue[];
  /** The values that the repair would change, repaired. */
  readonly repaired: readonly ShownValue[];
}

type Values = Readonly<Record<string, string>>;

const isRecipe = (value: string): boolean => value.startsWith('recipe:');

/** The sound examples of a rule, in the words of the language. */
export function soundExamples(rule: string, language: Language): readonly ShownExample[] {
  const show = shower(rule, language);
  return examplesOf(rule).sound.map((values) => ({ values: show(values), repaired: [] }));
}

/** The examples in which a rule finds a message, and the result of its repair. */
export function faultyExamples(
  rule: string,
  message: string,
  language: Language,
): readonly ShownExample[] {
  const show = shower(rule, language);
  const judged = ruleOf(content(), rule);
  const examples = examplesOf(rule);
  return judgedExamples(judged, message, examples).map(({ values, all, finding }) => ({
    values: show(values, finding),
    repaired: finding?.repairable
      ? show(judged.repair(message, all, examples.params, finding.input) ?? {})
      : [],
  }));
}

/** An example as it is written, and its findings. */
interface JudgedExample {
  readonly values: Values;
  /** With an empty text for each input that the example leaves out. */
  readonly all: Values;
  /** Undefined if the values contain key material, which is made when the tests run: there is nothing to check here. */
  readonly finding: Finding | undefined;
}

/** The examples in which a rule finds a message, with what it finds. */
export function judgedExamples(
  rule: Rule,
  message: string,
  { faulty, params }: Pick<RuleExamples, 'faulty' | 'params'>,
): readonly JudgedExample[] {
  return faulty
    .filter(({ finds }) => finds.includes(message))
    .map(({ values }) => {
      const all = { ...Object.fromEntries(rule.inputs.map((input) => [input, ''])), ...values };
      const finding = Object.values(values).some(isRecipe)
        ? undefined
        : rule.judge(all, params).findings.find((each) => each.message === message);
      return { values, all, finding };
    });
}

interface Spot {
  readonly input: string;
  readonly range?: readonly [number, number];
}

/** What the page that checks whole configurations calls the inputs of its rule; no check of a guide has them. */
const NAMES_OF_CONFIGURATIONS: Readonly<Record<string, TextKey>> = {
  text: 'configuration-paste',
  second: 'configuration-compare-paste',
};

/** The names and texts of values come from the first check that uses the rule. */
function shower(rule: string, { locale, t }: Language) {
  const [place] = placesOfRule(rule);
  const { shown } = examplesOf(rule);
  const single = ruleOf(content(), rule).inputs.length === 1;
  return (values: Values, spot?: Spot): readonly ShownValue[] =>
    Object.entries(values).map(([input, value]) => {
      const { label, option, labelLanguage, textLanguage } = wordsFor(place, locale, input, value);
      const own = rule === CONFIGURATION ? NAMES_OF_CONFIGURATIONS[input] : undefined;
      const known = own ? t(own) : (label ?? input);
      const name = place?.use.inputs[input] === TODAY ? t('rule-today') : known;
      const recipe = isRecipe(value) ? shown[value.slice('recipe:'.length)] : undefined;
      const range = input === spot?.input && value.length > 0 ? spot.range : undefined;
      return {
        label: single ? undefined : name,
        text: value === '' ? t('rule-empty') : (option ?? recipe ?? value),
        typed: value !== '' && option === undefined,
        labelLanguage: label === undefined ? undefined : labelLanguage,
        textLanguage: value === '' || option === undefined ? undefined : textLanguage,
        range,
      };
    });
}

/** The guide's name for a field, and its name for the chosen value if the field is a choice or a checkbox. */
function wordsFor(
  place: RulePlace | undefined,
  locale: string,
  input: string,
  value: string,
): { readonly label?: string | undefined; readonly option?: string | undefined } & Partial<
  Pick<ShownValue, 'labelLanguage' | 'textLanguage'>
> {
  const field = place?.check.fields.find(({ id }) => id === place.use.inputs[input]);
  if (!place || !field) return {};
  const texts = content().guides[place.guide]?.prose[locale]?.checks[place.check.id];
  const words = texts?.fields[field.id];
  const at = `guides/${place.guide}/checks.${place.check.id}.fields.${field.id}`;
  return {
    labelLanguage: borrowedLanguage(`${at}.label`, locale).lang,
    textLanguage: borrowedLanguage(`${at}.options.${value}`, locale).lang,
    label: words?.label,
    option: field.control === 'tick' && value !== '' ? '✓' : words?.options[value],
  };
}

function examplesOf(rule: string) {
  const found = content().examples[rule];
  if (!found) throw new Error(`Add content/rules/${rule}/examples.yaml.`);
  return found;
}
