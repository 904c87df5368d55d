import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { copyOfContent, edit } from '../support/content.ts';
import { builtFile, filesIn } from '../support/pages.ts';

useBrowser();

/** Every file of a built site, by its path. */
const contentsOf = (site: string) =>
  Object.fromEntries(filesIn(site).map((path) => [path, readFileSync(join(site, path), 'base64')]));

/** Builds of one project take turns (support/build-site.ts): all tests that build stand in this file. */
const BUILDS = { timeout: 180_000 };

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
    const files = (path: string) => readdirSync(join(folder, path));
    cpSync(join(folder, 'locales/en.yaml'), join(folder, 'locales/ar.yaml'));
    edit(folder, 'locales/ar.yaml', (text) =>
      text.replace('name: English', 'name: العربية').replace('dir: ltr', 'dir: rtl'),
    );
    for (const kind of ['guides', 'rules', 'tools']) {
      for (const id of files(kind))
        cpSync(join(folder, kind, id, 'en.mdx'), join(folder, kind, id, 'ar.mdx'));
    }
    const guide = join(folder, 'guides/second-guide');
    mkdirSync(guide);
    cpSync(join(folder, 'guides/connect-instance'), guide, { recursive: true });
    edit(folder, 'pins.yaml', (text) => {
      const [, steps = ''] = /\n {2}connect-instance:\n((?: {4}.*\n)+)/.exec(text) ?? [];
      return text.replace('\nsteps:\n', `\n  - second-guide\nsteps:\n  second-guide:\n${steps}`);
    });
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
    const log = buildSite(built, '/', folder);
    const taken = /(?:guides|checklists)\/([\w-]+)\/.*\((?:restored|cached)\)$/gm;
    const guides = new Set([...log.matchAll(taken)].map(([, guide]) => guide));
    expect([...guides].sort()).toEqual(files('guides').filter((guide) => guide !== 'second-guide'));
    const whole = join(folder, 'whole');
    buildSite(whole, '/', folder);
    expect(contentsOf(built)).toEqual(contentsOf(whole));
  },
);

it('two builds of one commit make the same scripts, byte for byte', BUILDS, () => {
  const again = `${inject('folder')}-again`;
  try {
    buildSite(again, '/');
    const first = readFileSync(builtFile('manifest.json'), 'utf8');
    expect(readFileSync(join(again, 'manifest.json'), 'utf8')).toBe(first);
  } finally {
    rmSync(again, { recursive: true });
    rmSync(`${again}-cache`, { recursive: true, force: true });
  }
});
