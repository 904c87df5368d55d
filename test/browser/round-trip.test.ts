import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, useBrowser } from '../support/browser.ts';
import { shownSteps, statusIn } from '../support/checklist.ts';

useBrowser();

const given = (page: Page, part: string) =>
  page.locator(`textarea[data-part="${part}"]`).inputValue();

/** The forms in which a status is given back. */
const formsIn = async (page: Page) => ({
  link: await given(page, 'link'),
  text: await given(page, 'text'),
  code: await given(page, 'code'),
});

async function giveBack(page: Page) {
  await page.locator('give-back [data-part="show"]').click();
  await expect.poll(() => given(page, 'text')).not.toBe('');
  return formsIn(page);
}

async function read(page: Page, form: string) {
  await page.locator('[data-part="given"]').fill(form);
  await page.locator('status-reader [data-part="read"]').click();
  await page.locator('status-reader [data-status-step]').first().waitFor();
  return statusIn(page);
}

it('an agent sends steps in Arabic, a reader does them in Japanese, and the agent reads the status as link, text and code', async () => {
  const { page: agent, complaints } = await open('/ar/support/');
  await agent.locator('[data-part="composed"]').waitFor();
  await agent.locator('[data-preset="make-keys check-keys enter-keys"]').click();
  await agent.locator('[data-part="case"]').fill('TICKET-4711');
  await agent.locator('[data-part="message-language"]').selectOption('ja');
  await expect.poll(() => given(agent, 'link')).toContain('TICKET-4711');
  const link = await given(agent, 'link');
  expect(link).toMatch(/\/checklists\/set-up-station\/\?steps=2\.3\.4&case=TICKET-4711&v=1$/);
  expect(await given(agent, 'message')).toContain(link);

  const { page: reader, complaints: readersComplaints } = await open(link, { locale: 'ja-JP' });
  await reader.waitForURL('**/ja/checklists/set-up-station/?steps=2.3.4&case=TICKET-4711&v=1');
  await reader.locator('live-checklist[data-ready]').waitFor();
  expect(await shownSteps(reader)).toEqual(['make-keys', 'check-keys', 'enter-keys']);
  const field = (name: string) => reader.locator(`[data-field="${name}"]`);
  await reader.locator('[data-step="make-keys"] [data-tick]').check();
  await field('outdoor-key').fill('0123456789abcdef'.repeat(2));
  await field('indoor-key').fill(`“${'fedcba9876543210'.repeat(2)}”`);
  await field('roof-key').fill('0f1e2d3c4b5a6978'.repeat(2));
  await reader.locator('[data-message="api-key/quoted"]').waitFor();
  const failing = await giveBack(reader);

  const expected = [
    { step: 'check-keys', status: 'open', outcome: 'error', messages: ['api-key/quoted'] },
    { step: 'enter-keys', status: 'open', outcome: 'empty', messages: [] },
    { step: 'make-keys', status: 'completed', outcome: 'empty', messages: [] },
  ];
  for (const form of [failing.link, failing.text, failing.code]) {
    expect(await read(agent, form)).toEqual(expected);
  }

  await reader.locator('[data-repair="quoted"]').click();
  await reader.locator('[data-step="check-keys"] [data-part="accept"]').click();
  await expect.poll(() => given(reader, 'link')).not.toBe(failing.link);
  await expect.poll(() => given(reader, 'text')).toContain(await given(reader, 'link'));
  const repaired = await formsIn(reader);
  const after = [
    ...expected.slice(1),
    { step: 'check-keys', status: 'completed', outcome: 'sound', messages: [] },
  ];
  for (const form of [
    repaired.link,
    repaired.text,
    repaired.code,
    `> ${repaired.text.replaceAll('\n', '\n> ')}`,
  ]) {
    expect(await read(agent, form)).toEqual(after);
  }
  const shown = (await agent.locator('status-reader [data-part="shown"]').textContent()) ?? '';
  expect(shown).not.toMatch(/[\u3040-\u30ff]/);
  expect([...complaints, ...readersComplaints]).toEqual([]);
});
