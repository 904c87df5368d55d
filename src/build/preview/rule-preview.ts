import type { Arg, Level } from '../../engine/check/finding.ts';
import type { RuleTexts, Template } from '../../engine/check/message.ts';
import type { MessageSpec, Rule } from '../../engine/check/rule.ts';
import type { Content } from '../content/read-content.ts';
import { judgedExamples } from '../content/shown-examples.ts';
import { citedSource } from '../sources/cited-source.ts';
import type { Source } from '../sources/source-schema.ts';
import { ownOrShared } from '../translated/shown-pieces.ts';
import { type State, translationsIn } from '../translated/states.ts';
import { conditionsOf } from './condition.ts';
import { type Form, formsOf } from './pieces.ts';

/** Some texts in one language. */
export interface LanguageTexts {
  readonly locale: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** The same parts in every language; a missing one has no forms. */
  readonly parts: readonly { readonly name: string; readonly forms: readonly Form[] | undefined }[];
}

/** One thing that a rule can say, in every language. */
export interface MessagePreview {
  readonly id: string;
  readonly level: Level;
  /** What it cites, and the entry of sources.yaml. */
  readonly source: string;
  readonly cited: Source | undefined;
  /** Said only when the reader asks for the result of the whole check. */
  readonly asked: boolean;
  /** When it is said, if the rule is data. */
  readonly conditions: readonly string[] | undefined;
  /** The first example in which the rule finds it, by input. */
  readonly example: Readonly<Record<string, string>> | undefined;
  readonly languages: readonly LanguageTexts[];
  /** The languages whose translation does not match the source, or may not. */
  readonly behind: readonly { readonly locale: string; readonly state: State }[];
}

/** Everything that a rule says, in every language. */
export interface RulePreview {
  readonly id: string;
  /** Its title, its summary, and what it says if nothing is wrong. */
  readonly about: readonly LanguageTexts[];
  readonly messages: readonly MessagePreview[];
  /** The words that its messages put into their places. */
  readonly terms: readonly LanguageTexts[];
}

/** What the preview shows of a rule. Missing texts are shown as missing. */
export function rulePreview(content: Content, rule: Rule): RulePreview {
  return {
    id: rule.id,
    about: inLanguages(content, rule.id, soundFacts(content, rule), ({ title, summary, pass }) => ({
      title,
      summary,
      pass,
    }))(['title', 'summary', 'pass']),
    messages: Object.entries(rule.messages).map(([id, spec]) =>
      messagePreview(content, rule, id, spec),
    ),
    terms: inLanguages(content, rule.id, {}, ({ terms }) => terms)(rule.terms),
  };
}

const PARTS = ['what', 'why', 'fix', 'repair'] as const;

function messagePreview(
  content: Content,
  rule: Rule,
  id: string,
  spec: MessageSpec,
): MessagePreview {
  const examples = content.examples[rule.id];
  const judged = examples ? judgedExamples(rule, id, examples) : [];
  const found = judged.find(({ finding }) => finding);
  const textsIn = Object.values(content.rules[rule.id] ?? {}).map(({ messages }) => messages[id]);
  const repaired = rule.repairable.includes(id);
  const needed = PARTS.filter(
    (part) =>
      ['what', 'fix'].includes(part) ||
      (part === 'repair' && repaired) ||
      textsIn.some((texts) => texts?.[part] !== undefined),
  );
  const file = content.ruleFiles[rule.id];
  return {
    id,
    level: spec.level,
    source: spec.source,
    cited: citedSource(content.sources, spec.source),
    asked: spec.onSubmit ?? false,
    conditions: file && conditionsOf(file, id),
    example: (found ?? judged[0])?.values,
    languages: inLanguages(content, rule.id, found?.finding?.args ?? {}, ({ messages }) => ({
      ...messages[id],
    }))(needed),
    behind: Object.keys(content.locales).flatMap((locale) => {
      const piece = ownOrShared(content, rule.id, `messages/${id}`);
      const state = translationsIn(content, locale).get(piece)?.state ?? 'fresh';
      return state === 'fresh' ? [] : [{ locale, state }];
    }),
  };
}

/** What the rule says about its first example in which nothing is wrong, if it can be checked. */
function soundFacts(content: Content, rule: Rule): Readonly<Record<string, Arg>> {
  const { sound = [], params = {} } = content.examples[rule.id] ?? {};
  const empty = Object.fromEntries(rule.inputs.map((input) => [input, '']));
  const facts = sound.map((values) => rule.judge({ ...empty, ...values }, params).facts);
  return facts.find((each) => each) ?? {};
}

/** Some texts of a rule in every language of the site, with their places filled. */
const inLanguages =
  (
    content: Content,
    rule: string,
    args: Readonly<Record<string, Arg>>,
    textsOf: (texts: RuleTexts) => Readonly<Record<string, Template | undefined>>,
  ) =>
  (names: readonly string[]): readonly LanguageTexts[] =>
    Object.entries(content.locales).map(([locale, { name, dir }]) => {
      const texts = content.rules[rule]?.[locale];
      const found = texts ? textsOf(texts) : {};
      const filling = { locale, args, terms: texts?.terms ?? {} };
      return {
        locale,
        name,
        dir,
        parts: names.map((part) => {
          const template = found[part];
          return {
            name: part,
            forms: template === undefined ? undefined : formsOf(template, filling),
          };
        }),
      };
    });

/** How many texts of a rule are missing, in all languages together. */
export function missingIn({ about, messages, terms }: RulePreview): number {
  const all = [...about, ...messages.flatMap(({ languages }) => languages), ...terms];
  return all.flatMap(({ parts }) => parts).filter(({ forms }) => !forms).length;
}
