import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, useBrowser, visit } from '../support/browser.ts';
import { fillAll, ready, submitAll } from '../support/fill.ts';
import { pagesWithFields, samplesOf } from '../support/pages.ts';

useBrowser();

/** Does what a browser's page translation does: puts every text, now and when it appears, into two <font> elements. */
function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tag: string = 'font';
    const skipped = 'script, style, template, textarea, option, title, font, [translate="no"]';
    const rewrite = (root: Node) => {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walk.nextNode()) texts.push(walk.currentNode);
      for (const text of texts) {
        if (!text.textContent?.trim() || text.parentElement?.closest(skipped)) continue;
        const [outer, inner] = [document.createElement(tag), document.createElement(tag)];
        text.parentNode?.replaceChild(outer, text);
        inner.textContent = text.textContent;
        outer.append(inner);
      }
    };
    rewrite(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) rewrite(node.parentNode ?? node);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

it('a page that the browser translates, without images, still checks, repairs, lists and counts', async () => {
  const { page, complaints } = await open('/ja/guides/set-up-station/');
  await page.route(/\.(?:svg|png|jpe?g|webp)$/, (route) => route.fulfill({ status: 204 }));
  await translate(page);
  const field = page.locator('[data-field="outdoor-key"]');
  await field.fill('0f1e2d3c4b5a6978 8796a5b4c3d2e1f0');
  const finding = page.locator('[data-message="api-key/inner-blanks"]');
  await finding.locator('font').first().waitFor();
  // A real press leaves the field first, which checks it again: the button must still be there.
  await finding.locator('[data-repair]').click();
  await finding.waitFor({ state: 'detached' });
  expect(await field.inputValue()).toBe('0f1e2d3c4b5a69788796a5b4c3d2e1f0');
  await page.locator('[data-check="keys"] [data-part="submit"]').click();
  expect(await page.locator('[data-part="problems"] li:visible').count()).toBe(2);
  await page.locator('[data-step="check-keys"] [data-tick]').check();
  const count = page.locator('.rail [data-progress]');
  expect(await count.getAttribute('data-done')).toBe('1');
  expect(await count.textContent()).toContain('1');
  expect(complaints).toEqual([]);
});

it('no kind of page with fields breaks when its text changes', async () => {
  const { page, complaints } = await open('about:blank');
  for (const path of samplesOf(pagesWithFields())) {
    await visit(page, path);
    await translate(page);
    await ready(page);
    await fillAll(page, 'not a key');
    await submitAll(page);
    expect(complaints, path).toEqual([]);
  }
}, 300_000);
