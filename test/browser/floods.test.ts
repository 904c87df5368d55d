import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { CANARY } from '../support/canary.ts';
import { dropOn } from '../support/drag.ts';
import { ALL } from '../support/extent.ts';
import { askForName, openFolds, ready, TYPED } from '../support/fill.ts';
import { guidePath, pagesToType, samplesOf } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

useBrowser();

/** Search takes the most useful line of a long text, so it has its own test. */
const REFUSING = `:is(${TYPED}):not([type="search"])`;
/** A checklist has the fields of its guide. */
const pages = samplesOf(pagesToType()).filter((path) => !/\/(?:search|checklists)\//.test(path));

/** The text in the place for what is wrong with a control. */
const said = (control: Locator): Promise<string> =>
  control.evaluate((each) =>
    (each.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((place) => place?.classList.contains('verdict'))
      .map((place) => place?.textContent)
      .join(''),
  );

/**
 * Looks at the first control of each kind on a page, or at every one if everything is tested; one in a dialog last,
 * because nothing else can be reached then. A kind is where it is, what it is, and whether it has a limit.
 */
async function eachControl(page: Page, look: (control: Locator) => Promise<void>): Promise<void> {
  await ready(page);
  await openFolds(page);
  const shown = page.locator(REFUSING).filter({ visible: true });
  const seen = new Set<string>();
  for (const control of await shown.all()) {
    const kind = await control.evaluate((each) => {
      const place = each.closest('[data-check]') ? 'check' : (each.parentElement?.tagName ?? '');
      const limited = each.getAttribute('maxlength') !== null;
      return [place, each.tagName, each.getAttribute('type'), limited].join();
    });
    if (ALL || !seen.has(kind)) await look(control);
    seen.add(kind);
  }
  await askForName(page);
  for (const control of await page.locator('dialog[open]').locator(shown).all()) {
    await look(control);
  }
}

/**
 * Announces a text of this many characters to the control in each way, as the browser does; returns the ways in which
 * it would be inserted.
 */
const inserted = (control: Locator, ways: readonly string[], length: number) =>
  control.evaluate(
    (each, given) =>
      given.ways.filter((inputType) =>
        each.dispatchEvent(
          new InputEvent('beforeinput', {
            inputType,
            data: 'x'.repeat(given.length),
            bubbles: true,
            cancelable: true,
          }),
        ),
      ),
    { ways: [...ways], length },
  );

it.each(pages)(
  '%s accepts no file and no text over the limit of a field, however it arrives',
  async (path) => {
    const folder = temporaryFolder();
    const file = join(folder, 'key.pem');
    writeFileSync(file, CANARY);
    const { page, complaints } = await open(path, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await eachControl(page, async (control) => {
      await dropOn(page, control, { files: [file] });
      await expect.poll(() => said(control)).not.toBe('');
      expect(await control.inputValue()).toBe('');
      const ofFile = await said(control);
      const limit = await control.getAttribute('maxlength');
      const length = Number(limit ?? 1000) + 1;
      const name = await control.getAttribute('id');
      await dropOn(page, control, { text: 'x'.repeat(length) });
      expect(await control.inputValue(), `drop on ${name}`).toBe('');
      // A date is not a text.
      if (limit === null) return;
      const refusal = await said(control);
      expect(['', ofFile], name ?? '').not.toContain(refusal);
      expect(await control.getAttribute('aria-invalid'), name ?? '').toBe('true');
      await control.press('a');
      expect(await said(control), name ?? '').not.toBe(refusal);
      await page.evaluate((most) => navigator.clipboard.writeText('x'.repeat(most)), length);
      await page.keyboard.press('Control+v');
      expect(await control.inputValue(), `paste into ${name}`).toBe('a');
      expect(await said(control), `paste into ${name}`).toBe(refusal);
      const ways = ['insertReplacementText', 'insertFromYank', 'insertText'];
      expect(await inserted(control, ways, length), name ?? '').toEqual([]);
      await control.fill('');
    });
    expect(new URL(page.url()).pathname).toBe(path);
    expect(complaints).toEqual([]);
  },
);

it('measures what a field would contain, not only what is added', async () => {
  const { page } = await open(guidePath('en', 'set-up-station'));
  await ready(page);
  const box = page.locator('[data-field="answer"]');
  const limit = Number(await box.getAttribute('maxlength'));
  await box.fill('x'.repeat(limit - 1));
  expect(await inserted(box, ['insertFromPaste'], 2)).toEqual([]);
  expect(await inserted(box, ['insertFromPaste'], 1)).not.toEqual([]);
  await box.selectText();
  expect(await inserted(box, ['insertFromPaste'], 2)).not.toEqual([]);
});

it.each([guidePath('en', 'set-up-station'), '/en/support/'])(
  '%s: the code that checks is loaded before a dropped text arrives',
  async (path) => {
    const { page, requests } = await open(path);
    const control = page.locator('textarea:not([readonly])').first();
    let before = 0;
    await dropOn(page, control, { text: CANARY }, async () => {
      await page.locator(':is([data-check], status-reader)[data-ready]').first().waitFor();
      before = requests.length;
    });
    await expect.poll(() => control.inputValue()).toBe(CANARY);
    await expect.poll(() => said(control)).not.toBe('');
    expect(requests.slice(before)).toEqual([]);
  },
);
