import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import { configurationChecks } from '../../../src/build/files/configuration-guides.ts';
import { open, useBrowser } from '../../support/browser.ts';
import { ready } from '../../support/fill.ts';
import { privatePem } from '../../support/keys.ts';
import { content, toolPath } from '../../support/pages.ts';
import { sarifFaults } from '../../support/sarif.ts';

useBrowser();

const tools = Object.entries(content.tools).filter(([, { file }]) => file.configuration);

const KEYS = 'services_connector/services_connector_integration';
/** The check of a guide that gets its values from these settings. */
const keysCheck = configurationChecks(content).find(({ fields }) =>
  Object.values(fields).some(({ setting }) => setting === `${KEYS}/production_api_key`),
);
const [publicField] =
  Object.entries(keysCheck?.fields ?? {}).find(
    ([, { setting }]) => setting === `${KEYS}/production_api_key`,
  ) ?? [];
const SANDBOX = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const PRODUCTION = 'f0e1d2c3b4a5968778695a4b3c2d1e0f';
const ONE = privatePem(2048, 0);
const OTHER = privatePem(2048, 1);
/** All that the check of the four keys needs, and a shadowed value. */
const LISTING = `bin/magento config:show
${KEYS}/sandbox_api_key - ${SANDBOX}
${KEYS}/sandbox_private_key - ${ONE}
${KEYS}/production_api_key - ${PRODUCTION}
${KEYS}/production_private_key - ${OTHER}
services_connector/services_id/project_name - Kanarienvogel
`;
const SHADOWED = `CONFIG__DEFAULT__PAYMENT__PAYMENT_METHODS__METHOD=production

INSERT INTO \`core_config_data\` VALUES (1,'default',0,'payment/payment_methods/method','sandbox','2026-01-01 00:00:00');
`;
const VALUES = [SANDBOX, PRODUCTION, 'Kanarienvogel', ...`${ONE}\n${OTHER}`.split('\n')].filter(
  (line) => line && !line.startsWith('---'),
);
const valuesIn = (text: string) => VALUES.filter((value) => text.includes(value));

const root = (page: Page) => page.locator('[data-configuration]');
const part = (page: Page, name: string) => root(page).locator(`[data-part="${name}"]`);

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea[data-paste]').fill(text);
  await expect.poll(() => part(page, 'report').isVisible()).toBe(true);
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), part(page, button).click()]);
  return readFile(await download.path(), 'utf8');
}

