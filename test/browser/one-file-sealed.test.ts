import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { ATTACKS, IMPORTS } from '../support/attacks.ts';
import { open, started, useBrowser } from '../support/browser.ts';
import {
  CANARY,
  clearAll,
  everything,
  markup,
  names,
  piecesOf,
  pressAll,
  printed,
  saved,
  tabThrough,
  undone,
} from '../support/canary.ts';
import { CLEARED, fillAll, openFolds, ready, typeAll } from '../support/fill.ts';
import { listen } from '../support/listener.ts';
import { FAULTY, GUIDE, oneFileAt, openBuilt, openFile, step } from '../support/one-file.ts';
import { builtFile, oneFilePath, stepsOf } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

useBrowser();

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

it('nothing that is entered leaves the file', async () => {
  const { page, requests, complaints } = await openBuilt('en');
  await ready(page);
  await fillAll(page, CANARY);
  await pressAll(page);
  await fillAll(page, CANARY);
  await tabThrough(page);
  for (const place of [keptOfFile, markup, names, printed]) {
    expect(await place(page), place.name).not.toContain(CANARY);
  }
  await openFolds(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-part="export"]').click(),
  ]);
  const progress = readFileSync(await download.path(), 'utf8');
  expect(Object.keys(JSON.parse(progress))).toEqual(['waymark', 'progress']);
  expect(progress).not.toContain(CANARY);
  // The browser's own record of where it was.
  const session = await page.context().newCDPSession(page);
  const history = await session.send('Page.getNavigationHistory');
  expect(JSON.stringify(history)).not.toContain(CANARY);
  await typeAll(page, CANARY, CLEARED);
  await clearAll(page);
  expect(await everything(page)).not.toContain(CANARY);
  expect(await undone(page)).not.toContain(CANARY);
  expect(requests).toEqual([`GET ${page.url()} `]);
  expect(complaints).toEqual([]);
});

it('a file that the browser saves again has at most seven characters of a key in a row, and works', async () => {
  const { page, complaints } = await openBuilt('en');
  await ready(page);
  await fillAll(page, FAULTY);
  const text = await saved(page);
  expect(text).toContain('</html>');
  expect(piecesOf(FAULTY.split(' '), text, 8)).toEqual([]);

  // As when it is saved as a page: the markup as it is now.
  const path = join(temporaryFolder(), 'saved.html');
  writeFileSync(
    path,
    `<!DOCTYPE html>${await page.evaluate(() => document.documentElement.outerHTML)}`,
  );
  const again = await openFile(path);
  expect(await again.page.locator('[data-step]').count()).toBe(stepsOf(GUIDE));
  await ready(again.page);
  await fillAll(again.page, FAULTY);
  await again.page.locator('[data-message="api-key/inner-blanks"]').first().waitFor();
  expect([...complaints, ...again.complaints]).toEqual([]);
});

it('what was entered is gone when the reader leaves the file and returns', async () => {
  const { page, complaints } = await openBuilt('en');
  await ready(page);
  await fillAll(page, CANARY);
  const ticked = '[data-check] input:is([type="checkbox"], [type="radio"]):checked';
  expect(await page.locator(ticked).count()).toBeGreaterThan(0);
  await page.goto('about:blank');
  await page.goBack();
  await started(page);
  expect(await everything(page)).not.toContain(CANARY);
  expect(await page.locator(ticked).count()).toBe(0);
  await fillAll(page, CANARY);
  await page.reload();
  await started(page);
  expect(await everything(page)).not.toContain(CANARY);
  expect(await page.locator(ticked).count()).toBe(0);
  expect(complaints).toEqual([]);
});

/** Files of progress that are damaged, or made by somebody who wants to do harm; none of them changes anything. */
const FOREIGN: Readonly<Record<string, string>> = {
  empty: '',
  'cut off': '{"waymark":1,"progress":{"set-up-station/make-keys":{"status":"comp',
  'of another program': '{"version":1,"progress":{}}',
  'with another prototype': `{"waymark":1,"progress":{"__proto__/x":{},"constructor/y":{"status":"completed"},"__proto__":{"set-up-station/make-keys":{"status":"completed"}}}}`,
  'with markup': `{"waymark":1,"progress":{"set-up-station/<img src=x onerror=alert(1)>":{"status":"completed"},"set-up-station/make-keys":{"status":"<script>alert(1)</script>"}}}`,
  'with another place': `{"waymark":1,"progress":{"../../default":{"status":"completed","revision":"00000000","at":1}}}`,
  'very deep': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'very large': `{"waymark":1,"progress":{"a/b":"${'x'.repeat(5 * 1024 * 1024)}"}}`,
};

