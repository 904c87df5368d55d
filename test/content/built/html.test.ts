import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { allPages, builtPage, guides, inTwoLanguages, oneFilePath } from '../../support/pages.ts';

/** HTML as in the standard, with html-validate's own advice on accessibility; no rule is turned off. */
const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }),
);

it('every page is valid HTML', { timeout: 180_000 }, async () => {
  const faults: string[] = [];
  const files = guides.map((guide) => oneFilePath(SOURCE_LOCALE, guide));
  for (const path of [...inTwoLanguages(allPages()), ...files]) {
    const { results } = await validator.validateString(builtPage(path), path);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${path} ${ruleId}: ${message} at ${selector}`);
    }
  }
  expect(faults).toEqual([]);
});

/** The longest title that html-validate accepts, in characters. */
const LONGEST_TITLE = 70;

it('no page has a longer title, in any language', () => {
  const titles = allPages().map((path) => {
    const [, title = ''] = /<title>([^<]*)/.exec(builtPage(path)) ?? [];
    return title.replaceAll(/&#?\w+;/g, '_');
  });
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => title.length > LONGEST_TITLE)).toEqual([]);
});
