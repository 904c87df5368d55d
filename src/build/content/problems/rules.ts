import type { MessageText, RuleTexts, Template } from '../../../engine/check/message.ts';
import type { Rule } from '../../../engine/check/rule.ts';
import { openPlaces, placesOf } from '../../../engine/check/without-values.ts';
import { sourceIn } from '../../sources/citation.ts';
import { SOURCE_LOCALE } from '../locales.ts';
import type { Content } from '../read-content.ts';
import { pluralProblems } from './locales.ts';
import { keyProblems, type Problem } from './problem.ts';

/**
 * Rule texts that are missing in a language, that belong to no message, or that do not use the places that the rule
 * fills.
 */
export function ruleProblems(
  content: Content,
  rules: Readonly<Record<string, Rule>>,
): readonly Problem[] {
  const unknown = Object.keys(content.rules)
    .filter((id) => !rules[id])
    .map((id) => ({
      file: `rules/${id}`,
      what: 'there is no rule with this ID.',
      remedy: `Add content/rules/${id}/rule.yaml, or remove the folder.`,
    }));
  const texts = Object.values(rules).flatMap((rule) =>
    Object.keys(content.locales).flatMap((locale) => {
      const file = `rules/${rule.id}/${locale}.mdx`;
      const found = content.rules[rule.id]?.[locale];
      const remedy = `Add content/${file}; start from content/rules/${rule.id}/en.mdx.`;
      return found
        ? [
            ...textProblems(file, rule, found, sourceOf(content, rule)),
            ...formProblems(file, locale, found),
          ]
        : [{ file, what: 'this file is missing.', remedy }];
    }),
  );
  const sources = Object.values(rules).flatMap((rule) =>
    [...new Set(Object.values(rule.messages).map(({ source }) => sourceIn(source)))]
      .filter((source) => !content.sources[source])
      .map((source) => ({
        file: 'sources.yaml',
        what: `the rule "${rule.id}" names the source "${source}".`,
        remedy: 'Add it, with title, date and kind.',
      })),
  );
  return [...unknown, ...texts, ...sources];
}

/** The texts that decide which places the messages of a data rule use: those of the source language. */
const sourceOf = ({ ruleFiles, rules }: Content, { id }: Rule): RuleTexts | undefined =>
  ruleFiles[id] && rules[id]?.[SOURCE_LOCALE];

/**
 * The places of a message. For a rule in the program: all that it fills. For a data rule: those that its author uses.
 */
function expectedPlaces(
  id: string,
  args: readonly string[],
  source: RuleTexts | undefined,
): readonly string[] {
  const text = source?.messages[id];
  const used = text && placesOfMessage(text);
  return used?.every((place) => args.includes(place)) ? used : [...args].sort();
}

function textProblems(
  file: string,
  rule: Rule,
  texts: RuleTexts,
  source: RuleTexts | undefined,
): readonly Problem[] {
  const messages = Object.entries(texts.messages).flatMap(([id, text]) => {
    const spec = rule.messages[id];
    if (!spec) return [];
    return [
      ...placeProblems(file, id, expectedPlaces(id, spec.args, source), placesOfMessage(text)),
      ...openProblems(file, id, text),
      ...keyProblems(
        file,
        `messages.${id}`,
        rule.repairable.includes(id) ? ['repair'] : [],
        text.repair ? ['repair'] : [],
      ),
    ];
  });
  const surplus = placesOf(texts.pass).filter((place) => !rule.facts.includes(place));
  return [
    ...keyProblems(file, 'messages', Object.keys(rule.messages), Object.keys(texts.messages)),
    ...keyProblems(file, 'terms', rule.terms, Object.keys(texts.terms)),
    ...messages,
    ...(surplus.length > 0 ? placeProblems(file, 'pass', rule.facts, surplus) : []),
  ];
}

/** Plural forms that a language does not have. What a draft borrows has the forms of the language that it is in. */
const formProblems = (file: string, locale: string, { pass, ofPass, messages }: RuleTexts) => [
  ...pluralProblems(file, ofPass?.lang ?? locale, 'pass', pass),
  ...Object.entries(messages).flatMap(([id, text]) =>
    templatesOf(text).flatMap((each) => pluralProblems(file, text.lang ?? locale, id, each)),
  ),
];

const templatesOf = ({ what, why, fix, repair }: MessageText): readonly Template[] => [
  what,
  why ?? '',
  fix,
  repair ?? '',
];

const placesOfMessage = (text: MessageText): readonly string[] =>
  [...new Set(templatesOf(text).flatMap(placesOf))].sort();

/** A status, the search and the reference show messages without values. */
function openProblems(file: string, message: string, text: MessageText): readonly Problem[] {
  const open = [...new Set(templatesOf(text).flatMap(openPlaces))];
  if (open.length === 0) return [];
  return [
    {
      file,
      what: `${message} cannot be shown without values: ${open.join(', ')} is outside "[…|…]".`,
      remedy:
        'Write it as [text with {value}|text without it]; leave the second text out if nothing is needed.',
    },
  ];
}

function placeProblems(
  file: string,
  message: string,
  expected: readonly string[],
  found: readonly string[],
): readonly Problem[] {
  if (expected.join() === found.join()) return [];
  const braced = (names: readonly string[]) =>
    names.map((name) => `{${name}}`).join(', ') || 'none';
  return [
    {
      file,
      what: `${message} uses the places ${braced(found)}.`,
      remedy: `Use exactly: ${braced(expected)}.`,
    },
  ];
}
