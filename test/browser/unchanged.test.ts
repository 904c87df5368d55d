import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { pathOf } from '../../src/build/content/locales.ts';
import { runVerify } from '../../src/build/verify/run-verify.ts';
import { builtFile, builtPage, guides, locales } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SYSTEMS: Readonly<Record<string, string>> = { darwin: 'macOS', win32: 'Windows' };

/** The command that a page has for a system. */
const commandFor = (page: string, system: string): string =>
  new RegExp(`<dt[^>]*>${system}</dt>\\s*<dd>\\s*<code [^>]*>([^<]+)`).exec(page)?.[1]?.trim() ??
  '';

it.each(locales)(
  'in %s, the command for this system finds a downloaded guide in the list',
  (locale) => {
    const page = builtPage(`/${pathOf(locale)}/unchanged/`);
    const list = /href="(\/manifest\.json)"/.exec(page)?.[1]?.trim() ?? '';
    const command = commandFor(page, SYSTEMS[process.platform] ?? 'Linux');
    const path = `${pathOf(locale)}/files/${guides[0]}.html`;
    const folder = temporaryFolder();
    copyFileSync(builtFile(path), join(folder, 'file.html'));
    const [program = '', ...args] = command.split(' ');
    const printed = execFileSync(program, args, { cwd: folder, encoding: 'utf8' });
    const [result = 'nothing'] = printed.match(/\b[0-9a-f]{64}\b/) ?? [];
    const lines = readFileSync(builtFile(list), 'utf8').split('\n');
    expect(lines.filter((line) => line.includes(result))).toEqual([
      expect.stringContaining(`"path":"${path}"`),
    ]);
  },
);

it.each(locales)(
  'in %s, the page is linked from the start and from the page about accessibility',
  (locale) => {
    for (const from of ['', 'accessibility/']) {
      expect(builtPage(`/${pathOf(locale)}/${from}`)).toContain(
        `href="/${pathOf(locale)}/unchanged/"`,
      );
    }
  },
);

it('has a command for every system', () => {
  const page = builtPage('/en/unchanged/');
  expect(['Windows', 'macOS', 'Linux'].map((system) => commandFor(page, system))).toEqual([
    'certutil -hashfile file.html SHA256',
    'shasum -a 256 file.html',
    'sha256sum file.html',
  ]);
});

it('a site that is served as it was built is the same, file by file', async () => {
  const { code, text } = await runVerify([inject('site')], inject('folder'));
  expect(text).toContain('Different: 0. Missing: 0. Not ours: 0. Could not be read: 0.');
  expect(code).toBe(0);
});
