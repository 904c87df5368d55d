import { content } from './content.ts';
import { type Translate, translator } from './locales.ts';
import type { GuideContent } from './read-content.ts';
import type { Prose } from './schemas.ts';

/** The language of a page, and the texts of its interface. */
export interface Language {
  readonly locale: string;
  readonly t: Translate;
}

/** A guide in one language, as the components in its text see it. */
export interface Reading extends Language {
  readonly content: GuideContent;
  readonly prose: Prose;
  /** The place of one of its texts, by which a draft names what it borrows: `at('steps.begin')`. */
  at(text: string): string;
}

export function openReading(guide: string, locale: string): Reading {
  const all = content();
  const found = all.guides[guide];
  const prose = found?.prose[locale];
  if (!found || !prose) throw new Error(`Add content/guides/${guide}/${locale}.mdx.`);
  return {
    ...openLanguage(locale),
    content: found,
    prose,
    at: (text) => `guides/${guide}/${text}`,
  };
}

export const openLanguage = (locale: string): Language => ({
  locale,
  t: translator(content(), locale),
});

/** The language of the page being rendered, which layouts/Page.astro sets. */
export function languageOf(locals: App.Locals): Language {
  if (locals.language) return locals.language;
  throw new Error('Render the component inside layouts/Page.astro, which sets the language.');
}

/** The reading of the page being rendered. */
export function readingOf(locals: App.Locals): Reading {
  if (locals.reading) return locals.reading;
  throw new Error('Set Astro.locals.reading in the page before it renders a guide.');
}
