import { withoutArgs } from '../../engine/check/message.ts';
import { type SearchFold, searchFold } from '../../engine/search/fold.ts';
import type { SearchGuide, SearchIndex, SearchRule } from '../../engine/search/index-file.ts';
import { lookupIn } from '../content/content-rules.ts';
import { plainText } from '../content/plain-text.ts';
import type { Content, GuideContent } from '../content/read-content.ts';
import { stepSource } from '../content/revisions.ts';
import { scriptVariants } from './script-variants.ts';

/** Where Pagefind's files are in the built site. */
export const FULL_TEXT_FOLDER = 'pagefind';

/** What the search page of one language searches: every step with its text, every message of every rule. */
export function searchIndex(content: Content, locale: string): SearchIndex {
  const guides = Object.values(content.guides)
    .sort((one, other) => one.order - other.order)
    .map((guide) => searchGuide(guide, locale));
  const rules = Object.keys(content.rules).map((rule) => searchRule(content, rule, locale));
  const tools = Object.entries(content.tools)
    .sort(([, one], [, other]) => one.file.order - other.file.order)
    .map(
      ([id, { texts }]) =>
        [id, texts[locale]?.title ?? '', texts[locale]?.intro.join(' ') ?? ''] as const,
    );
  const related = relatedTo(content, locale);
  const texts = JSON.stringify([guides, rules, tools]);
  const variants = related.length > 0 ? scriptVariants(texts) : '';
  const words = [
    ...Object.entries(content.searchWords[locale] ?? {}),
    ...relatedWords(content, locale, related, searchFold(variants), texts),
  ];
  return { variants, words, guides, rules, tools, lookup: lookupIn(content) };
}

function searchGuide(content: GuideContent, locale: string): SearchGuide {
  const prose = content.prose[locale];
  const body = content.bodies[locale] ?? '';
  return {
    id: content.guide.id,
    title: prose?.title ?? '',
    text: prose?.summary ?? '',
    steps: content.guide.steps.map(({ id }) => [
      id,
      prose?.steps[id] ?? '',
      plainText(stepSource(body, id), (component, name) => {
        const check = component === 'Check' ? prose?.checks[name] : undefined;
        if (!check) return '';
        const fields = Object.values(check.fields).flatMap(({ label, options }) => [
          label,
          ...Object.values(options),
        ]);
        return ` ${[check.title, check.intro, ...fields].join(' · ')} `;
      }),
    ]),
  };
}

function searchRule({ rules, ruleFiles }: Content, rule: string, locale: string): SearchRule {
  const texts = rules[rule]?.[locale];
  return {
    id: rule,
    title: texts?.title ?? '',
    messages: Object.entries(texts?.messages ?? {}).map(([id, { what, why, fix }]) => {
      const rest = [why, fix]
        .flatMap((text) => (text ? [withoutArgs(text, locale)] : []))
        .join(' ');
      const { phrases = [] } = ruleFiles[rule]?.lookup?.[id] ?? {};
      return phrases.length > 0
        ? [id, withoutArgs(what, locale), rest, phrases.join(' · ')]
        : [id, withoutArgs(what, locale), rest];
    }),
  };
}

/** The other locales of the same language: another script, or the words of another country. */
function relatedTo({ locales }: Content, locale: string): readonly string[] {
  const language = (id: string) => new Intl.Locale(id).language;
  return Object.keys(locales).filter((id) => id !== locale && language(id) === language(locale));
}

/**
 * Words of those locales that differ from this one's, from the glossary. If the texts also have such a word, perhaps
 * with another meaning, it is searched for as well.
 */
function relatedWords(
  { glossary }: Content,
  locale: string,
  related: readonly string[],
  fold: SearchFold,
  texts: string,
): SearchIndex['words'] {
  const own = fold(texts).text;
  return glossary.terms.flatMap((term) =>
    related.flatMap((other) => {
      const [typed = '', ours = ''] = [term[other], term[locale]];
      const differs = fold(typed).text !== fold(ours).text;
      const both = own.includes(fold(typed).text) ? `${ours} ${typed}` : ours;
      return typed && ours && differs ? [[typed, both] as const] : [];
    }),
  );
}
