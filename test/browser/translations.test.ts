import { describe, expect, it } from 'vitest';
import { pathOf, SOURCE_LOCALE } from '../../src/build/content/locales.ts';
import { builtPage, content, guides, locales } from '../support/pages.ts';

const translated = locales.filter((locale) => locale !== SOURCE_LOCALE);

describe.each(locales)('/%s/translations/', (locale) => {
  const page = builtPage(`/${pathOf(locale)}/translations/`);

  it('has every step of every guide in each language, with a link to it', () => {
    for (const other of translated) {
      for (const guide of guides) {
        for (const { id } of content.guides[guide]?.guide.steps ?? []) {
          expect(page).toContain(`href="/${pathOf(other)}/guides/${guide}/#${id}"`);
        }
      }
    }
    const steps = guides.flatMap((guide) => content.guides[guide]?.guide.steps ?? []);
    expect(page.match(/<li [^>]*data-piece="guides\/[^/]+\/steps\//g)).toHaveLength(
      steps.length * translated.length,
    );
  });

  it('names the file of each guide and language', () => {
    const files = [...page.matchAll(/<code translate="no">\s*(guides\/[^<]*\.mdx)\s*<\/code>/g)];
    expect(files.map(([, file]) => file).sort()).toEqual(
      translated.flatMap((other) => guides.map((guide) => `guides/${guide}/${other}.mdx`)).sort(),
    );
  });

  it('is linked from the page about accessibility', () => {
    expect(builtPage(`/${pathOf(locale)}/accessibility/`)).toContain(
      `href="/${pathOf(locale)}/translations/"`,
    );
  });
});
