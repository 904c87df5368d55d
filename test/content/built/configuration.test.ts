import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { colourFindings, findings } from '../../support/axe.ts';
import { open, useBrowser } from '../../support/browser.ts';
import { everything, kept, undone } from '../../support/canary.ts';
import { ready } from '../../support/fill.ts';
import { privatePem } from '../../support/keys.ts';
import { content, locales, toolPath } from '../../support/pages.ts';
import { makeWorker } from '../../support/worker-attacks.ts';

useBrowser();

const tools = Object.entries(content.tools).filter(([, { file }]) => file.configuration);

const API_KEY = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const KEYS = 'services_connector/services_connector_integration';
/** The sixth line of the key is too short. */
const SHORT_LINE = 6;
const damaged = privatePem()
  .split('\n')
  .map((line, index) => (index + 1 === SHORT_LINE ? line.slice(1) : line))
  .join('\n');
/** A listing as the command shows it. */
const LISTING = `bin/magento config:show
magento_saas/environment - production
services_connector/services_id/environment_id - 3f2b8a54-1c6d-4e0f-9a7b-5d2c8e6f1a31
${KEYS}/production_api_key - ${API_KEY}
${KEYS}/production_private_key - ${damaged}
`;
const KEY_LINE = 5;
const VARIABLES = `CONFIG_DEFAULT__MAGENTO_SAAS__ENVIRONMENT=production
CONFIG__DEFAULT__SERVICES_CONNECTOR__SERVICES_CONNECTOR_INTEGRATION__SANDBOX_API_KEY=${API_KEY}
`;
const TABLE = `INSERT INTO \`core_config_data\` VALUES (1,'default',0,'${KEYS}/sandbox_api_key','${API_KEY}','2026-01-01 00:00:00'),(2,'default',0,'${KEYS}/production_api_key','${API_KEY}','2026-01-01 00:00:00');
`;
const PROSE = 'Dear support,\nour shop does not connect. Please help us.\n';
const SECRETS = [API_KEY, ...privatePem().split('\n').slice(1, -1)];

const leaks = (text: string) => SECRETS.filter((secret) => text.includes(secret));

const field = (page: Page) => page.locator('textarea[data-paste]');
const verdict = (page: Page) => page.locator('[data-configuration] [data-part="verdict"]');
const report = (page: Page) => page.locator('[data-configuration] [data-part="report"]');

/** Enters a text as a paste does, and waits for what the page says about it. */
async function paste(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await expect.poll(() => verdict(page).textContent()).not.toBe('');
}

/** A mebibyte of rows of another table, and how many lines they have. */
const OTHER_ROWS = "INSERT INTO `log` VALUES ('x');\n";
const LINES_BEFORE = Math.floor(1_048_576 / OTHER_ROWS.length);
const MEBIBYTE = Buffer.from(OTHER_ROWS.repeat(LINES_BEFORE));

/** A dump with the table of settings at its end. */
const dumpOf = (mebibytes: number): readonly Buffer[] => [
  ...Array<Buffer>(mebibytes).fill(MEBIBYTE),
  Buffer.from(TABLE),
];

/** Chooses a file, in the page itself: a test cannot send so much to a browser quickly. */
async function chooseFile(page: Page, name: string, parts: readonly Buffer[]): Promise<void> {
  const texts = [...new Set(parts)].map((part) => part.toString('latin1'));
  const order = parts.map((part) => texts.indexOf(part.toString('latin1')));
  await page.locator('[data-configuration]').evaluate(
    (root, given) => {
      const bytes = given.texts.map((text) => Uint8Array.from(text, (one) => one.charCodeAt(0)));
      const carried = new DataTransfer();
      carried.items.add(
        new File(
          given.order.flatMap((index) => bytes[index] ?? []),
          given.name,
        ),
      );
      root.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true }));
    },
    { name, texts, order },
  );
}

/** A listing as a file that is dragged over the page. */
const draggedListing = (page: Page) =>
  page.evaluateHandle((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'show.txt'));
    return carried;
  }, LISTING);

const reading = (page: Page) => page.locator('[data-configuration] [data-part="reading"]');

/** The attributes of all elements with the first one. */
const hooks = (page: Page, ...names: readonly string[]) =>
  page
    .locator(`[data-configuration] [data-${names[0]}]`)
    .evaluateAll(
      (all, each) =>
        all.map((element) => each.map((name) => element.getAttribute(`data-${name}`)).join(' | ')),
      names,
    );

