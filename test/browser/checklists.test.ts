import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { open, openBeside, useBrowser } from '../support/browser.ts';
import { privatePem } from '../support/keys.ts';
import { guides, locales } from '../support/pages.ts';

useBrowser();

const LIST = '/en/checklists/connect-instance/';
const given = (page: Page, part: string) =>
  page.locator(`textarea[data-part="${part}"]`).inputValue();
const shownSteps = (page: Page) =>
  page
    .locator('[data-step]:visible')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')));

/** What a status says wherever it is shown: steps with their state and outcome, findings by id. */
const statusIn = (page: Page) =>
  page.locator('[data-status-step]').evaluateAll((steps) =>
    steps.map((step) => ({
      step: step.getAttribute('data-status-step'),
      status: step.getAttribute('data-status'),
      outcome: step.getAttribute('data-outcome'),
      messages: [...step.querySelectorAll('[data-status-message]')].map((item) =>
        item.getAttribute('data-status-message'),
      ),
    })),
  );

/** A list's own script comes after that of every page. */
async function openList(address: string, options?: BrowserContextOptions) {
  const opened = await open(address, options);
  await opened.page.locator('live-checklist[data-ready]').waitFor();
  return opened;
}

async function giveBack(page: Page) {
  await page.locator('give-back [data-part="show"]').click();
  await expect.poll(() => given(page, 'text')).not.toBe('');
  return {
    link: await given(page, 'link'),
    text: await given(page, 'text'),
    code: await given(page, 'code'),
  };
}

async function read(page: Page, form: string) {
  await page.locator('[data-part="given"]').fill(form);
  await page.locator('status-reader [data-part="read"]').click();
  await page.locator('status-reader [data-status-step]').first().waitFor();
  return statusIn(page);
}

it('an agent in French hands out steps, a reader in Japanese does them, and the agent reads by link, text and code', async () => {
  const { page: agent, complaints } = await open('/fr/support/');
  await agent.locator('[data-part="composed"]').waitFor();
  await agent
    .locator('[data-preset="make-keys save-keys check-keys open-connector paste-keys"]')
    .click();
  await agent.locator('[data-part="case"]').fill('TICKET-4711');
  await agent.locator('[data-part="message-language"]').selectOption('ja');
  await expect.poll(() => given(agent, 'link')).toContain('TICKET-4711');
  const link = await given(agent, 'link');
  expect(link).toMatch(
    /\/checklists\/connect-instance\/\?steps=5\.6\.7\.8\.9&case=TICKET-4711&v=1$/,
  );
  expect(await given(agent, 'message')).toContain(link);

  const { page: reader, complaints: readersComplaints } = await open(link, { locale: 'ja-JP' });
  await reader.waitForURL(
    '**/ja/checklists/connect-instance/?steps=5.6.7.8.9&case=TICKET-4711&v=1',
  );
  await reader.locator('live-checklist[data-ready]').waitFor();
  expect(await shownSteps(reader)).toEqual([
    'make-keys',
    'save-keys',
    'check-keys',
    'open-connector',
    'paste-keys',
  ]);
  const field = (name: string) => reader.locator(`[data-field="${name}"]`);
  await reader.locator('[data-step="make-keys"] [data-tick]').check();
  await field('sandbox-api-key').fill('0123456789abcdef'.repeat(2));
  await field('sandbox-private-key').fill(privatePem(2048, 0));
  await field('production-api-key').fill('fedcba9876543210'.repeat(2));
  await field('production-private-key').fill(privatePem(2048, 1).replaceAll('-----', '----'));
  await reader.locator('[data-message="private-key/dash-count"]').waitFor();
  const failing = await giveBack(reader);

  const expected = [
    { step: 'check-keys', status: 'open', outcome: 'error', messages: ['private-key/dash-count'] },
    { step: 'save-keys', status: 'open', outcome: 'empty', messages: [] },
    { step: 'open-connector', status: 'open', outcome: 'empty', messages: [] },
    { step: 'paste-keys', status: 'open', outcome: 'empty', messages: [] },
    { step: 'make-keys', status: 'completed', outcome: 'empty', messages: [] },
  ];
  for (const form of [failing.link, failing.text, failing.code]) {
    expect(await read(agent, form)).toEqual(expected);
  }

  await reader.locator('[data-repair="dash-count"]').click();
  await reader.locator('[data-step="check-keys"] [data-part="accept"]').click();
  await expect.poll(() => given(reader, 'link')).not.toBe(failing.link);
  await expect.poll(() => given(reader, 'text')).toContain(await given(reader, 'link'));
  const mended = {
    link: await given(reader, 'link'),
    text: await given(reader, 'text'),
    code: await given(reader, 'code'),
  };
  const after = [
    ...expected.slice(1, 4),
    expected[4],
    { step: 'check-keys', status: 'completed', outcome: 'sound', messages: [] },
  ];
  for (const form of [
    mended.link,
    mended.text,
    mended.code,
    `> ${mended.text.replaceAll('\n', '\n> ')}`,
  ]) {
    expect(await read(agent, form)).toEqual(after);
  }
  const shown = (await agent.locator('status-reader [data-part="shown"]').textContent()) ?? '';
  expect(shown).not.toMatch(/[\u3040-\u30ff]/);
  expect([...complaints, ...readersComplaints]).toEqual([]);
});

