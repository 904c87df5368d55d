import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runSources } from '../../src/build/sources/compare/run-sources.ts';
import { copyOfContent, edit } from '../support/content.ts';
import { put } from '../support/faults.ts';
import { madeUpRepository } from '../support/repository.ts';

const KEYS = `# Keys

What keys are.

## Make a key

Press New key.

### Name it

A name of one word.

## Check a key

It has 32 digits.
`;

const GUIDE = 'guides/set-up-station/guide.yaml';

/** The made-up site with one more source, cited as a whole, by heading, and by messages of a rule. */
function siteThatCites(entry: string): string {
  const folder = copyOfContent();
  edit(folder, 'sources.yaml', (text) => `${text}# A remark.\nhandbook: ${entry} # At the end.\n`);
  edit(folder, GUIDE, (text) =>
    text
      .replace(
        'id: before-you-start\n    sources: [ce-saas]',
        'id: before-you-start\n    sources: [handbook]',
      )
      .replace(
        'id: make-keys\n    sources: [ce-saas, ce-connect]',
        'id: make-keys\n    sources: [handbook#make-a-key]',
      )
      .replace(
        'id: check-keys\n    sources: [ce-saas, connector-code]',
        'id: check-keys\n    sources: [handbook#check-a-key]',
      ),
  );
  put(
    'rules/key-event/rule.yaml',
    'if: { event: leaked }',
    'if: { event: leaked }, source: handbook#name-it',
  )(folder);
  put('rules/key-event/rule.yaml', 'source: kb', 'source: handbook#check-a-key')(folder);
  put(
    'rules/saas-project/rule.yaml',
    'if: { name: { in: services } }, source: ce-saas',
    'if: { name: { in: services } }, source: handbook',
  )(folder);
  return folder;
}

const entry = (more: string) =>
  `{ title: Handbook, date: "2026-08-20", kind: doc, repository: brisa/handbook, ${more} }`;

/** What the report says rests on the changes. */
const restsOnIt = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^ {4}(?:guide|step|rule|error) /.test(line))
    .map((line) => line.trim());

it('names the changed passage, and exactly the steps and messages that rest on it', () => {
  const { parent, commit } = madeUpRepository();
  const read = commit('2026-08-20', { 'docs/keys.md': KEYS, 'docs/other.md': '# Other\n' });
  commit('2026-09-30', {
    'docs/keys.md': KEYS.replace('one word', 'two words'),
    'docs/other.md': '# Another\n',
  });
  const site = siteThatCites(entry(`path: docs/keys.md, commit: "${read}"`));
  const { code, text } = runSources(site, [parent]);
  expect(code).toBe(1);
  expect(restsOnIt(text)).toEqual([
    'step set-up-station/before-you-start',
    'step set-up-station/make-keys (#make-a-key)',
    'rule key-event: key-leaked (#name-it)',
    'rule saas-project: service-name',
  ]);
  expect(text).toContain(`read: ${read.slice(0, 8)} of 2026-08-20; now: `);
  expect(text).toContain('changed: “Name it” (#name-it)');
  expect(text).toContain('    - A name of one word.\n    + A name of two words.\n');
  expect(text).not.toContain('Another');
});

it('without a commit, compares with the last change up to the date, and says so', () => {
  const { folder, commit } = madeUpRepository();
  commit('2026-08-01', { 'docs/keys.md': KEYS.replace('32', '30') });
  const read = commit('2026-08-20', { 'docs/keys.md': KEYS });
  commit('2026-08-21', { 'docs/keys.md': KEYS.replace('32', '40') });
  const { code, text } = runSources(siteThatCites(entry('path: docs/keys.md')), [folder]);
  expect(code).toBe(1);
  expect(text).toContain(`read: ${read.slice(0, 8)} of 2026-08-20, found by the date 2026-08-20;`);
  expect(text).toContain('- It has 32 digits.\n    + It has 40 digits.');
  expect(restsOnIt(text)).toEqual([
    'step set-up-station/before-you-start',
    'step set-up-station/check-keys (#check-a-key)',
    'rule key-event: space-changed (#check-a-key)',
    'rule saas-project: service-name',
  ]);
});

it('a source that has not changed gets the day and the commit, and the file keeps its remarks', () => {
  const { folder, commit } = madeUpRepository();
  commit('2026-08-20', { 'docs/keys.md': KEYS });
  const now = commit('2026-09-30', { 'README.md': 'Other.\n' });
  const site = siteThatCites(entry('path: docs/keys.md'));
  const before = readFileSync(join(site, 'sources.yaml'), 'utf8');
  expect(runSources(site, [folder], '2026-11-28').code).toBe(0);
  expect(readFileSync(join(site, 'sources.yaml'), 'utf8')).toBe(before);
  const { code, text } = runSources(site, [folder, '--compared'], '2026-11-28');
  expect(code).toBe(0);
  expect(text).toContain('Wrote 2026-11-28');
  expect(readFileSync(join(site, 'sources.yaml'), 'utf8')).toBe(
    before.replace(
      'path: docs/keys.md }',
      `path: docs/keys.md, commit: "${now}", compared: "2026-11-28" }`,
    ),
  );
});

