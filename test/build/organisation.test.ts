import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SOURCE_LOCALE } from '../../src/build/content/locales.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { runNew } from '../../src/build/new/run-new.ts';
import { complaints } from '../support/content.ts';
import { FIXTURE } from '../support/fixture.ts';

const HANDBOOK = `handbook:
  title: Handbook
  url: https://example.com/handbook
  date: "2026-11-01"
  kind: doc
`;

/** What content has before its first guide: a language and a source. */
function emptyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-organisation-'));
  for (const name of ['locales', 'shared']) {
    mkdirSync(join(folder, name));
    const file = join(name, `${SOURCE_LOCALE}.yaml`);
    copyFileSync(join(FIXTURE, file), join(folder, file));
  }
  writeFileSync(join(folder, 'sources.yaml'), HANDBOOK);
  return folder;
}

it('begins with one language, one rule and one guide, and gets no problem', () => {
  const folder = emptyContent();
  runNew(folder, ['rule', 'merchant-id'], '2026-11-27');
  runNew(folder, ['guide', 'pay-online'], '2026-11-27');
  expect(complaints(folder)).toEqual([]);
  const { guides, rules, locales } = readContent(folder);
  expect([guides, rules, locales].map((each) => Object.keys(each))).toEqual([
    ['pay-online'],
    ['merchant-id'],
    [SOURCE_LOCALE],
  ]);
});