it('a file of progress that is damaged or hostile changes nothing, and the reader is told', async () => {
  const { page, requests, complaints } = await openBuilt('en');
  await step(page, 'check-keys').locator('[data-tick]').check();
  await ready(page);
  await page.locator('.tools summary').click();
  const before = await keptOfFile(page);
  const said = page.locator('.tools > details > [data-part="said"]');
  const path = join(temporaryFolder(), 'progress.json');
  for (const [name, text] of Object.entries(FOREIGN)) {
    writeFileSync(path, text);
    await said.evaluate((each) => {
      each.textContent = '';
    });
    await page.locator('.tools [data-part="file"]').setInputFiles(path);
    await expect.poll(() => said.textContent(), { message: name }).not.toBe('');
    expect(await keptOfFile(page), name).toBe(before);
    expect(await said.locator('*').count(), name).toBe(0);
  }
  expect(await page.locator('[data-tick]:checked').count()).toBe(1);
  expect(requests).toEqual([`GET ${page.url()} `]);
  expect(complaints).toEqual([]);
});

it('a file that was cut off on its way can be read, and says that it does not check', async () => {
  const path = join(temporaryFolder(), 'guide.html');
  const html = oneFileAt(oneFilePath('en', GUIDE)).html;
  writeFileSync(path, html.replace(/( data-code>[^<]{5000})[\s\S]*/, '$1'));
  const { page } = await open('about:blank', { offline: true });
  await page.goto(pathToFileURL(path).href);
  expect(await page.locator('[data-step] h2:visible').count()).toBe(stepsOf(GUIDE));
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  const notice = page.locator('.script-missing');
  expect(await notice.evaluate((each) => each.checkVisibility({ visibilityProperty: true }))).toBe(
    true,
  );
});

/** What a browser keeps for a file: it has no caches, workers, folders or clipboard there. */
const keptOfFile = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      document.title,
      history.state,
      window.name,
    ]),
  );

it('a file with several languages has one more policy for what it writes', () => {
  const { html } = oneFileAt(oneFilePath(undefined, GUIDE));
  expect(POLICY.exec(html)?.[1]).toMatch(/; trusted-types one-file language$/);
});

it('the policy of a file allows its own script and style, and refuses every attack', async () => {
  const html = oneFileAt(oneFilePath('en', GUIDE)).html;
  const [, policy = ''] = POLICY.exec(html) ?? [];
  expect(policy.replace(/ 'sha256-[^']{44}'/g, ' #').replace(/( #)+/g, ' #')).toBe(
    [
      "default-src 'none'",
      'script-src #',
      'style-src #',
      "form-action 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types one-file',
    ].join('; '),
  );
  // A policy applies to what comes after it.
  expect(html.slice(0, html.search(POLICY))).toMatch(/<head><meta charset="utf-8">$/);

  const path = join(temporaryFolder(), 'guide.html');
  copyFileSync(builtFile(oneFilePath('en', GUIDE)), path);
  expect(await heardFrom(path)).toEqual([]);
  writeFileSync(path, html.replace(POLICY, ''));
  const through = await heardFrom(path);
  for (const name of ['fetch', 'image', 'frame', 'inline-script', 'eval', 'markup', 'form']) {
    expect(through, name).toContain(name);
  }
});

/** What gets out of a file, or runs in it, when a script tries every attack. */
async function heardFrom(path: string): Promise<readonly string[]> {
  const elsewhere = await listen();
  onTestFinished(() => elsewhere.stop());
  const { page } = await openFile(path, { offline: false });
  await page.evaluate(() => {
    document.documentElement.dataset['ran'] = '';
  });
  for (const [name, attack] of Object.entries(ATTACKS)) {
    if (name === 'form') continue;
    await page.evaluate(attack, elsewhere.address).catch(() => undefined);
  }
  for (const code of Object.values(IMPORTS)) {
    await page.evaluate(code(elsewhere.address)).catch(() => undefined);
  }
  // What comes last arrives last.
  const ran = await page.evaluate(() => document.documentElement.dataset['ran'] ?? '');
  await page.evaluate(ATTACKS['form'] ?? String, elsewhere.address).catch(() => undefined);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  return [...elsewhere.heard, ...ran.split(' ').filter(Boolean)];
}
