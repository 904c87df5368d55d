import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { POLICIES } from '../../src/build/integrations/policy.ts';
import { ATTACKS, IMPORTS, PEER_CONNECTION } from '../support/attacks.ts';
import { open, useBrowser, visit } from '../support/browser.ts';
import { SUB_PATH } from '../support/build-site.ts';
import { HEADERS_FILES, readerOf } from '../support/headers.ts';
import { hearDatagrams, type Listener, listen } from '../support/listener.ts';
import {
  builtFile,
  builtPage,
  filesIn,
  locales,
  pagesWithFields,
  samplesOf,
} from '../support/pages.ts';
import { attackFromWorker, makeWorker, WORKER_ATTACKS } from '../support/worker-attacks.ts';

useBrowser();

let elsewhere: Listener;
beforeAll(async () => {
  elsewhere = await listen();
});
afterAll(() => elsewhere.stop());

/** Notes what the browser refuses, and gives code made from text a place to report that it ran. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['refused'] = '';
    dataset['ran'] = '';
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      dataset['refused'] += ` ${effectiveDirective}`;
    });
  });
}

const noted = (page: Page, what: string) =>
  page.evaluate((name) => document.documentElement.dataset[name] ?? '', what);

/** Each attack's name, and an attempt at it: true if it fails immediately; the page notes what fails later. */
const attempts = (page: Page): readonly (readonly [string, () => Promise<boolean>])[] => {
  const failed = (attempt: Promise<unknown>) =>
    attempt.then(
      () => false,
      () => true,
    );
  const { address } = elsewhere;
  return [
    ...Object.entries(IMPORTS).map(
      ([name, code]) => [name, () => failed(page.evaluate(code(address)))] as const,
    ),
    ...Object.entries(ATTACKS).map(
      ([name, attack]) => [name, () => failed(page.evaluate(attack, address))] as const,
    ),
  ];
};

/** The policy that a page with a field must have. */
const policyOf = (path: string): string => POLICIES[/\/tools\//.test(path) ? 'tool' : 'sealed'];

/** The hashes of the page's own styles: the only inline ones that its policy allows. */
const styleHashes = (html: string): readonly string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );

/** A policy without the hashes of styles, and those hashes. */
function apart(policy: string) {
  const hashes = policy.match(/'sha256-[^']*'/g) ?? [];
  return { rest: hashes.reduce((text, hash) => text.replace(` ${hash}`, ''), policy), hashes };
}

it('every page with a field has the policy, before everything else that loads, and in its headers', () => {
  expect(pagesWithFields().length).toBeGreaterThanOrEqual(locales.length);
  const sent = readerOf('_headers', readFileSync(builtFile('_headers'), 'utf8'));
  for (const path of pagesWithFields()) {
    const html = builtPage(path).replaceAll('&#39;', "'");
    const [head = ''] = html.split(/<(?:link|script|style)\b/);
    const inPage = apart(
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(head)?.[1] ?? '',
    );
    const inHeaders = apart(sent(path)['content-security-policy'] ?? '');
    expect(inPage.rest, path).toBe(policyOf(path));
    expect([...inPage.hashes].sort(), path).toEqual([...styleHashes(html)].sort());
    expect(inHeaders.rest, path).toContain(policyOf(path));
    expect(inHeaders.hashes, path).toEqual(expect.arrayContaining([...inPage.hashes]));
  }
});

it.each([
  ['at the root', () => inject('folder'), ''],
  ['under a sub-path', () => inject('folderUnderPath'), SUB_PATH],
])(
  'every kind of host sends each page with a field its policy, and none that is stricter than the page’s, %s',
  (_, folder, base) => {
    const places = [folder(), `${folder()}-headers`];
    for (const name of HEADERS_FILES) {
      const file = places.map((place) => join(place, name)).find(existsSync) ?? name;
      const sent = readerOf(name, readFileSync(file, 'utf8'));
      const sealed = new Set(pagesWithFields().map((path) => `${path}index.html`));
      for (const path of filesIn(folder()).filter((each) => each.endsWith('.html'))) {
        const { rest } = apart(sent(base + path)['content-security-policy'] ?? '');
        expect(rest, path).toContain("frame-ancestors 'none'");
        if (sealed.has(path)) expect(rest, `${name} ${path}`).toContain(policyOf(path));
        // The page cannot allow what a header forbids.
        if (!rest.includes('default-src')) continue;
        const html = readFileSync(join(folder(), path), 'utf8').replaceAll('&#39;', "'");
        const [, inPage = ''] =
          /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
        expect(apart(inPage).rest, path).toBe(policyOf(path));
        expect(rest, `${name} ${path}`).toContain(policyOf(path));
        expect(rest.match(/default-src/g), `${name} ${path}`).toHaveLength(1);
      }
    }
  },
);

