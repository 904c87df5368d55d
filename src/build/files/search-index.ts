import { withoutArgs } from '../../engine/check/without-values.ts';
import { type SearchFold, searchFold } from '../../engine/search/fold.ts';
import type {
  SearchGuide,
  SearchIndex,
  SearchPage,
  SearchPlace,
  SearchRule,
} from '../../engine/search/index-file.ts';
import { lookupIn } from '../content/content-rules.ts';
import { resultLanguages, wordsOfDraft } from '../content/drafts/search-languages.ts';
import { translator } from '../content/locales.ts';
import { guidesOf } from '../content/places.ts';
import { plainText } from '../content/plain-text.ts';
import type { Content, GuideContent } from '../content/read-content.ts';
import { stepSource } from '../content/revisions.ts';
import { SITE_PAGES, type SitePage } from '../pages/site-pages.ts';
import { scriptVariants } from './script-variants.ts';

/** Where Pagefind's files are in the built site. */
export const FULL_TEXT_FOLDER = 'pagefind';

/** What the search page of one language searches: every step with its text, every message of every rule. */
export function searchIndex(content: Content, locale: string): SearchIndex {
  const guides = guidesOf(content).map((guide) => searchGuide(guide, locale));
  const rules = Object.keys(content.rules).map((rule) => searchRule(content, rule, locale));
  const tools = Object.entries(content.tools)
    .sort(([, one], [, other]) => one.file.order - other.file.order)
    .map(([id, tool]) => searchTool(content, id, tool, locale));
  const pages = SITE_PAGES.flatMap((page) => searchPages(content, page, locale));
  const related = relatedTo(content, locale);
  const texts = JSON.stringify([guides, rules, tools, pages]);
  const variants = related.length > 0 ? scriptVariants(texts) : '';
  const words = [
    ...Object.entries(content.searchWords[locale] ?? {}),
    ...wordsOfDraft(content, locale),
    ...relatedWords(content, locale, related, searchFold(variants), texts),
  ];
  const languages = resultLanguages(content, locale);
  return { variants, words, guides, rules, tools, pages, languages, lookup: lookupIn(content) };
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
    messages: Object.entries(texts?.messages ?? {}).map(
      ([id, { what, why, fix, lang = locale }]) => {
        const rest = [why, fix]
          .flatMap((text) => (text ? [withoutArgs(text, lang)] : []))
          .join(' ');
        const { phrases = [] } = ruleFiles[rule]?.lookup?.[id] ?? {};
        return phrases.length > 0
          ? [id, withoutArgs(what, lang), rest, phrases.join(' · ')]
          : [id, withoutArgs(what, lang), rest];
      },
    ),
  };
}

/** A tool with the titles of its checks, which readers may know from a guide. */
function searchTool(
  { guides, searchPlaces }: Content,
  id: string,
  { file, texts }: Content['tools'][string],
  locale: string,
): SearchPlace {
  const { title = '', description = '', intro = [] } = texts[locale] ?? {};
  const checks = file.checks.map(
    ({ guide, check }) => guides[guide]?.prose[locale]?.checks[check]?.title ?? '',
  );
  const text = [description, ...intro, checks.join(' · ')].join(' ');
  return [id, title, text, searchPlaces[locale]?.[id] ?? ''];
}

/** A page of the site in one language: for each guide, if each has one; none if the site does not have it. */
export function searchPages(
  content: Content,
  { path, titleKey, textKey, trailKey }: SitePage,
  locale: string,
): readonly SearchPage[] {
  const t = translator(content, locale);
  const phrases = content.searchPlaces[locale]?.[path] ?? '';
  const page = (guide: string, name: string): SearchPage => ({
    path: path.replace('{guide}', guide),
    title: t(titleKey, { guide: name }),
    trail: trailKey ? t(trailKey) : name,
    text: t(textKey),
    phrases,
  });
  if (path === 'errata/' && content.errata.length === 0) return [];
  if (!path.includes('{guide}')) return [page('', '')];
  return guidesOf(content).map(({ guide, prose }) => page(guide.id, prose[locale]?.title ?? ''));
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