describe('a live checklist', () => {
  it.each(locales.map((locale, index) => [guides[index % guides.length] ?? '', locale] as const))(
    '%s opens whole in %s, with the guide’s progress',
    async (guide, locale) => {
      const { page, complaints } = await open(`/${locale.toLowerCase()}/guides/${guide}/`);
      const step = page.locator('[data-step]').nth(1);
      const id = await step.getAttribute('data-step');
      await step.locator('[data-tick]').check();
      await page.goto(page.url().replace('/guides/', '/checklists/'));
      await page.locator('live-checklist[data-ready]').waitFor();
      expect(await page.locator(`[data-step="${id}"] [data-tick]`).isChecked()).toBe(true);
      expect(await page.locator('live-checklist [data-progress]').getAttribute('data-done')).toBe(
        '1',
      );
      await page.locator(`[data-step="${id}"] .step-prose a`).click();
      await page.waitForURL(`**/guides/${guide}/#${id}`);
      expect(complaints).toEqual([]);
    },
  );

  it('without a language goes to the stored one, else the browser’s, else English, with all that came along', async () => {
    const rest = '?steps=all-14&with=status&v=1#s1_2026-11-25_1d.ab12_end';
    const address = `/checklists/connect-instance/${rest}`;
    const { page } = await open(address, { locale: 'zh-TW' });
    await page.waitForURL(`**/zh-hant${address}`);
    await page.locator('header [data-locale="fr"]').click();
    await page.waitForURL(`**/fr${address}`);
    await page.goto(inject('site') + address);
    await page.waitForURL(`**/fr${address}`);
    const { page: swede } = await open(address, { locale: 'sv-SE' });
    await swede.waitForURL(`**/en${address}`);
  });

  it('without a language and without script is a list of languages', async () => {
    const { page } = await open('/checklists/connect-instance/', { javaScriptEnabled: false });
    const hrefs = await page
      .locator('[data-locale]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(
      locales.map((locale) => `/${locale.toLowerCase()}/checklists/connect-instance/`),
    );
  });

  it('says what of the link could not be read, and shows the rest', async () => {
    const { page, complaints } = await openList(
      `${LIST}?steps=check-keys.<b>no</b>.nothing&case=%3Cimg%3E`,
    );
    expect(await shownSteps(page)).toEqual(['check-keys']);
    expect(await page.locator('[data-part="notices"] li').count()).toBe(2);
    expect(await page.locator('[data-part="notices"] *:not(li)').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('can be printed with boxes, room for notes, and the status to type or say', async () => {
    const { page } = await openList(LIST);
    await page.emulateMedia({ media: 'print' });
    const steps = await page.locator('[data-step]').count();
    expect(await page.locator('[data-tick]:visible').count()).toBe(steps);
    expect(await page.locator('.print-notes:visible').count()).toBe(steps);
    expect(await page.locator('[data-part="print-link"]').textContent()).toContain(
      '/checklists/connect-instance/',
    );
    expect(await page.locator('[data-part="print-code"]').textContent()).toMatch(
      /^[0-9A-Z]{4}(?:-[0-9A-Z]{1,4})+$/,
    );
    expect(await page.locator('button:visible, nav:visible, textarea:visible').count()).toBe(0);
  });
});

describe('somebody’s status', () => {
  const theirs = `${LIST}?steps=all-14&case=Shop-2&with=status&v=1#s1_2026-11-25_2d.ab12_7oe.ab12.private-key.dash-count_end`;
  const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

  it('is looked at and changes nothing of mine, until I take it over; and that is undone', async () => {
    const { page, complaints } = await openList(LIST);
    await page.locator('[data-step="make-keys"] [data-tick]').check();
    const mine = await stored(page);
    await page.goto(inject('site') + theirs);
    const view = page.locator('status-view');
    await view.locator('[data-status-step="check-keys"]').waitFor();
    expect(await statusIn(page)).toEqual([
      {
        step: 'check-keys',
        status: 'open',
        outcome: 'error',
        messages: ['private-key/dash-count'],
      },
      { step: 'sign-in', status: 'completed', outcome: 'empty', messages: [] },
    ]);
    expect(await stored(page)).toBe(mine);
    expect(await page.locator('[data-step="make-keys"] [data-tick]').isChecked()).toBe(true);

    await view.locator('[data-part="take"]').click();
    expect(await page.locator('[data-step="sign-in"] [data-tick]').isChecked()).toBe(true);
    expect(await page.locator('[data-step="sign-in"] [data-part="changed"]').isVisible()).toBe(
      true,
    );
    expect(await page.locator('live-checklist [data-case]').textContent()).toContain('Shop-2');
    await view.locator('[data-part="undo"]').click();
    expect(await page.locator('[data-step="make-keys"] [data-tick]').isChecked()).toBe(true);
    expect(JSON.parse(await stored(page))).toEqual({
      ...JSON.parse(mine),
      'waymark/case': 'default',
    });
    expect(complaints).toEqual([]);
  });

  it('says so where it is missing from its link', async () => {
    const { page } = await openList(theirs.replace(/#.*/, ''));
    expect(await page.locator('[data-part="notices"] li').count()).toBe(1);
    expect(await page.locator('status-view').isVisible()).toBe(false);
  });
});

describe('cases', () => {
  it('are added, kept apart, renamed and deleted by keyboard, and a link opens as its case', async () => {
    const { page } = await openList(`${LIST}?steps=all-14&case=Lyon&v=1`);
    await page.locator('[data-step="sign-in"] [data-tick]').check();
    await page.goto(`${inject('site')}/en/guides/connect-instance/`);
    expect(await page.locator('[data-tick]:checked').count()).toBe(1);
    expect(await page.locator('.rail [data-case]').textContent()).toContain('Lyon');
    await page.locator('.tools summary').first().press('Enter');
    await page.locator('case-switch [data-part="add"]:enabled').waitFor();
    await page.locator('case-switch [data-part="add"]').press('Enter');
    await page.keyboard.type('Shop Paris');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-tick]:checked').count()).toBe(0);
    await page.locator('case-switch [data-part="add"]').press('Enter');
    await page.keyboard.type('lyon');
    await page.keyboard.press('Enter');
    expect(await page.locator('case-switch [data-part="problem"]').textContent()).not.toBe('');
    await page.keyboard.press('Escape');
    const choice = page.locator('case-switch [data-part="cases"]');
    expect(
      await choice
        .locator('option')
        .evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
    ).toEqual(['default', 'Lyon', 'Shop-Paris']);
    await choice.selectOption('Lyon');
    expect(await page.locator('[data-tick]:checked').count()).toBe(1);
    await page.locator('case-switch [data-part="rename"]').press('Enter');
    await page.locator('case-switch [data-part="name"]').fill('Lyon-2');
    await page.keyboard.press('Enter');
    expect(await page.locator('.rail [data-case]').textContent()).toContain('Lyon-2');
    await page.locator('case-switch [data-part="remove"]').press('Enter');
    await page.locator('case-switch [data-part="forget"]').press('Enter');
    expect(await choice.inputValue()).toBe('default');
    const keys = await page.evaluate(() => Object.keys(localStorage).join());
    expect(keys).not.toContain('Lyon');
  });
});

it('two tabs that tick 1,000 times at random end in the same state, with nothing lost', async () => {
  const { page } = await openList(LIST);
  const other = await openBeside(page, LIST.replace('/en/', '/ja/'));
  const tick = (tab: Page, seed: number) =>
    tab.evaluate(async (start) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-tick]')];
      let random = start;
      for (let turn = 0; turn < 500; turn += 1) {
        random = (random * 48_271) % 2_147_483_647;
        boxes[random % boxes.length]?.click();
        if (random % 5 === 0) await new Promise((resume) => setTimeout(resume));
      }
    }, seed);
  await Promise.all([tick(page, 11), tick(other, 4711)]);
  const state = (tab: Page) =>
    tab
      .locator('[data-tick]')
      .evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked));
  const kept = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-step]')].map((step) => {
        const key = `waymark/default/connect-instance/${step.getAttribute('data-step')}`;
        return JSON.parse(localStorage.getItem(key) ?? '{}').status === 'completed';
      }),
    );
  await expect
    .poll(async () => JSON.stringify(await state(page)) === JSON.stringify(await kept()))
    .toBe(true);
  await expect
    .poll(async () => JSON.stringify(await state(other)) === JSON.stringify(await kept()))
    .toBe(true);
});