const shown = (page: Page) =>
  page.locator('[data-configuration]').evaluate((root) => root.outerHTML);

describe.each(tools)('%s', (tool) => {
  const path = toolPath(SOURCE_LOCALE, tool);
  const opened = async (options = {}) => {
    const witness = await open(path, options);
    await ready(witness.page);
    return witness;
  };

  it('shows what was recognized, what is set and what was found, each with its place', async () => {
    const { page } = await opened();
    await paste(page, LISTING);
    expect(await hooks(page, 'format')).toEqual(['F-CLI', 'F-SHOW']);
    expect(await hooks(page, 'setting', 'scope', 'line', 'outcome')).toEqual([
      'magento_saas/environment | default | 2 | sound',
      'services_connector/services_id/environment_id | default | 3 | error',
      `${KEYS}/production_api_key | default | 4 | note`,
      `${KEYS}/production_private_key | default | ${KEY_LINE} | error`,
    ]);
    expect(await hooks(page, 'message', 'path', 'line', 'level', 'fact')).toContain(
      'configuration/no-project | services_connector/services_id/environment_id | 3 | error | D-X-IDNOPROJ',
    );
    expect(await page.locator('[data-setting] [data-hidden]').count()).toBe(2);
    expect(await page.locator('[data-format="F-SHOW"]').textContent()).toContain('config:show');
  });

  it.each([390, 1280])(
    'a setting and its value are in view together, %i pixels wide',
    async (width) => {
      const { page } = await opened({ viewport: { width, height: 800 } });
      await paste(page, LISTING);
      const outside = await page.locator('[data-setting]').evaluateAll(
        (rows) =>
          rows.filter((row) => {
            const value = row.querySelector('td:has([data-slot="value"])')?.getBoundingClientRect();
            const frame = row.closest('.table')?.getBoundingClientRect();
            return !value || !frame || value.right > frame.right;
          }).length,
      );
      expect(outside).toBe(0);
    },
  );

  it('a damaged private key gets the message of the guides, at its own line of the listing', async () => {
    const { page } = await opened();
    await paste(page, LISTING);
    expect(await hooks(page, 'message', 'path', 'line', 'level')).toContain(
      `private-key/row-length | ${KEYS}/production_private_key | ${KEY_LINE + SHORT_LINE - 1} | error`,
    );
    const item = page.locator('[data-message="private-key/row-length"]');
    expect(await item.locator('[data-slot="what"]').textContent()).toMatch(/\D6\D.*63.*64/);
    expect(await item.locator('a[data-slot="reference"]').getAttribute('href')).toMatch(
      /\/private-key\/#row-length$/,
    );
  });

  it.each([LISTING, VARIABLES, TABLE])('no secret is outside the field: %#', async (text) => {
    const { page, requests, complaints } = await opened({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const violations = await page.evaluateHandle(() => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        found.push(effectiveDirective);
      });
      return found;
    });
    const before = requests.length;
    await paste(page, text);
    await page.locator('[data-configuration] [data-part="submit"]').click();
    expect(leaks(await page.locator('html').evaluate((root) => root.outerHTML))).toEqual([]);
    expect(leaks(await kept(page))).toEqual([]);
    expect(leaks(await field(page).inputValue())).not.toEqual([]);
    expect(requests.slice(before)).toEqual([]);
    expect(await violations.jsonValue()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('findings with the same text are explained once, and each has its place', async () => {
    const { page } = await opened();
    await paste(page, TABLE);
    const same = page.locator('[data-message="configuration/key-in-clear"]');
    expect(await same.count()).toBe(2);
    expect(await same.locator('[data-slot="what"]').count()).toBe(2);
    expect(await same.locator('[data-slot="fix"]').count()).toBe(1);
    expect(await hooks(page, 'message', 'path')).toEqual(
      expect.arrayContaining([
        `configuration/key-in-clear | ${KEYS}/sandbox_api_key`,
        `configuration/key-in-clear | ${KEYS}/production_api_key`,
      ]),
    );
  });

  it('shows every setting it knows of a long table, the first of the others, and how many are left', async () => {
    const { page } = await opened();
    const others = Array.from({ length: 1000 }, (_, index) => `a/b/other_${index} - ${index}`);
    await paste(page, `${others.join('\n')}\nmagento_saas/environment - sandbox\n`);
    const [first] = await hooks(page, 'setting', 'outcome');
    // Something is said about the first one, so it is one of the 200 that are shown.
    expect(first).toBe('a/b/other_0 | note');
    expect(await page.locator('[data-setting^="a/b/"]').count()).toBe(200);
    expect(await page.locator('[data-setting="magento_saas/environment"]').count()).toBe(1);
    expect(await page.locator('[data-part="settings-more"]').textContent()).toContain('800');
  });

  it('says that a text is no configuration', async () => {
    const { page } = await opened();
    await paste(page, LISTING);
    await paste(page, PROSE);
    const said = content.locales[SOURCE_LOCALE]?.texts['configuration-unknown'];
    await expect.poll(() => verdict(page).textContent()).toBe(said);
    expect(await report(page).isVisible()).toBe(false);
    expect(await hooks(page, 'message')).toEqual([]);
    await page.locator('[data-configuration] [data-part="submit"]').click();
    await expect
      .poll(() => field(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
  });

  it('the button moves the focus to the report, a paste does not', async () => {
    const { page } = await opened();
    await paste(page, LISTING);
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.locator('[data-configuration] [data-part="submit"]').click();
    const heading = page.locator('[data-configuration] [data-part="heading"]');
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it.each(['Clear', 'leaving the page'])('%s removes everything', async (way) => {
    const { page } = await opened();
    const before = await shown(page);
    await paste(page, LISTING);
    expect(await shown(page)).not.toBe(before);
    expect(page.workers().length).toBe(1);
    if (way === 'Clear') await page.locator('[data-configuration] [data-part="clear"]').click();
    else await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await verdict(page).textContent()).toBe('');
    expect(await report(page).isVisible()).toBe(false);
    for (const hook of ['format', 'setting', 'message', 'hidden']) {
      expect(await hooks(page, hook)).toEqual([]);
    }
    expect(leaks(await everything(page))).toEqual([]);
    expect(leaks(await undone(page)), 'undo and redo').toEqual([]);
  });

  it('files are read one after another, also those that Windows wrote in UTF-16', async () => {
    const { page } = await opened();
    const utf16 = Buffer.from(`\ufeff${VARIABLES}`, 'utf16le');
    await page.locator('[data-configuration] input[type="file"]').setInputFiles([
      { name: 'show.txt', mimeType: 'text/plain', buffer: Buffer.from(LISTING) },
      { name: 'shop.env', mimeType: 'text/plain', buffer: utf16 },
    ]);
    await expect.poll(() => hooks(page, 'format')).toEqual(['F-CLI', 'F-SHOW', 'F-ENV']);
    expect(await page.locator('input[type="file"]').inputValue()).toBe('');
    expect(await field(page).inputValue()).toBe('');
    expect(await page.locator('[data-part="chosen"] bdi').allTextContents()).toEqual([
      'show.txt',
      'shop.env',
    ]);
    expect(await hooks(page, 'setting', 'file', 'line')).toEqual(
      expect.arrayContaining([
        'magento_saas/environment | show.txt | 2',
        `${KEYS}/sandbox_api_key | shop.env | 2`,
      ]),
    );
    expect(await hooks(page, 'message', 'file', 'line')).toContain(
      'configuration/no-project | show.txt | 3',
    );
  });

  it('a file that is dropped beside the field is read, and does not replace the page', async () => {
    const { page } = await opened();
    const files = await draggedListing(page);
    const root = page.locator('[data-configuration]');
    await root.dispatchEvent('drop', { dataTransfer: files });
    await expect.poll(() => hooks(page, 'format')).toEqual(['F-CLI', 'F-SHOW']);
  });

  it('a file that is dropped on the field of the second instance goes into that field', async () => {
    const { page } = await opened();
    await paste(page, VARIABLES);
    await expect.poll(() => hooks(page, 'format')).toEqual(['F-ENV']);
    const files = await draggedListing(page);
    const second = page.locator('[data-configuration] [data-part="second"]');
    await second.dispatchEvent('drop', { dataTransfer: files });
    await expect.poll(() => second.inputValue()).toBe(LISTING);
    expect(await hooks(page, 'format')).toEqual(['F-ENV']);
    await page.locator('[data-configuration] [data-part="clear"]').click();
    expect(await second.inputValue()).toBe('');
  });

  it('says that a file is no text', async () => {
    const { page } = await opened();
    await chooseFile(page, 'shop.zip', [Buffer.from('PK\u0003\u0004\0\0')]);
    const said = content.locales[SOURCE_LOCALE]?.texts['configuration-file-binary'];
    await expect.poll(() => page.locator('[data-part="verdict"]').textContent()).toBe(said);
  });

  it('a large dump is searched with progress, and a paste after it counts alone', async () => {
    const { page } = await opened();
    await chooseFile(page, 'dump.sql', dumpOf(20));
    await expect
      .poll(() => hooks(page, 'setting', 'file', 'line'))
      .toEqual([
        `${KEYS}/sandbox_api_key | dump.sql | ${LINES_BEFORE * 20 + 1}`,
        `${KEYS}/production_api_key | dump.sql | ${LINES_BEFORE * 20 + 1}`,
      ]);
    const note = page.locator('[data-part="chosen"] [data-note="searched"]');
    expect(await note.textContent()).toContain('dump.sql');
    expect(await reading(page).isVisible()).toBe(false);
    await paste(page, VARIABLES);
    await expect.poll(() => hooks(page, 'format')).toEqual(['F-ENV']);
    expect(await note.count()).toBe(0);
  });

  it('the reading of a large dump can be stopped', async () => {
    const { page } = await opened();
    const layout = () =>
      page
        .locator('[data-configuration] .check')
        .evaluate((one) => one.getBoundingClientRect().height);
    const before = await layout();
    await chooseFile(page, 'dump.sql', dumpOf(1000));
    await reading(page).waitFor();
    expect(await layout()).toBe(before);
    await expect
      .poll(() => page.locator('progress').evaluate((one) => Number(one.getAttribute('value'))))
      .toBeGreaterThan(0);
    await page.locator('[data-part="stop"]').click();
    const said = content.locales[SOURCE_LOCALE]?.texts['configuration-stopped'];
    await expect.poll(() => verdict(page).textContent()).toBe(said);
    expect(await reading(page).isVisible()).toBe(false);
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await hooks(page, 'setting')).toEqual([]);
    await paste(page, LISTING);
    await expect.poll(() => hooks(page, 'format')).toEqual(['F-CLI', 'F-SHOW']);
  });

  it.each(['chosen', 'dropped'])(
    'no secret of a %s file is in the page, and none comes back',
    async (way) => {
      const { page, requests, complaints } = await opened({
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const before = requests.length;
      for (const [name, text] of Object.entries({
        'show.txt': LISTING,
        'a.env': VARIABLES,
        'd.sql': TABLE,
      })) {
        if (way === 'dropped') await chooseFile(page, name, [Buffer.from(text)]);
        else {
          await page
            .locator('[data-configuration] input[type="file"]')
            .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
        }
        await page.locator(`[data-part="chosen"] [data-file="${name}"]`).waitFor();
        expect(leaks(await everything(page)), name).toEqual([]);
      }
      await page.locator('[data-configuration] [data-part="clear"]').click();
      await expect.poll(() => page.workers().length).toBe(0);
      expect(await page.locator('[data-part="chosen"]').textContent()).toBe('');
      expect(leaks(await undone(page)), 'undo and redo').toEqual([]);
      expect(requests.slice(before)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('says what is wrong with a file that is not a text', async () => {
    const { page } = await opened();
    await chooseFile(page, 'shop.zip', [Buffer.from([80, 75, 3, 4, 0, 0, 0, 0])]);
    const note = page.locator('[data-part="chosen"] [data-note="binary"]');
    expect(await note.textContent()).toContain(
      content.locales[SOURCE_LOCALE]?.texts['configuration-file-binary'],
    );
  });

  it('no other script can make a worker', async () => {
    const { page } = await opened();
    const makes = (name: string) => page.evaluate(makeWorker, name).catch(() => false);
    for (const name of ['', 'other', 'waymark-worker']) expect(await makes(name), name).toBe(false);
  });

  it('says if its checks cannot be loaded', async () => {
    const { page } = await open(path);
    await page.route('**/*.js', (route) => route.abort());
    await field(page).focus();
    const said = content.locales[SOURCE_LOCALE]?.texts['island-part-failed'];
    await expect.poll(() => verdict(page).textContent()).toBe(said);
  });

  it.each(locales)(
    'with a report, axe finds nothing and a phone does not scroll sideways: %s',
    async (locale) => {
      const { page } = await open(toolPath(locale, tool), {
        viewport: { width: 320, height: 640 },
      });
      await ready(page);
      await paste(page, `${LISTING}\n${VARIABLES}\n${TABLE}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await findings(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await colourFindings(page), colorScheme).toEqual([]);
      }
    },
  );
});
