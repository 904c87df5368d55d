import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { addGuide, addLanguage } from '../support/change-content.ts';
import { copyOfContent, edit } from '../support/content.ts';
import { filesIn } from '../support/pages.ts';

/** Every file of a built site, by its path. */
const contentsOf = (site: string) =>
  Object.fromEntries(filesIn(site).map((path) => [path, readFileSync(join(site, path), 'base64')]));

/**
 * Only one build of the project can run at a time (support/build-site.ts): all tests that build whole sites are in this
 * file.
 */
const BUILDS = { timeout: 900_000 };

it(
  'another guide or language needs only content, a change of one guide renders only that guide, and a build of the same content has the same bytes',
  BUILDS,
  () => {
    const folder = copyOfContent();
    addGuide(folder, 'added-guide', 'with a check');
    addLanguage(folder, 'he', 'rtl');
    const built = join(folder, 'site');
    buildSite(built, '/', folder);
    const page = readFileSync(join(built, 'he/guides/added-guide/index.html'), 'utf8');
    expect(page).toContain('<html lang="he" dir="rtl"');
    expect(page).toContain('data-guide="added-guide"');
    expect(readFileSync(join(built, 'ja/index.html'), 'utf8')).toContain('lang="he"');

    edit(folder, 'guides/added-guide/ja.mdx', (text) => text.replace('</Step>', '\n4712\n</Step>'));
    const changed = Date.now();
    buildSite(built, '/', folder);
    // What was rendered is kept for the next build.
    const kept = `${built}-cache/dist`;
    const rendered = filesIn(kept).filter((path) => statSync(join(kept, path)).mtimeMs >= changed);
    expect(rendered).toContain('/ja/guides/added-guide/index.html');
    expect(rendered.filter((path) => !path.includes('/added-guide/'))).toEqual([]);
    const whole = join(folder, 'whole');
    buildSite(whole, '/', folder);
    expect(contentsOf(built)).toEqual(contentsOf(whole));
    const again = join(folder, 'again');
    buildSite(again, '/', folder);
    expect(contentsOf(again)).toEqual(contentsOf(whole));
  },
);
