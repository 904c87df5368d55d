import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { addGuideAndLanguage, copyOfContent, edit } from '../support/content.ts';
import { filesIn } from '../support/pages.ts';

useBrowser();

/** Every file of a built site, by its path. */
const contentsOf = (site: string) =>
  Object.fromEntries(filesIn(site).map((path) => [path, readFileSync(join(site, path), 'base64')]));

/** Builds of one project take turns (support/build-site.ts): all tests that build stand in this file. */
const BUILDS = { timeout: 600_000 };

it('works under a sub-path: the start page, a guide, a check, another language', async () => {
  const { page, complaints } = await open(`${inject('siteUnderPath')}/`, { locale: 'ja' });
  await page.waitForURL('**/help/guides/ja/');
  await page.locator('[data-part="go"]').first().click();
  await page.locator('[data-field="data-space-id"]').fill('Testing 2');
  await page.locator('[data-message="data-space/label"]').waitFor();
  await page.locator('header [data-locale="fr"]').click();
  await page.waitForURL('**/help/guides/fr/guides/connect-instance/**');
  expect(complaints).toEqual([]);
});

it(
  'a further guide and a further language are content only, and a change of one guide renders that guide only',
  BUILDS,
  () => {
    const folder = copyOfContent();
    addGuideAndLanguage(folder);
    const built = join(folder, 'site');
    buildSite(built, '/', folder);
    const page = readFileSync(join(built, 'ar/guides/second-guide/index.html'), 'utf8');
    expect(page).toContain('<html lang="ar" dir="rtl"');
    expect(page).toContain('data-guide="second-guide"');
    expect(readFileSync(join(built, 'fr/index.html'), 'utf8')).toContain('lang="ar"');

    edit(folder, 'guides/second-guide/fr.mdx', (text) =>
      text.replace('</Step>', '\n4711\n</Step>'),
    );
    edit(folder, 'guides/second-guide/guide.yaml', (text) =>
      text.replace(/^revised: .*$/m, 'revised: 2026-11-26'),
    );
    const changed = Date.now();
    buildSite(built, '/', folder);
    // What was rendered is kept for the next build.
    const kept = `${built}-cache/dist`;
    const rendered = filesIn(kept).filter((path) => statSync(join(kept, path)).mtimeMs >= changed);
    expect(rendered).toContain('/fr/guides/second-guide/index.html');
    expect(rendered.filter((path) => !path.includes('/second-guide/'))).toEqual([]);
    const whole = join(folder, 'whole');
    buildSite(whole, '/', folder);
    expect(contentsOf(built)).toEqual(contentsOf(whole));
  },
);

it('code in a text stops the build before any of it has run', BUILDS, () => {
  const folder = copyOfContent();
  const marker = join(folder, 'ran');
  const run = `(process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(marker)}, ''))`;
  edit(folder, 'guides/connect-instance/fr.mdx', (text) =>
    text.replace('</Step>', `\n\nexport const a = ${run};\n\n{${run}}\n\n</Step>`),
  );
  edit(folder, 'rules/api-key/ja.mdx', (text) => `${text}\n\nexport const b = ${run};\n`);
  expect(() => buildSite(join(folder, 'site'), '/', folder)).toThrow(
    /fr\.mdx: line \d+: [\s\S]*ja\.mdx: line \d+: /,
  );
  expect(existsSync(marker)).toBe(false);
});

it('two builds of one commit make the same site, byte for byte', BUILDS, () => {
  const again = `${inject('folder')}-again`;
  try {
    buildSite(again, '/');
    expect(contentsOf(again)).toEqual(contentsOf(inject('folder')));
  } finally {
    for (const folder of [again, `${again}-cache`, `${again}-headers`]) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
