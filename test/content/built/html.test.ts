import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { allPages, builtFile, guides, inTwoLanguages, oneFilePath } from '../../support/pages.ts';

/** HTML as in the standard, with html-validate's own advice on accessibility; no rule is turned off. */
const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }),
);

it('every page is valid HTML', { timeout: 180_000 }, async () => {
  const faults: string[] = [];
  const files = guides.map((guide) => oneFilePath(SOURCE_LOCALE, guide));
  for (const path of [...inTwoLanguages(allPages()), ...files]) {
    const html = readFileSync(builtFile(path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${path} ${ruleId}: ${message} at ${selector}`);
    }
  }
  expect(faults).toEqual([]);
});
