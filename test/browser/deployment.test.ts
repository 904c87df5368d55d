import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { copyOfContent, edit } from '../support/content.ts';

useBrowser();

it('works under a sub-path: the start page, a guide, a check, another language', async () => {
  const { page, complaints } = await open(`${inject('siteUnderPath')}/`, { locale: 'ja' });
  await page.waitForURL('**/help/guides/ja/');
  await page.locator('[data-part="go"]').first().click();
  await page.locator('[data-field="station-id"]').fill('Testing 2');
  await page.locator('[data-message="saas-project/label"]').waitFor();
  await page.locator('header [data-locale="ar"]').click();
  await page.waitForURL('**/help/guides/ar/guides/set-up-station/**');
  expect(complaints).toEqual([]);
});

// Only one build of the project can run at a time (support/build-site.ts); this one stops before it writes anything.
it('code in a text stops the build before any of it runs', { timeout: 600_000 }, () => {
  const folder = copyOfContent();
  const marker = join(folder, 'ran');
  const run = `(process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(marker)}, ''))`;
  edit(folder, 'guides/set-up-station/ar.mdx', (text) =>
    text.replace('</Step>', `\n\nexport const a = ${run};\n\n{${run}}\n\n</Step>`),
  );
  edit(folder, 'rules/api-key/ja.mdx', (text) => `${text}\n\nexport const b = ${run};\n`);
  expect(() => buildSite(join(folder, 'site'), '/', folder)).toThrow(
    /ar\.mdx: line \d+: [\s\S]*ja\.mdx: line \d+: /,
  );
  expect(existsSync(marker)).toBe(false);
});
