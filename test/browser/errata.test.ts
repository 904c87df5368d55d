import { expect, it } from 'vitest';
import { pathOf } from '../../src/build/content/locales.ts';
import { open, useBrowser } from '../support/browser.ts';
import { builtPage, content, locales } from '../support/pages.ts';

useBrowser();

it.each(locales)(
  'the page of errors has all of them in %s, each with its words and sources',
  (locale) => {
    const page = builtPage(`/${pathOf(locale)}/errata/`);
    for (const { id, source, because } of content.errata) {
      const [, entry = ''] = page.split(`data-erratum="${id}"`);
      const own = entry.split('</section>')[0] ?? '';
      const words = content.errataTexts[locale]?.[id];
      expect(own).toContain(words?.title);
      expect(own.replaceAll(/<code[^>]*>|<\/code>/g, '`')).toContain(words?.says);
      expect(own.replaceAll(/<code[^>]*>|<\/code>/g, '`')).toContain(words?.right);
      for (const cited of [source, ...because]) {
        expect(own).toContain(content.sources[cited.replace(/#.*/, '')]?.title);
      }
    }
  },
);

it('an error leads to the source at its heading, and to the step and message that have it right', async () => {
  const { page, complaints } = await open('/en/rules/');
  await page.locator('.card a[href$="/errata/"]').click();
  await page.waitForURL('**/en/errata/');
  const links = page.locator('[data-erratum="keys-of-thirty"] a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual([
    'https://brisa.example/handbook/keys/#check-a-key',
    'https://www.rfc-editor.org/rfc/rfc9562.html',
    '/en/guides/set-up-station/#check-keys',
    '/en/rules/api-key/#inner-blanks',
  ]);
  await page.locator('header [data-locale="ar"]').click();
  await page.waitForURL('**/ar/errata/**');
  expect(complaints).toEqual([]);
});

it('a guide with an error in its steps leads to the page, and another guide does not', () => {
  expect(builtPage('/en/guides/set-up-station/')).toContain('href="/en/errata/"');
  expect(builtPage('/en/guides/service-station/')).not.toContain('/errata/');
});

it('a guide and a rule say when their sources were compared, if they all were', () => {
  const said = 'Sources last compared on 18 November 2026';
  expect(builtPage('/en/guides/set-up-station/')).toMatch(
    /Facts checked on 20 November 2026 · Sources last compared on 18 November 2026\s*<\/p>/,
  );
  expect(builtPage('/en/rules/key-event/')).toContain(said);
  expect(builtPage('/en/guides/service-station/')).not.toContain('Sources last compared');
  expect(builtPage('/en/rules/identifier-list/')).not.toContain('Sources last compared');
});
