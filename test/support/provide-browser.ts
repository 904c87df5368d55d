import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { chromium } from 'playwright-core';

/** A browser that makes no requests on its own. */
export const FLAGS = [
  '--no-sandbox',
  // OpenGL draws nothing, not even in software: that takes a tenth of a page's time.
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Chromium without windows: the same engine, which opens and fills pages in half the time. It keeps no page to go back
 * to.
 */
const QUICK = '/usr/bin/chromium-headless-shell';

/** Where Chrome, Chromium and Edge are usually found. */
const USUAL: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
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

export const NO_BROWSER =
  'No Chromium was found that starts, and none could be installed. Install Chrome or Chromium, or set WAYMARK_BROWSER=/path/to/chrome.';

/** The program of a Chromium: the named one, an existing one, or one that is installed now. Throws if there is none. */
export function provideBrowser(): string {
  const browser = findBrowser();
  if (browser) return browser;
  throw new Error(NO_BROWSER);
}

/** The same, for callers that can continue without one. */
export function findBrowser(): string | undefined {
  const named = process.env['WAYMARK_BROWSER'];
  if (named) return starts(named) ? named : undefined;
  const found = here();
  if (found) return found;
  // On Ubuntu, the package with Debian's name for Chromium only installs a snap.
  if (canInstall()) install('chromium', 'fonts-noto-cjk');
  return here() ?? downloaded();
}

function downloaded(): string | undefined {
  const libraries = canInstall() ? ['--with-deps'] : [];
  run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', ...libraries, 'chromium');
  return here();
}

/** The fastest program for most tests: the one without windows if it can be installed, otherwise the given one. */
export function provideQuickBrowser(browser = provideBrowser()): string {
  if (process.env['WAYMARK_BROWSER']) return browser;
  if (!existsSync(QUICK) && canInstall()) install('chromium-headless-shell');
  return existsSync(QUICK) ? QUICK : browser;
}

function here(): string | undefined {
  const places = [...(USUAL[platform()] ?? []), chromium.executablePath()];
  return places.find((place) => existsSync(place) && starts(place));
}

/**
 * A program may lack libraries, or only say that a snap is needed. On Windows, asking for the version would open a
 * window.
 */
function starts(program: string): boolean {
  if (platform() === 'win32') return existsSync(program);
  const { status, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (status !== 0) process.stderr.write(`${program} does not start. ${stderr ?? ''}\n`);
  return status === 0;
}

/** Installs packages of the distribution. */
export function install(...packages: readonly string[]): void {
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function run(program: string, ...args: readonly string[]): void {
  spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Debian and distributions based on it, as root: usually a container. */
export function canInstall(): boolean {
  const release = '/etc/os-release';
  const debian =
    existsSync(release) && /^ID(?:_LIKE)?=.*\bdebian\b/m.test(readFileSync(release, 'utf8'));
  return debian && process.getuid?.() === 0;
}
