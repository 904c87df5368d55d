import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Check } from '../../src/engine/check/guide.ts';
import { content } from './pages.ts';
import { cook } from './recipes.ts';

/** Touches the page, so that all code that checks is loaded before anything is entered. */
export async function ready(page: Page): Promise<void> {
  const tools = page.locator('.tools summary:visible').first();
  if ((await tools.count()) > 0) {
    await tools.focus();
    await expect.poll(() => page.locator('.tools button:disabled').count()).toBe(0);
  }
  const given = page.locator('[data-part="given"]');
  if ((await given.count()) > 0) {
    await given.focus();
    await page.locator('status-reader[data-ready]').waitFor();
  }
  const paste = page.locator('[data-paste]');
  if ((await paste.count()) > 0) {
    await paste.focus();
    await page.locator('[data-configuration][data-ready]').waitFor();
  }
  const catalogue = page.locator('catalogue-check');
  if ((await catalogue.count()) > 0) {
    await catalogue.locator('input[type="file"]').focus();
    await page.locator('catalogue-check[data-ready]').waitFor();
  }
  const checks = page.locator('[data-check]');
  if ((await checks.count()) === 0) return statusShown(page);
  await checks.first().locator('[data-field]').first().focus();
  await expect
    .poll(() => page.locator('[data-check]:not([data-ready])').count(), {
      message: page.url(),
      timeout: 20_000,
    })
    .toBe(0);
}

/** Shows the status of a checklist and hides it again: without a check, this is what loads the texts. */
async function statusShown(page: Page): Promise<void> {
  const show = page.locator('give-back [data-part="show"]:visible');
  if ((await show.count()) === 0) return;
  await show.click();
  await expect.poll(() => page.locator('give-back [data-part="text"]').inputValue()).not.toBe('');
  await show.click();
}

/**
 * Fills every field of the page with a text, the first choice, a tick, a date; listeners get it as if it were pasted.
 */
export function fillAll(page: Page, text: string): Promise<void> {
  return page.evaluate((value) => {
    const enter = (control: Element): void => {
      if (control instanceof HTMLSelectElement) control.selectedIndex = 1;
      else if (control instanceof HTMLTextAreaElement) control.value = value;
      else if (!(control instanceof HTMLInputElement)) return;
      else if (['radio', 'checkbox'].includes(control.type)) control.checked = true;
      else if (control.type === 'date') control.value = '2026-01-31';
      else control.value = value;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    // The name of a case is meant to be shared.
    const controls =
      'textarea:not([readonly]), select, input:not([type="file"], [type="search"], [data-part="case"], [data-part="name"])';
    for (const control of document.querySelectorAll<HTMLInputElement>(controls)) {
      if (control.checkVisibility() && !control.readOnly) enter(control);
    }
  }, text);
}

/** Every control that can be typed in, as a selector. Read-only ones show what the page has made. */
export const TYPED =
  'textarea:not([readonly]), [contenteditable], input:not([readonly], [type="checkbox"], [type="radio"], [type="file"], [type="hidden"])';

/** Those with a button that clears them. */
export const CLEARED = `:is([data-check], status-reader, [data-configuration]) :is(${TYPED})`;

/** Opens every collapsed section of the page. */
export function openFolds(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Opens the dialog that asks for a case's name, if there is one; nothing else can be typed in then. */
export function askForName(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.querySelector<HTMLElement>('case-switch [data-part="add"]')?.click();
  });
}

/**
 * Types into every control that takes the focus, like a reader who first enters something else, deletes it, and takes
 * one step back and forth: the browser can undo and redo all of it. Returns how many controls there were.
 */
export function typeAll(page: Page, text: string, selector = TYPED): Promise<number> {
  return page.evaluate(
    ([typed, value]) => {
      const controls = [...document.querySelectorAll<HTMLInputElement>(typed)].filter((each) => {
        each.focus();
        return each === document.activeElement;
      });
      for (const control of controls) {
        control.focus();
        if (control.type === 'date') control.value = '2026-01-31';
        else {
          for (const command of [
            'insertText',
            'selectAll',
            'delete',
            'insertText',
            'undo',
            'redo',
          ]) {
            document.execCommand(command, false, value);
          }
        }
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return controls.length;
    },
    [selector, text] as const,
  );
}

/** A date that passes all checks of dates. */
export const twentyDaysAgo = () =>
  new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);

/** Fills a field of a check as a reader would, by the kind of its control. */
export async function fillField(
  page: Page,
  check: Check,
  field: string,
  value: string,
): Promise<void> {
  const control = page.locator(`[data-check="${check.id}"] [data-field="${field}"]`);
  switch (check.fields.find(({ id }) => id === field)?.control) {
    case 'choice':
      await control.selectOption(value);
      break;
    case 'options':
      await control.and(page.locator(`[value="${value}"]`)).check();
      break;
    case 'tick':
      await control.check();
      break;
    default:
      await control.fill(value);
  }
}

/** Fills every check of the page that has an example in a guide with its sound values. */
export async function fillSound(page: Page): Promise<void> {
  const checks = Object.values(content.guides).flatMap(({ file }) =>
    file.steps.flatMap((step) => step.checks),
  );
  const entries = checks.flatMap(({ id, examples }) =>
    Object.entries(cook(examples.sound[0] ?? {})).map(([field, value]) => ({
      controls: `[data-check="${id}"] [data-field="${field}"]`,
      value,
    })),
  );
  await ready(page);
  await page.evaluate(
    ({ all, date }) => {
      for (const { controls, value } of all) {
        for (const control of document.querySelectorAll<HTMLInputElement>(controls)) {
          if (['radio', 'checkbox'].includes(control.type))
            control.checked = control.value === value;
          else control.value = control.type === 'date' ? date : value;
          control.dispatchEvent(new InputEvent('input', { bubbles: true }));
          control.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }
    },
    { all: entries, date: twentyDaysAgo() },
  );
}

/** Asks every check of the page for the whole result. */
export function submitAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-part="submit"]')) {
      button.click();
    }
  });
}
