import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allRules } from '../../src/build/content/content-rules.ts';
import { pathOf, SOURCE_LOCALE } from '../../src/build/content/locales.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { buildSite } from '../support/build-site.ts';
import { filesIn } from '../support/pages.ts';
import { judgingCatalogue } from './catalogue.ts';
import { checkingConfigurations } from './configuration.ts';
import { firstVisit } from './first-visit.ts';
import { judgingIdentifiers } from './identifiers.ts';
import { judgingKeystrokes } from './keystrokes.ts';
import { openingFiles } from './one-file.ts';
import { judgingPastes } from './pastes.ts';
import { judgingPrivateKeys } from './private-keys.ts';
import { searching } from './search.ts';
import { weighing } from './weights.ts';

/**
 * `npm run bench`: how long readers and authors wait, and how large pages are, compared with public tools if there are
 * any. The numbers are from one run: compare them with each other, not with those of another machine.
 */
const content = readContent();
const rules = allRules(content);
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const site = join(folder, 'site');
try {
  judgingPrivateKeys(rules, print);
  judgingIdentifiers(rules, print);
  await judgingCatalogue(folder, print);
  await judgingKeystrokes(content, rules, print);
  await judgingPastes(rules, print);
  building();
  weighing(content, site, print);
  await searching(site, Object.keys(content.locales), print);
  for (const [tool, { file }] of Object.entries(content.tools)) {
    const path = `/${SOURCE_LOCALE.toLowerCase()}/tools/${tool}/`;
    if (file.configuration) await checkingConfigurations(site, path, print);
  }
  await firstVisit(site, SOURCE_LOCALE.toLowerCase(), print);
  const locales = new Set([SOURCE_LOCALE, ...Object.keys(content.locales)]);
  await openingFiles(site, [...locales].map(pathOf), print);
} finally {
  rmSync(folder, { recursive: true });
}

function building(): void {
  const started = performance.now();
  buildSite(site, '/');
  const took = performance.now() - started;
  const pages = filesIn(site).filter((name) => name.endsWith('.html')).length;
  print(
    `build: ${(took / 1000).toFixed(1)} s for ${pages} pages, ${(took / pages).toFixed(0)} ms a page`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
