import { content } from './content.ts';
import { type Translate, translator } from './locales.ts';
import type { GuideContent } from './read-content.ts';
import type { Prose } from './schemas.ts';

/** A guide in one language, as the components inside its text see it. */
export interface Reading {
  readonly locale: string;
  readonly content: GuideContent;
  readonly prose: Prose;
  readonly t: Translate;
}

export function openReading(guide: string, locale: string): Reading {
  const all = content();
  const found = all.guides[guide];
  const prose = found?.prose[locale];
  if (!found || !prose) throw new Error(`Add content/guides/${guide}/${locale}.mdx.`);
  return { locale, content: found, prose, t: translator(all, locale) };
}

/** The reading of the page being rendered. */
export function readingOf(locals: App.Locals): Reading {
  if (locals.reading) return locals.reading;
  throw new Error('Set Astro.locals.reading in the page before it renders a guide.');
}
