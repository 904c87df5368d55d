import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { open, started, useBrowser } from '../support/browser.ts';
import { DRAFT, translated } from '../support/draft-content.ts';
import { ready } from '../support/fill.ts';
import { filesIn } from '../support/pages.ts';

useBrowser();

const pages = () =>
  filesIn(inject('folderUnderPath')).filter(
    (file) => file.startsWith(`/${DRAFT}/`) && file.endsWith('/index.html'),
  );
const htmlOf = (file: string) => readFileSync(join(inject('folderUnderPath'), file), 'utf8');
const address = (path: string) => `${inject('siteUnderPath')}/${DRAFT}/${path}`;

it('every text on every page of a draft is in the language that its element names', async () => {
  const { page } = await open('about:blank');
  const wrong: string[] = [];
  for (const file of pages()) {
    const found = await page.evaluate((html) => {
      const document = new DOMParser().parseFromString(html, 'text/html');
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      // Labels, code, what the platform writes, data for scripts, and titles of pages with a guide's name in them.
      const other =
        'script, style, template, code, time, [translate="no"], [data-locale], [data-draft], .revised, #tested, #list-pages + ul, option[lang]';
      const texts: string[] = [];
      while (walker.nextNode()) {
        const { parentElement: parent, textContent } = walker.currentNode;
        // The platform writes the date of a source.
        const text = textContent?.replace(/ · [^·]*\b\d{4}$/, '');
        const lang = parent?.closest('[lang]')?.getAttribute('lang');
        if (!parent || !text || parent.closest(other)) continue;
        // Texts of the draft have accents on all vowels (test/support/draft-content.ts).
        const isWrong = lang === 'en' ? /[áéíóúý]/i.test(text) : /[aeiouy]/i.test(text);
        if (isWrong) texts.push(`${lang}: ${text.trim()}`);
      }
      return texts;
    }, htmlOf(file));
    wrong.push(...found.map((text) => `${file}: ${text}`));
  }
  expect(wrong).toEqual([]);
  expect(pages().length).toBeGreaterThan(15);
});

it('a page says once that not everything on it is translated, and only if that is so', () => {
  const notices = pages().map((file) => {
    const html = htmlOf(file);
    return {
      file,
      said: html.match(/<p[^>]* data-draft/g)?.length ?? 0,
      borrows: html.includes(' data-borrowed="'),
    };
  });
  for (const { file, said, borrows } of notices) expect(said, file).toBe(borrows ? 1 : 0);
  expect(notices.some(({ said }) => said === 0)).toBe(true);
  expect(htmlOf(`/${DRAFT}/index.html`)).toContain('angielski');
});

it('the title and the description of a page have the language that they are in', () => {
  const head = (path: string) => htmlOf(path).split('<body')[0];
  for (const path of ['guides/service-station', 'rules/space-plan', 'tools/parts']) {
    expect(head(`/${DRAFT}/${path}/index.html`), path).toContain('<title lang="en">');
    expect(head(`/${DRAFT}/${path}/index.html`), path).toMatch(/name="description"[^>]* lang="en"/);
  }
  expect(head(`/${DRAFT}/guides/set-up-station/index.html`)).toContain('<title>');
  expect(head('/en/guides/service-station/index.html')).toContain('<title>');
});

it('search engines are told of no draft, and of none of its pages that is not translated', () => {
  for (const file of pages()) expect(htmlOf(file)).not.toContain('rel="alternate"');
  const robots = (path: string) => htmlOf(path).includes('<meta name="robots" content="noindex"');
  for (const kind of ['guides', 'checklists']) {
    expect(robots(`/${DRAFT}/${kind}/service-station/index.html`)).toBe(true);
    expect(robots(`/${DRAFT}/${kind}/set-up-station/index.html`)).toBe(false);
    expect(robots(`/en/${kind}/service-station/index.html`)).toBe(false);
  }
  expect(htmlOf(`/${DRAFT}/guides/service-station/index.html`)).not.toContain('rel="canonical"');
});

it('the list of languages says which one is a draft', () => {
  for (const file of ['/en/index.html', `/${DRAFT}/index.html`]) {
    expect(htmlOf(file)).toMatch(/data-locale="pl"[^>]*>\s*Polski \(béíng tránslátéd\)\s*</);
  }
});