describe.each(tools)('%s', (tool) => {
  const opened = async (text: string, options = {}) => {
    const { page } = await open(toolPath(SOURCE_LOCALE, tool), options);
    await ready(page);
    await paste(page, text);
    return page;
  };

  it('a finding shows its lines, its source with the date, its step and its rule', async () => {
    const page = await opened(SHADOWED);
    const item = page.locator('[data-message="configuration/shadowed"]');
    expect(await item.locator('.shown-lines').count()).toBe(2);
    const lines = await item.locator('.shown-lines').allTextContents();
    expect(lines[0]).toContain('METHOD=production');
    expect(lines[1]).toContain("'payment/payment_methods/method','sandbox'");
    expect(await item.locator('[data-slot="role"]').allTextContents()).toEqual([
      'Used',
      'Not used',
    ]);
    expect(await item.locator('[data-slot="about"]').textContent()).toMatch(/\d{4}/);
    const step = await item.locator('a[data-slot="step"]').getAttribute('href');
    expect(step).toMatch(/\/guides\/[\w-]+\/#[\w-]+$/);
    expect(await item.locator('a[data-slot="reference"]').getAttribute('href')).toMatch(
      /#shadowed$/,
    );
    expect(
      await page
        .locator('[data-setting][data-scope="default"] [data-slot="used"]')
        .allTextContents(),
    ).toContain('Not used');
  });

  it('the links of a finding lead to what exists', async () => {
    const page = await opened(`${SHADOWED}\n${LISTING.replace(PRODUCTION, SANDBOX)}`);
    const links = await root(page)
      .locator('.findings a[data-slot="step"], .findings a[data-slot="reference"]')
      .evaluateAll((all) =>
        all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
      );
    expect(links.length).toBeGreaterThan(4);
    for (const link of new Set(links)) {
      const there = await page.request.get(link);
      expect(there.ok(), link).toBe(true);
      expect(await there.text(), link).toContain(`id="${new URL(link).hash.slice(1)}"`);
    }
  });

  it('the set of keys is checked as in the guide, and each key has its fingerprint', async () => {
    const page = await opened(LISTING.replace(PRODUCTION, SANDBOX));
    const same = page.locator('[data-message="key-set/same-public"]');
    expect(await same.getAttribute('data-path')).toBe(`${KEYS}/production_api_key`);
    expect(await same.getAttribute('data-fact')).toBe('C-DUP-PUB');
    expect(await page.locator('[data-slot="fingerprint"]:not(:empty)').count()).toBe(2);
  });

  it('the reports can be copied and saved, and contain no value', async () => {
    const page = await opened(`${LISTING}\n${SHADOWED}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const text = await part(page, 'report-text').inputValue();
    expect(text).toContain('configuration/shadowed (D-WIN)');
    expect(text).toContain(`${KEYS}/sandbox_api_key`);
    expect(valuesIn(text)).toEqual([]);
    await root(page).locator('[data-copy="report-text"]').click();
    await expect.poll(() => part(page, 'report-text-copied').textContent()).not.toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(await saved(page, 'save-text')).toBe(text);
    const sarif = await saved(page, 'save-sarif');
    expect(valuesIn(sarif)).toEqual([]);
    expect(sarifFaults(JSON.parse(sarif))).toEqual([]);
    const [{ tool: made, results }] = JSON.parse(sarif).runs;
    const declared = made.driver.rules.map(({ id }: { id: string }) => id);
    expect(declared).toContain('configuration/no-project');
    expect(declared).toContain('private-key/truncated');
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'configuration/shadowed',
    );
  });

  it('the results of whole checks can be taken over, as IDs and outcomes only', async () => {
    const page = await opened(LISTING.replace(PRODUCTION, SANDBOX));
    expect(await root(page).locator('[data-take-over]').count()).toBeGreaterThan(0);
    const before = await page.evaluate(() => ({ ...localStorage }));
    expect(before).toEqual({});
    await part(page, 'over-take').click();
    const kept = await page.evaluate(() => ({ ...localStorage }));
    const entries = Object.entries(kept).filter(([key]) => key.endsWith(`/${keysCheck?.step}`));
    expect(entries.map(([, entry]) => JSON.parse(String(entry)))).toEqual([
      expect.objectContaining({
        status: 'open',
        outcome: 'error',
        messages: [`key-set/same-public@${publicField}`],
      }),
    ]);
    expect(valuesIn(JSON.stringify(kept))).toEqual([]);
    expect(await part(page, 'over-status').getAttribute('href')).toMatch(/\/checklists\//);
    // Leaving the field checks the same text again.
    await page.locator('textarea[data-paste]').dispatchEvent('change');
    await page.waitForFunction(() =>
      document.querySelector('[data-part="over-done"]')?.checkVisibility(),
    );
  });

  it('nothing is offered to take over if a value is missing or hidden', async () => {
    const page = await opened(SHADOWED);
    expect(await part(page, 'over').isVisible()).toBe(false);
    await paste(page, LISTING.replace(SANDBOX, '******'));
    expect(await root(page).locator(`[data-take-over$="/${keysCheck?.step}"]`).count()).toBe(0);
  });

  it('a second instance is compared, and shows what both must not share', async () => {
    const space = 'services_connector/services_id/environment_id';
    const shared = `bin/magento config:show\n${space} - 3f2b8a54-1c6d-4e0f-9a7b-5d2c8e6f1a31\n`;
    const page = await opened(`${shared}${KEYS}/sandbox_api_key - ${SANDBOX}\n`);
    expect(await part(page, 'compared-section').isVisible()).toBe(false);
    await root(page).locator('summary').click();
    await part(page, 'second').fill(`${shared}${KEYS}/sandbox_api_key - ${PRODUCTION}\n`);
    const row = page.locator(`[data-compared="${space}"]`);
    await expect.poll(() => row.count()).toBe(1);
    expect(await row.getAttribute('data-state')).toBe('same');
    const keys = page.locator(`[data-compared="${KEYS}/sandbox_api_key"]`);
    expect(await keys.getAttribute('data-state')).toBe('different');
    const item = page.locator('[data-message="configuration/space-shared"]');
    expect(await item.getAttribute('data-fact')).toBe('D-X-MIRROR');
    expect(await item.locator('[data-slot="places"]').textContent()).toContain('second');
    const shown = await part(page, 'report').evaluate((all) => all.outerHTML);
    expect(valuesIn(shown)).toEqual([]);
    await part(page, 'clear').click();
    expect(await part(page, 'second').inputValue()).toBe('');
    expect(await page.locator('[data-compared]').count()).toBe(0);
  });

  it('Clear removes the reports as well', async () => {
    const page = await opened(LISTING);
    await part(page, 'clear').click();
    expect(await part(page, 'report-text').inputValue()).toBe('');
    expect(await root(page).locator('[data-take-over]').count()).toBe(0);
  });
});
