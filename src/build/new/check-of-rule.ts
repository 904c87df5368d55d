import { choicesOf, type InputKind } from '../../engine/check/input.ts';
import type { Rule } from '../../engine/check/rule.ts';
import { allRules, rulesIn } from '../content/content-rules.ts';
import type { Content } from '../content/read-content.ts';
import type { RuleExamples } from '../content/schemas.ts';
import { sentence } from './ids.ts';

type Values = RuleExamples['sound'][number];

/** A rule with one sound and one faulty example that can be written in a file. */
interface Candidate {
  readonly rule: Rule;
  readonly params: RuleExamples['params'];
  readonly sound: Values;
  readonly faulty: RuleExamples['faulty'][number];
}

const CONTROLS = { text: 'line', lines: 'block', tick: 'tick', date: 'date' } as const;

/** The content's easiest rule to show: the one with the fewest inputs. */
export function easiestRule(content: Content): Candidate | undefined {
  const written = (values: Values) =>
    Object.values(values).every((value) => !value.startsWith('recipe:'));
  return Object.values(rulesIn(content, allRules(content)))
    .flatMap((rule): readonly Candidate[] => {
      const examples = content.examples[rule.id];
      const sound = examples?.sound.find(written);
      const faulty = examples?.faulty.find(({ values }) => written(values));
      // If a rule only compares something, another rule must check it.
      if (!examples || !sound || !faulty || rule.compares.length > 0) return [];
      return [{ rule, params: examples.params, sound, faulty }];
    })
    .sort((one, other) => one.rule.inputs.length - other.rule.inputs.length)[0];
}

/** A check with one field for each input of the rule, and its texts. The check has the ID of the rule. */
export function checkOf({ rule, params, sound, faulty }: Candidate) {
  const fields = rule.inputs.map((input) => ({
    input,
    id: input.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    kind: rule.kinds[input] ?? 'text',
  }));
  const given = (values: Values): Values =>
    Object.fromEntries(
      fields.flatMap(({ input, id }) => (values[input] === undefined ? [] : [[id, values[input]]])),
    );
  const check = {
    id: rule.id,
    fields: fields.map(({ id, kind }) => ({ id, ...controlOf(kind) })),
    rules: [
      {
        rule: rule.id,
        inputs: Object.fromEntries(fields.map(({ input, id }) => [input, id])),
        ...(Object.keys(params).length > 0 && { params }),
      },
    ],
    examples: {
      sound: [given(sound)],
      faulty: [
        {
          values: given(faulty.values),
          finds: faulty.finds.map((message) => `${rule.id}/${message}`),
        },
      ],
    },
  };
  const texts = {
    title: sentence(rule.id),
    intro: 'This is checked in your browser.',
    fields: Object.fromEntries(
      fields.map(({ id, kind }) => {
        const { options = [] } = controlOf(kind);
        const labels = Object.fromEntries(options.map((option) => [option, sentence(option)]));
        return [id, { label: sentence(id), ...(options.length > 0 && { options: labels }) }];
      }),
    ),
  };
  return { check, texts };
}

const controlOf = (kind: InputKind): { control: string; options?: readonly string[] } =>
  typeof kind === 'string'
    ? { control: CONTROLS[kind] }
    : { control: 'choice', options: choicesOf(kind) };
