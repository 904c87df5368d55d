import type { Page } from 'playwright-core';
import { TYPED } from './fill.ts';

/** A value that is nowhere else: if it appears somewhere, something that was entered got there. */
export const CANARY = 'Kanarienvogel4711';

/** The only button by which a value leaves the page: to the clipboard, when the reader asks for it. */
export const COPY = '[data-check] [data-copy]';

/** Presses every visible button, and those that appear, except the ones that clear or copy what was entered. */
export async function pressAll(page: Page): Promise<void> {
  const press = () =>
    page.evaluate((copy) => {
      const left = `button:not([data-part="clear"], ${copy}, [data-tried])`;
      const [button] = [...document.querySelectorAll<HTMLElement>(left)].filter((each) =>
        each.checkVisibility(),
      );
      button?.setAttribute('data-tried', '');
      button?.click();
      return button !== undefined;
    }, COPY);
  while (await press());
}

/** Presses every button that clears fields. */
export function clearAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-part="clear"]')) {
      if (button.checkVisibility()) button.click();
    }
  });
}

/** Goes through the page with the Tab key, once from end to end. */
export async function tabThrough(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const stops = await page.locator('a, button, input, textarea, select, summary').count();
  await Promise.all(Array.from({ length: stops }, () => page.keyboard.press('Tab')));
}

/** Everything that a browser stores or shows of a page outside its markup. */
export function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const files = async () => {
      const names: string[] = [];
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) names.push(name);
      return names;
    };
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      address: location.href,
      title: document.title,
      state: history.state,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      files: await files(),
      workers: await navigator.serviceWorker.getRegistrations(),
      window: window.name,
      clipboard: await navigator.clipboard.readText(),
    });
  });
}

/** Everything in the markup that must not contain an entered value: all attributes, and text outside the checks. */
export function markup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    const outputs = [...document.querySelectorAll('textarea, input')].map((control) => {
      const own = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
      return own && control.readOnly ? control.value : '';
    });
    const copy = document.documentElement.cloneNode(true);
    if (!(copy instanceof Element)) throw new Error('The root of a page is an element.');
    for (const check of copy.querySelectorAll('[data-check]')) check.remove();
    return [...attributes, ...outputs, copy.textContent].join('\n');
  });
}

/** Roles that are named after the text in them. */
const RUNNING_TEXT = [
  'StaticText',
  'InlineTextBox',
  'cell',
  'gridcell',
  'rowheader',
  'row',
  'code',
];

/** Names and descriptions of everything that a screen reader can stop at; values and running text are left out. */
export async function names(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ role }) => !RUNNING_TEXT.includes(String(role?.value)))
    .map(({ name, description }) => `${name?.value ?? ''} ${description?.value ?? ''}`)
    .join('\n');
}

/** What a printer would print: text that is not hidden, and the controls that would show their value. */
export async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate(() => {
    const values = [...document.querySelectorAll('textarea, input, select')].map((control) => {
      const shown = control.checkVisibility({ visibilityProperty: true });
      return shown && 'value' in control ? String(control.value) : '';
    });
    return [document.body.innerText, ...values].join('\n');
  });
  await page.emulateMedia({ media: null });
  return text;
}

/** Everything: markup, text and the values of the controls. */
export function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const values = [...document.querySelectorAll('textarea, input, select')].map((control) =>
      'value' in control ? String(control.value) : '',
    );
    return [document.documentElement.outerHTML, ...values].join('\n');
  });
}

/** What undo restores in the controls, step by step, and redo after it. */
export function undone(page: Page): Promise<string> {
  return page.evaluate((typed) => {
    const controls = [...document.querySelectorAll<HTMLInputElement>(typed)];
    const values: string[] = [];
    for (const command of ['undo', 'redo']) {
      for (const control of controls) {
        control.focus();
        if (control !== document.activeElement) continue;
        for (let step = 0; step < 6; step += 1) {
          document.execCommand(command);
          values.push(
            ...controls.map(({ id, value }) => (value ? `${command} ${id}: ${value}` : '')),
          );
        }
      }
    }
    return values.join('\n');
  }, TYPED);
}

/** The page as the browser saves it in one file. */
export async function saved(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot');
  await session.detach();
  const bytes = data
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** The text of every element that shows one of the values and does not tell a translator to leave it out. */
export function translatable(page: Page, values: readonly string[]): Promise<string> {
  return page.evaluate(
    (all) =>
      [...document.body.querySelectorAll<HTMLElement>('*')]
        .filter(({ translate }) => translate)
        .flatMap(({ childNodes }) => [...childNodes])
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent ?? '')
        .filter((text) => all.some((value) => text.includes(value)))
        .join('\n'),
    [...values],
  );
}

/** The pieces of a text with this many characters in a row from any of the values. */
export function piecesOf(
  values: readonly string[],
  text: string,
  length: number,
): readonly string[] {
  const piecesIn = (whole: string) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, at) =>
      whole.slice(at, at + length),
    );
  const pieces = new Set(values.flatMap(piecesIn));
  return piecesIn(text).filter((piece) => pieces.has(piece));
}
