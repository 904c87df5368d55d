import { generateKeyPairSync } from 'node:crypto';
import { chromium } from 'playwright-core';
import { FLAGS, provideBrowser } from '../support/provide-browser.ts';
import { serve } from './serve.ts';

/**
 * Takes the pictures in README: the check of the four keys on the built site (`dist/`) when one of them has lost a
 * hyphen, in light and dark colours. The keys are made for the picture.
 */
const site = await serve('dist');
const browser = await chromium.launch({ executablePath: provideBrowser(), args: FLAGS });
for (const scheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width: 1200, height: 700 },
  });
  const page = await context.newPage();
  await page.goto(`${site.address}/en/guides/connect-instance/#check-keys`);
  const check = page.locator('[data-check="four-keys"]');
  const field = check.locator('[data-field="sandbox-private-key"]');
  await field.fill(privateKey().replace('-----BEGIN', '----BEGIN'));
  await check.locator('[data-message]').first().waitFor();
  await field.evaluate((element) => {
    element.scrollTop = 0;
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 90);
  });
  await page.screenshot({ path: `docs/guide-${scheme}.png` });
  await context.close();
}
await browser.close();
site.close();

function privateKey(): string {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
