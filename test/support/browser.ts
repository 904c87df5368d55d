import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { beforeAll, inject, onTestFinished } from 'vitest';
import { FLAGS } from './provide-browser.ts';

/** What a page did that no page may do: errors, console lines, policy violations, requests to other sites. */
export interface Witness {
  readonly page: Page;
  /** Everything that the page requested from the network since it was opened, in order. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** The window of a page if a test does not ask for another one. */
const DESK = { width: 1280, height: 720 };

/** One for all files of a worker; it ends with the worker. */
let browser: Browser | undefined;

/** Starts the browser if no earlier file has. */
export function useBrowser(): void {
  beforeAll(async () => {
    await running();
  });
}

/** The browser; another one if it has crashed. */
async function running(): Promise<Browser> {
  if (!browser?.isConnected()) {
    browser = await chromium.launch({
      executablePath: inject('quickBrowser'),
      args: [...FLAGS, '--in-process-gpu'],
    });
  }
  return browser;
}

/**
 * Opens an address in an empty profile that ends with the test. Paths are on the built site. It reuses the page of an
 * earlier test with the same options, emptied: a new one takes twice the time. A test whose changes cannot be undone
 * (scripts that every page runs, a clock, its own function in the page) starts at `about:blank`.
 */
export async function open(address: string, options: BrowserContextOptions = {}): Promise<Witness> {
  const { viewport, permissions, ...kind } = options;
  const key = JSON.stringify(kind);
  if (lent.has(key) || !address.startsWith('/') || kind.javaScriptEnabled === false) {
    const opened = await openForLong(address, options);
    onTestFinished(() => opened.page.context().close());
    return opened;
  }
  lent.add(key);
  onTestFinished(() => {
    lent.delete(key);
  });
  const known = pages.get(key);
  const page = (known && (await emptied(known))) ?? (await newPage(kind));
  pages.set(key, page);
  await page.setViewportSize(viewport ?? DESK);
  await page.context().grantPermissions(permissions ?? []);
  const witness = { ...watch(page), page };
  await visit(page, address);
  return witness;
}

/** The pages that are reused, by the options they were opened with, and which of them a test is using. */
const pages = new Map<string, Page>();
const lent = new Set<string>();

/** The page as if it were new; undefined if it is closed or its process has crashed. */
async function emptied(page: Page): Promise<Page | undefined> {
  if (page.isClosed()) return undefined;
  try {
    return await empty(page);
  } catch {
    await page.context().close();
    return undefined;
  }
}

/** Leaves a page as if it were new: without listeners, routes, other tabs, stored data for the site, or history. */
async function empty(page: Page): Promise<Page> {
  const context = page.context();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  for (const other of context.pages()) if (other !== page) await other.close();
  // A small file of the site: from `about:blank` the site would get a new process, which takes most of the time.
  await page.goto(onSite('/favicon.svg'));
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  const session = await context.newCDPSession(page);
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  await context.clearPermissions();
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    forcedColors: null,
    contrast: null,
    reducedMotion: 'reduce',
  });
  return page;
}

/** Opens an address in a fresh profile, which the caller closes. */
export async function openForLong(
  address: string,
  options: BrowserContextOptions = {},
): Promise<Witness> {
  const page = await newPage(options);
  const witness = { ...watch(page), page };
  await page.goto(onSite(address));
  if (options.javaScriptEnabled !== false) await started(page);
  return witness;
}

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  // Without smooth scrolling, an action does not wait for the page to stop moving.
  const context = await (await running()).newContext({ reducedMotion: 'reduce', ...options });
  return context.newPage();
}

/** Another tab with the same profile. */
export async function openBeside(page: Page, address: string): Promise<Page> {
  return visit(await page.context().newPage(), address);
}

/** Goes to an address in a page that is open, and waits until its elements have started. */
export async function visit(page: Page, address: string): Promise<Page> {
  await page.goto(onSite(address));
  await started(page);
  return page;
}

/** Loads the open page again, and waits until its elements have started. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await started(page);
}

const onSite = (address: string): string =>
  address.startsWith('/') ? inject('site') + address : address;

const WAITING = ':not(:defined, field-check, case-switch, progress-tools)';

/**
 * A page has loaded before its elements have started; those that are left out start when they are touched. A locator
 * would query in every frame, and so make the browser draw.
 */
export async function started(page: Page): Promise<void> {
  await page.waitForFunction((waiting) => document.querySelector(waiting) === null, WAITING, {
    polling: 10,
  });
}

/** Waits until the page has laid out what it postponed (guide.css); before that it is not in the tree of a screen reader. */
export const laidOut = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => 'laidOut' in document.documentElement.dataset);
};

/** Makes storage refuse with an error of this name, in every page that is opened after this. */
export async function block(page: Page, error: string): Promise<void> {
  await page.addInitScript((name) => {
    const refuse = () => {
      throw new DOMException('refused', name);
    };
    if (name === 'SecurityError') Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(Storage.prototype, 'setItem', { value: refuse });
  }, error);
}

/** The script of a worker is a Blob, which is in the memory of its page. Ending the worker may end its loading. */
const isOfNetwork = (request: Request): boolean => !request.url().startsWith('blob:');

function watch(page: Page): Pick<Witness, 'requests' | 'complaints'> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (isOfNetwork(request))
      requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  page.on('console', (line) => complaints.push(`${line.type()}: ${line.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    if (isOfNetwork(request)) complaints.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { requests, complaints };
}
