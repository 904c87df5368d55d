import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { chromium } from 'playwright-core';

/** A browser that asks nobody for anything by itself. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where Chromium, Chrome and Edge are usually found. Chromium without windows comes first: pages are the same in it, and
 * it opens and fills them in half the time.
 */
const USUAL: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const REMEDY = 'Set WAYMARK_BROWSER=/path/to/chrome, or run: npx playwright-core install chromium';

/** The program of a Chromium: the one named, one that is here, or one that is fetched now. */
export function provideBrowser(): string {
  const named = process.env['WAYMARK_BROWSER'];
  if (named) return named;
  const found = here();
  if (found) return found;
  fetchBrowser();
  const fetched = here();
  if (fetched) return fetched;
  throw new Error(`No Chromium was found, and none could be installed. ${REMEDY}`);
}

function here(): string | undefined {
  const places = [...(USUAL[platform()] ?? []), chromium.executablePath()];
  return places.find((place) => existsSync(place));
}

function fetchBrowser(): void {
  const run = (program: string, ...args: readonly string[]) =>
    spawnSync(program, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (hasApt() && process.getuid?.() === 0) {
    run('apt-get', 'update', '-qq');
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'fonts-noto-cjk'];
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!here()) run('apt-get', ...install, name);
    }
  } else {
    run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
  }
}

function hasApt(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID(?:_LIKE)?=.*\bdebian\b/m.test(readFileSync(release, 'utf8'));
}
