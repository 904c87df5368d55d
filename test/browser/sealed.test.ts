import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { privatePem } from '../support/keys.ts';
import { guidePath, guides, locales } from '../support/pages.ts';

useBrowser();

const CANARY = 'Kanarienvogel4711';

/** Everything outside the fields in which a browser could keep or show a value. */
const traces = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      document.title,
      history.state,
      databases,
      window.name,
    ]);
  });

describe.each(guides)('%s', (guide) => {
  it.each(locales)('keeps to itself whatever is entered, in %s', async (locale) => {
    const { page, requests, complaints } = await open(guidePath(locale, guide));
    const fields = page.locator('textarea[data-field]');
    await fields.first().focus();
    await page.locator('[data-check][data-ready]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    const values = [CANARY, `${CANARY}\n${CANARY}`, privatePem(), `${CANARY}@example.com`];
    for (const value of values) {
      for (const field of await fields.all()) await field.fill(value);
      for (const box of await page.locator('[data-check] input:not([type="date"])').all()) {
        await box.check();
      }
      for (const list of await page.locator('[data-check] select').all()) {
        await list.selectOption({ index: 1 });
      }
      for (const date of await page.locator('input[type="date"]').all()) {
        await date.fill('2026-01-31');
      }
    }
    for (const button of await page.locator('[data-check] [data-part="submit"]').all()) {
      await button.click();
    }
    for (const tick of await page.locator('[data-tick]').all()) await tick.check();
    const left = await traces(page);
    for (const secret of [CANARY, privatePem().slice(100, 120)]) {
      expect(left).not.toContain(secret);
      expect(requests.join('\n')).not.toContain(secret);
      expect(complaints.join('\n')).not.toContain(secret);
    }
    expect(requests.slice(before)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('stores ids, statuses and times only', async () => {
    const { page } = await open(guidePath('en', guide));
    for (const field of await page.locator('textarea[data-field]').all()) await field.fill(CANARY);
    for (const tick of await page.locator('[data-tick]').all()) await tick.check();
    const entries = await page.evaluate(() => Object.entries({ ...localStorage }));
    expect(entries.length).toBeGreaterThan(8);
    for (const [key, value] of entries) {
      expect(key).toMatch(/^waymark\/default\/[a-z-]+\/[a-z-]+$/);
      expect(value).toMatch(
        /^\{"status":"(?:open|completed)","revision":"[0-9a-f]{8}","at":\d{13}(?:,"outcome":"[a-z]+")?\}$/,
      );
    }
  });
});

it('the browser itself refuses to send: fetch, image, beacon, form, script from text', async () => {
  const { page } = await open(guidePath('en', 'connect-instance'));
  const outcomes = await page.evaluate(async () => {
    const address = 'https://waymark.invalid/';
    const attempt = async (act: () => unknown) => {
      try {
        await act();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      document.documentElement.dataset['refused'] += ` ${effectiveDirective}`;
    });
    new Image().src = address;
    navigator.sendBeacon(address, 'x');
    const form = document.createElement('form');
    form.action = address;
    document.body.append(form);
    form.submit();
    return [
      await attempt(() => fetch(address)),
      await attempt(() => {
        document.body.innerHTML = '<p>text</p>';
      }),
    ];
  });
  expect(outcomes).toEqual(['refused', 'refused']);
  for (const directive of ['connect-src', 'img-src', 'form-action', 'require-trusted-types-for']) {
    await expect.poll(() => page.locator('html').getAttribute('data-refused')).toContain(directive);
  }
});