it('every attack gets through without a policy, which shows what the policy does', async () => {
  const { page } = await open(pagesWithFields()[0] ?? '', { bypassCSP: true });
  await prepare(page);
  let ran = '';
  for (const [name, attempt] of attempts(page)) {
    await attempt();
    await expect
      .poll(
        async () => {
          ran = await noted(page, 'ran').catch(() => ran);
          return [...elsewhere.heard, ...ran.split(' ')].join('\n');
        },
        { message: name, interval: 5 },
      )
      .toMatch(new RegExp(`^(?:base/)?${name}$`, 'm'));
  }
});

it('the browser refuses every attack, on every kind of page with a field, including search', async () => {
  const before = elsewhere.heard.length;
  // The policy is the same on every page, as the first test shows.
  for (const path of [...samplesOf(pagesWithFields()), '/en/search/']) {
    const { page } = await open(path);
    await prepare(page);
    for (const [name, attempt] of attempts(page)) {
      const refused = await noted(page, 'refused');
      if (await attempt()) continue;
      await expect
        .poll(() => noted(page, 'refused'), { message: `${name} on ${path}`, interval: 5 })
        .not.toBe(refused);
    }
    expect(await noted(page, 'ran'), path).toBe('');
    expect(elsewhere.heard.slice(before), path).toEqual([]);
    await page.context().close();
  }
});

/** The pages that may work in a worker, but have nothing that does. */
const toolPages = () =>
  samplesOf(pagesWithFields().filter((path) => path.includes('/tools/') && !hasWorker(path)));

/** Whether the page has the script that makes workers: then no other script can make one. */
const hasWorker = (path: string) => builtPage(path).includes('<catalogue-check');

it('a worker of a tool can send nothing; without a policy, it sends everything', async () => {
  const [sealed, afterControl] = [await listen(), await listen()];
  try {
    const [path = ''] = toolPages();
    const { page } = await open(path);
    await page.evaluate(attackFromWorker(sealed.address));
    const control = await open(path, { bypassCSP: true });
    await control.page.evaluate(attackFromWorker(afterControl.address));
    await expect.poll(() => [...afterControl.heard].sort()).toEqual([...WORKER_ATTACKS].sort());
    expect(sealed.heard).toEqual([]);
  } finally {
    sealed.stop();
    afterControl.stop();
  }
});

it('the first policy for workers is the only one, and on other pages there is none', async () => {
  const makes = (page: Page, name: string) => page.evaluate(makeWorker, name).catch(() => false);
  for (const path of toolPages()) {
    const { page } = await open(path);
    for (const name of ['', 'other'])
      expect(await makes(page, name), `${name} ${path}`).toBe(false);
    expect(await makes(page, 'waymark-worker'), path).toBe(true);
    expect(await makes(page, 'waymark-worker'), path).toBe(false);
    await page.context().close();
  }
  const [guide = ''] = pagesWithFields().filter((path) => path.includes('/guides/'));
  const [working = ''] = pagesWithFields().filter(hasWorker);
  for (const path of [guide, working]) {
    const { page } = await open(path);
    await page.waitForFunction(() => !document.querySelector('catalogue-check:not(:defined)'));
    for (const name of ['', 'other', 'waymark-worker']) {
      expect(await makes(page, name), `${name} ${path}`).toBe(false);
    }
  }
});

it('a peer connection sends a value out under the policy, even with the directive against it', async () => {
  const { heard, port, stop } = await hearDatagrams();
  try {
    const { page } = await open('about:blank');
    const [path = ''] = pagesWithFields();
    const against = builtPage(path).replace('default-src', "webrtc 'block'; default-src");
    expect(against).toContain("webrtc 'block'");
    await page.route(`**${path}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: against }),
    );
    await visit(page, path);
    expect(
      await page.evaluate(() =>
        Object.getOwnPropertyNames(globalThis).filter((key) => key.endsWith('RTCPeerConnection')),
      ),
    ).toEqual([]);
    await page.evaluate(PEER_CONNECTION, { port, value: 'entered4711' });
    // If this fails because nothing is received, a browser has learned the directive: add it to the policy.
    await expect.poll(() => heard.some((packet) => packet.includes('entered4711'))).toBe(true);
  } finally {
    stop();
  }
});
