import { type Browser, chromium, firefox, type Page } from 'playwright-core';
import { FLAGS } from '../support/provide-browser.ts';
import type { Engine, Port } from './driver.ts';

/** Chromium, which keeps pages to go back to. */
export const startChromium = async (program: string): Promise<Engine> =>
  engineOf(
    await chromium.launch({
      executablePath: program,
      args: FLAGS,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    }),
  );

/** The distribution's own Firefox, by WebDriver BiDi. */
export const startFirefox = async (program: string): Promise<Engine> =>
  engineOf(
    await firefox.launch({
      channel: 'moz-firefox',
      executablePath: program,
      firefoxUserPrefs: {
        'ui.prefersReducedMotion': 1,
        // Off by default. One of the attacks needs it to get through where there is no policy.
        'browser.send_pings': true,
      },
    }),
  );

async function engineOf(browser: Browser): Promise<Engine> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const complaints: string[] = [];
  return {
    version: browser.version(),
    open: async () => {
      const page = await context.newPage();
      page.on('console', (line) => complaints.push(`${line.type()}: ${line.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      return portOf(page);
    },
    complaints: () => complaints,
    quit: () => browser.close(),
  };
}

const portOf = (page: Page): Port => ({
  goto: async (address) => {
    await page.goto(address);
  },
  evaluate: (expression) => page.evaluate(expression),
  strike: async (strokes) => {
    for (const { key, down } of strokes) {
      await (down ? page.keyboard.down(key) : page.keyboard.up(key));
    }
  },
  press: (x, y) => page.mouse.click(x, y),
  resize: (width, height) => page.setViewportSize({ width, height }),
  close: () => page.close(),
});
