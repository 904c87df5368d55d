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
        // Off by default. One of the attacks needs it to get through without a policy.
        'browser.send_pings': true,
        // Only the browser's own processes and those of pages: others only take time to start.
        'dom.ipc.processPrelaunch.enabled': false,
        'extensions.webextensions.remote': false,
        'media.rdd-process.enabled': false,
        'network.process.enabled': false,
        // What is done for each page but does not affect the page.
        'browser.chrome.site_icons': false,
        'browser.newtab.preload': false,
        'browser.pagethumbnails.capturing_disabled': true,
        'browser.sessionstore.interval': 600_000,
        'browser.translations.enable': false,
        'places.history.enabled': false,
        'reader.parse-on-load.enabled': false,
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