it('a source that has changed keeps its day', () => {
  const { folder, commit } = madeUpRepository();
  const read = commit('2026-08-20', { 'docs/keys.md': KEYS });
  commit('2026-09-30', { 'docs/keys.md': `${KEYS}\nMore.\n` });
  const site = siteThatCites(
    entry(`path: docs/keys.md, commit: "${read}", compared: "2026-08-21"`),
  );
  const before = readFileSync(join(site, 'sources.yaml'), 'utf8');
  expect(runSources(site, [folder, '--compared'], '2026-11-28').code).toBe(1);
  expect(readFileSync(join(site, 'sources.yaml'), 'utf8')).toBe(before);
});

it('follows a renamed file, says so, and writes its new path', () => {
  const { folder, git, commit } = madeUpRepository();
  const read = commit('2026-08-20', { 'docs/keys.md': KEYS });
  git('mv', 'docs/keys.md', 'docs/all-keys.md');
  commit('2026-09-30', {});
  const site = siteThatCites(entry(`path: docs/keys.md, commit: "${read}"`));
  const { code, text } = runSources(site, [folder, '--compared'], '2026-11-28');
  expect(code).toBe(0);
  expect(text).toContain('renamed: docs/keys.md is now docs/all-keys.md');
  expect(restsOnIt(text)).toEqual([]);
  expect(readFileSync(join(site, 'sources.yaml'), 'utf8')).toContain('path: docs/all-keys.md');
  expect(runSources(site, [folder]).code).toBe(0);
});

it('a folder or a whole repository can be a source, also of files that are not Markdown', () => {
  const { folder, commit } = madeUpRepository();
  const read = commit('2026-08-20', { 'code/key.txt': 'one\ntwo\nthree\n', 'docs/keys.md': KEYS });
  commit('2026-09-30', { 'code/key.txt': 'one\n2\nthree\n', 'code/new.txt': 'new\n' });
  for (const path of ['path: code, ', '']) {
    const site = copyOfContent();
    edit(site, 'sources.yaml', (text) => `${text}handbook: ${entry(`${path}commit: "${read}"`)}\n`);
    const { code, text } = runSources(site, [folder]);
    expect(code).toBe(1);
    expect(text).toContain('changed: code/key.txt, text without a heading');
    expect(text).toContain('- two\n    + 2\n');
    expect(text).toContain('changed: code/new.txt');
    expect(text).toContain('nothing rests on it');
  }
});

it('finds a checkout by its remote address, whatever the folder is called, or by the folder', () => {
  const { parent, folder, git, commit } = madeUpRepository('somewhere');
  const other = madeUpRepository('handbook', parent);
  const read = commit('2026-08-20', { 'docs/keys.md': KEYS });
  other.commit('2026-08-20', { 'docs/keys.md': 'Other.\n' });
  const site = siteThatCites(entry(`path: docs/keys.md, commit: "${read}"`));
  // The folder has the right name, but not that commit.
  expect(runSources(site, [parent]).code).toBe(2);
  git('remote', 'add', 'origin', 'git@github.com:Brisa/Handbook.git');
  expect(runSources(site, [parent])).toEqual({
    code: 0,
    text: expect.stringContaining('Not changed: 1. The newest commits here are from 2026-08-20'),
  });
  renameSync(folder, join(parent, 'elsewhere'));
  expect(runSources(site, [parent]).code).toBe(0);
});

it('lists what it cannot compare, and headings that the file does not have', () => {
  const { folder, commit } = madeUpRepository();
  const read = commit('2026-08-20', {
    'docs/keys.md': KEYS.replace('## Check a key', '## Checks'),
  });
  const site = siteThatCites(entry(`path: docs/keys.md, commit: "${read}"`));
  const { text } = runSources(site, [folder]);
  expect(text).toContain('Not in this folder:\n  ce-saas (brisa/manual)\n');
  expect(text).toMatch(/In no repository:\n(?: {2}.*\n)* {2}kb\n/);
  expect(text).toContain('  step set-up-station/check-keys: handbook#check-a-key\n');
});

/** What cannot be compared, and what the answer says. */
const REFUSED: readonly (readonly [args: readonly string[], remedy: string])[] = [
  [[], 'npm run sources -- <folder>'],
  [['/nonexistent'], 'npm run sources -- <folder>'],
  [['src', 'test'], 'npm run sources -- <folder>'],
  [['src'], 'There is no git checkout in src.'],
];

it.each(REFUSED)('refuses %j with a remedy', (args, remedy) => {
  expect(runSources(copyOfContent(), args)).toEqual({
    code: 2,
    text: expect.stringContaining(remedy),
  });
});

it.each([
  ['path: docs/key.md', 'Does it have the whole history?'],
  [`path: docs/keys.md, commit: "${'0'.repeat(40)}"`, 'Does it have the whole history?'],
  ['path: docs/key.md, commit: "READ"', 'Correct the path or the commit.'],
])('a source that is not where it should be, %j, is not called unchanged', (more, remedy) => {
  const { folder, commit } = madeUpRepository();
  const read = commit('2026-08-20', { 'docs/keys.md': KEYS });
  const site = siteThatCites(entry(more.replace('READ', read)));
  expect(runSources(site, [folder])).toEqual({ code: 2, text: expect.stringContaining(remedy) });
});

it('prints nothing that could control the terminal', () => {
  const { folder, commit } = madeUpRepository();
  const read = commit('2026-08-20', { 'docs/keys.md': KEYS });
  commit('2026-09-30', { 'docs/keys.md': `${KEYS}\n\u001b]0;title\u0007More.\n` });
  const site = siteThatCites(entry(`path: docs/keys.md, commit: "${read}"`));
  const { text } = runSources(site, [folder]);
  expect(text).toContain(']0;titleMore.');
  expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
});
