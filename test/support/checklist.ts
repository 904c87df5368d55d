import type { BrowserContextOptions, Page } from 'playwright-core';
import { open, type Witness } from './browser.ts';

/** A checklist of the made-up site. */
export const LIST = '/en/checklists/set-up-station/';

/** The steps that a checklist shows, by ID. */
export const shownSteps = (page: Page) =>
  page
    .locator('[data-step]:visible')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')));

/** The content of a status wherever it is shown: steps with their state and outcome, findings by ID. */
export const statusIn = (page: Page) =>
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

/** Opens a checklist and waits for its own script, which loads after the script of every page. */
export async function openList(address: string, options?: BrowserContextOptions): Promise<Witness> {
  const opened = await open(address, options);
  await opened.page.locator('live-checklist[data-ready]').waitFor();
  return opened;
}
