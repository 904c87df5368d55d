import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runTranslated } from '../../src/build/translated/run-translated.ts';
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
  'another guide or language needs only content, a change of one guide renders only that guide, and a build of the same content has the same bytes on any machine',
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
    // On another machine: a day later, and in a language with other capitals and digits.
    buildSite(again, '/', folder, '', {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: '',
    });
    expect(contentsOf(again)).toEqual(contentsOf(whole));
  },
);

/** The places of a built page that say that the source is newer: the ID that each is in, and which parts. */
const notesIn = (html: string) =>
  [...html.matchAll(/<p class="notice"[^>]* data-newer="([^"]+)">[\s\S]*?href="([^"]+)"/g)].map(
    ([, parts, address]) => `${parts}: ${address}`,
  );

it(
  'a changed message and a changed step of the source are shown as newer, there and nowhere else, until the translations are recorded',
  BUILDS,
  () => {
    const folder = copyOfContent();
    runTranslated(folder, []);
    edit(folder, 'rules/api-key/en.mdx', (text) =>
      text.replace('There is no key.', 'It is empty.'),
    );
    edit(folder, 'guides/set-up-station/en.mdx', (text) =>
      text.replace('Enter the keys and select', 'Enter all keys, then select'),
    );
    const site = join(folder, 'site');
    const said = buildSite(site, '/', folder);
    const guide = '/en/guides/set-up-station/';
    const notes = (locale: string) => ({
      [`/${locale}/checklists/service-station/index.html`]: [
        'message: /en/guides/service-station/#check-gateway',
      ],
      [`/${locale}/checklists/set-up-station/index.html`]: [
        `message: ${guide}#check-keys`,
        `text: ${guide}#enter-keys`,
      ],
      [`/${locale}/guides/service-station/index.html`]: [
        'message: /en/guides/service-station/#check-gateway',
      ],
      [`/${locale}/guides/set-up-station/index.html`]: [
        `message: ${guide}#check-keys`,
        `text: ${guide}#enter-keys`,
      ],
      [`/${locale}/rules/api-key/index.html`]: ['message: /en/rules/api-key/#empty'],
      [`/${locale}/tools/keys/index.html`]: [
        `message: ${guide}#check-keys`,
        'message: /en/guides/service-station/#check-gateway',
      ],
    });
    expect(notesOf(site)).toEqual({ ...notes('ar'), ...notes('ja') });
    expect(said.match(/\S+: en is newer than \S+/g)).toEqual([
      'guides/set-up-station/ar.mdx: en is newer than steps/enter-keys.',
      'rules/api-key/ar.mdx: en is newer than messages/empty.',
      'guides/set-up-station/ja.mdx: en is newer than steps/enter-keys.',
      'rules/api-key/ja.mdx: en is newer than messages/empty.',
    ]);
    const overview = readFileSync(join(site, 'ja/translations/index.html'), 'utf8');
    const behind = [...overview.matchAll(/<li data-state="stale" data-piece="([^"]+)"/g)];
    const pieces = [
      'guides/set-up-station/steps/check-keys',
      'guides/set-up-station/steps/enter-keys',
      'guides/service-station/steps/check-gateway',
      'rules/api-key/messages/empty',
    ];
    expect(behind.map(([, piece]) => piece)).toEqual([...pieces, ...pieces]);

    expect(runTranslated(folder, []).ok).toBe(true);
    expect(buildSite(site, '/', folder)).not.toContain('is newer than');
    expect(notesOf(site)).toEqual({});
  },
);

/** The notes of all pages that have some. A guide in one file is made from its page, and its links become text. */
const notesOf = (site: string) =>
  Object.fromEntries(
    filesIn(site)
      .filter((path) => path.endsWith('.html') && !path.includes('/files/'))
      .map((path) => [path, notesIn(readFileSync(join(site, path), 'utf8'))] as const)
      .filter(([, notes]) => notes.length > 0),
  );
