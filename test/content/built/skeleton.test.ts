import { describe, expect, it } from 'vitest';
import { pathOf, SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { builtPage, content, locales, pagesIn } from '../../support/pages.ts';
import { languageOf, skeleton } from '../../support/skeleton.ts';

const translations = locales.filter((locale) => locale !== SOURCE_LOCALE);
const inLocale = (path: string, locale: string) =>
  path.replace(`/${pathOf(SOURCE_LOCALE)}/`, `/${pathOf(locale)}/`);

describe.each(translations)('%s', (locale) => {
  it('has the pages of the source language', () => {
    expect(pagesIn(locale)).toEqual(pagesIn(SOURCE_LOCALE).map((path) => inLocale(path, locale)));
  });

  it.each(pagesIn(SOURCE_LOCALE))('has the markup of %s, and text in the same places', (path) => {
    expect(skeleton(builtPage(inLocale(path, locale)))).toEqual(skeleton(builtPage(path)));
  });
});

it.each(locales)('every page in %s gives its language and direction', (locale) => {
  const dir = content.locales[locale]?.dir;
  for (const path of pagesIn(locale)) {
    const { marked, ...said } = languageOf(builtPage(path));
    expect(said, path).toEqual({ lang: locale, dir });
    expect(marked.length, path).toBeGreaterThan(0);
    expect(new Set(marked), path).toEqual(new Set([locale]));
  }
});

describe('a skeleton', () => {
  const page =
    '<p class="a" id="b">See <a href="/en/">here</a> or <b>there</b>.</p><i role="img" aria-label="Dot"></i>';

  it.each([
    ['a role', ['role="img"', 'role="button"']],
    ['an id', ['id="b"', 'id="c"']],
    ['a class', ['class="a"', 'class="a b"']],
    ['an attribute', [' aria-label="Dot"', '']],
    ['a name without words', ['"Dot"', '""']],
    ['a text', ['See <a href="/en/">here</a> or <b>there</b>.', '']],
    ['the words of a link', ['here', '']],
    ['a kind of element in a text', ['<b>there</b>', 'there']],
    ['an element', ['<i', '<p></p><i']],
  ])('shows that %s is different, or missing', (_, [old = '', other = '']) => {
    expect(page).toContain(old);
    expect(skeleton(page.replace(old, other))).not.toEqual(skeleton(page));
  });

  it('does not have the note of a translation that its source is newer', () => {
    const note = '<p class="notice" data-newer="text">Newer. <a href="/en/">English</a></p>';
    expect(skeleton(note + page)).toEqual(skeleton(page));
  });

  it('is the same whatever the words and their order', () => {
    const other =
      '<p class="a" id="b"><b>Là</b> ou <a href="/fr/">ici</a></p><i role="img" aria-label="Point"></i>';
    expect(skeleton(other)).toEqual(skeleton(page));
  });
});