it('a finding, and a list of problems, name the language of a borrowed message', async () => {
  const { page } = await open(address('guides/set-up-station/'));
  await ready(page);
  const check = page.locator('[data-check="keys"]');
  await check.locator('[data-field="outdoor-key"]').fill('https://example.com/key');
  await check.locator('[data-field="indoor-key"]').fill('****************');
  await check.locator('[data-part="submit"]').click();
  const said = (message: string, slot: string) =>
    check.locator(`[data-message="api-key/${message}"] [data-slot="${slot}"]`);
  await said('url', 'what').waitFor();
  expect(await said('url', 'what').textContent()).toBe(translated('This is an address.'));
  expect(await said('url', 'what').getAttribute('lang')).toBeNull();
  expect(await said('mask', 'what').textContent()).toBe('These are dots that hide a key.');
  for (const slot of ['what', 'fix']) {
    expect(await said('mask', slot).getAttribute('lang')).toBe('en');
  }
  expect(await said('mask', 'level').getAttribute('lang')).toBeNull();
  const problems = check.locator('[data-part="problems"] li [data-slot="what"]');
  const languages = await problems.evaluateAll((all) =>
    all.map((each) => each.getAttribute('lang')),
  );
  expect(languages.slice(0, 2)).toEqual([null, 'en']);
  await check.locator('[data-field="indoor-key"]').fill('0f1e2d3c4b5a69788796a5b4c3d2e1f0');
  const verdict = check.locator('.verdict:has(+ [data-findings="indoor-key"])');
  await expect.poll(() => verdict.textContent()).toBe('Looks fine.');
  expect(await verdict.getAttribute('lang')).toBe('en');
  await check.locator('[data-field="indoor-key"]').fill('');
  await expect.poll(() => verdict.getAttribute('lang')).toBeNull();
  expect(await findings(page)).toEqual([]);
});

it('a button and a link with a borrowed text in it name the language of that part', async () => {
  const { page } = await open(address('guides/set-up-station/'));
  await ready(page);
  const keys = page.locator('[data-check="keys"]');
  await keys.locator('[data-field="outdoor-key"]').fill('0F1E2D3C4B5A69788796A5B4C3D2E1F0');
  const repair = keys.locator('[data-message="api-key/upper-case"] button');
  await repair.waitFor();
  expect(await repair.textContent()).toBe(`${translated('Fix it')}: use lowercase letters`);
  expect(await repair.getAttribute('lang')).toBeNull();
  expect(await repair.locator('[lang="en"]').textContent()).toBe('use lowercase letters');
  const answer = page.locator('[data-check="event"]');
  await answer.locator('[data-field="event"]').selectOption('lost');
  await answer.locator('[data-part="submit"]').click();
  const lead = answer.locator('[data-message="key-event/private-key-lost"] [data-slot="step"]');
  await lead.waitFor();
  expect(await lead.textContent()).toBe(`${translated('Go to the step')} “Make three keys”`);
  expect(await lead.locator('[lang="en"]').textContent()).toBe('Make three keys');
});

it('a link from support opens in the draft of its reader, and shows a status in both languages', async () => {
  const { page } = await open(address('checklists/set-up-station/'), { locale: 'pl-PL' });
  await ready(page);
  const check = page.locator('[data-check="keys"]');
  await check.locator('[data-field="outdoor-key"]').fill('https://example.com/key');
  await check.locator('[data-field="indoor-key"]').fill('****************');
  await check.locator('[data-part="submit"]').click();
  await page.locator('give-back [data-part="show"]').click();
  const link = page.locator('give-back [data-part="link"]');
  await expect.poll(() => link.inputValue()).toContain('#');
  const asked = new URL(await link.inputValue());
  const other = await open(asked.href, { locale: 'pl' });
  await other.page.waitForURL(`**/${DRAFT}/checklists/set-up-station/**`);
  const status = other.page.locator('status-view');
  const what = (message: string) =>
    status.locator(`[data-status-message="api-key/${message}"] [data-slot="what"]`);
  await what('mask').waitFor();
  expect(await what('mask').getAttribute('lang')).toBe('en');
  expect(await what('url').getAttribute('lang')).toBeNull();
  expect(await what('url').textContent()).toBe(translated('This is an address.'));
});

it('search finds the texts of the draft and those that it borrows, in their languages', async () => {
  const { page } = await open(address('search/'));
  const result = (id: string) => page.locator(`[data-results] [data-result="${id}"]`);
  const ask = async (query: string, id: string) => {
    await page.locator('#query').fill(query);
    await result(id).waitFor();
    return result(id).locator('a').getAttribute('lang');
  };
  expect(await ask(translated('Check the keys'), 'set-up-station/check-keys')).toBeNull();
  expect(await ask('Make three keys', 'set-up-station/make-keys')).toBe('en');
  expect(await ask('dots that hide', 'api-key/mask')).toBe('en');
});

it('a guide of which nothing is translated has the page of the draft around it', async () => {
  const { page } = await open(address('guides/service-station/'));
  await started(page);
  expect(await page.locator('html').getAttribute('lang')).toBe(DRAFT);
  const step = page.locator('[data-step="change-battery"]');
  expect(await step.locator('.prose > [lang="en"]').count()).toBe(1);
  expect(await step.locator('.tick').textContent()).toContain('Dóné');
  expect(await findings(page)).toEqual([]);
});
