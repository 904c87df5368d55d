import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { CONTENT_FOLDER, readContent } from '../../src/build/content/read-content.ts';
import { sharedGuide } from '../../src/build/content/shared-guides.ts';
import { commitOf } from '../../src/build/manifest/commit.ts';
import { changelogWith, entryOf } from '../../src/build/release/changelog.ts';
import { machineIn } from '../../src/build/release/machine.ts';
import { releasedLinks, releasedPins } from '../../src/build/release/released.ts';
import { runRelease } from '../../src/build/release/run-release.ts';
import { type ReleaseStep, STEPS } from '../../src/build/release/steps.ts';
import { translatorTasks } from '../../src/build/release/translators.ts';
import { checkVersion } from '../../src/build/release/version.ts';
import { writeReleased } from '../../src/build/release/write-files.ts';
import { gitIn } from '../../src/build/sources/compare/git.ts';
import { fail, ok } from '../../src/engine/result.ts';
import { copyOfContent, edit } from '../support/content.ts';
import { expectChecklist, expectStatus, withStatus } from '../support/open-links.ts';
import { madeUpRepository } from '../support/repository.ts';

const DAY = '2026-11-28';

/** Writes what was released with a content folder. */
function release(folder: string, pins: ReturnType<typeof releasedPins>): void {
  writeFileSync(join(folder, 'tests/released-pins.yaml'), `# Numbers\n${stringify(pins)}`);
}

it('a build is of a commit only if nothing was changed since', () => {
  const { folder, parent, commit } = madeUpRepository();
  const hash = commit('2026-11-01', { 'a.md': 'A\n' });
  expect(commitOf(gitIn(folder))).toBe(hash);
  writeFileSync(join(folder, 'b.md'), 'B\n');
  expect(commitOf(gitIn(folder))).toBeUndefined();
  expect(commitOf(gitIn(parent))).toBeUndefined();
});

it('adds the links, codes and numbers of a guide that no release has, and all of them open', () => {
  const folder = copyOfContent();
  const before = releasedPins(folder);
  const known = releasedLinks(folder);
  const [guide = ''] = before.guides.slice(-1);
  const { [guide]: _, ...steps } = before.steps;
  release(folder, { ...before, guides: before.guides.slice(0, -1), steps });
  expect(writeReleased(folder, DAY)).toMatch(/^Added \d+ numbers and \d+ links and codes\.$/);

  const content = readContent(folder);
  expect(releasedPins(folder)).toEqual(content.pins);
  expect(readFileSync(join(folder, 'tests/released-pins.yaml'), 'utf8')).toMatch(/^#/);
  const links = releasedLinks(folder);
  expect(links.slice(0, known.length)).toEqual(known);
  const added = links.slice(known.length);
  const guides = Object.values(content.guides).map((each) => sharedGuide(content, each));
  const ofGuide = added.filter(([, says]) => JSON.parse(says).guide === guide);
  expect(ofGuide.map(withStatus)).toEqual([false, false, false, true, true]);
  for (const link of added) {
    if (withStatus(link)) expectStatus(link, guides, content.pins.messages);
    else expectChecklist(link, guides);
  }
});

it('adds a status for a message that no release has, and then nothing more', () => {
  const folder = copyOfContent();
  writeReleased(folder, DAY);
  const { messages, ...others } = releasedPins(folder);
  const [last = ''] = messages.slice(-1);
  release(folder, { ...others, messages: messages.slice(0, -1) });
  expect(writeReleased(folder, DAY)).toMatch(/^Added 1 numbers and (?:2|4) links and codes\.$/);
  expect(releasedLinks(folder).slice(-2).map(withStatus)).toEqual([true, true]);
  expect(releasedLinks(folder).at(-2)?.[0]).toContain(last.replace('/', '.'));
  expect(writeReleased(folder, DAY)).toBe('Added 0 numbers and 0 links and codes.');
});

it('lists commits by what they touch, above the earlier entries', () => {
  const first = changelogWith('', entryOf('1.0.0', '2026-11-01', undefined));
  expect(first).toMatch(/^# Changelog\n[\s\S]*\n## 1\.0\.0 \(2026-11-01\)\n\nFirst release\.\n$/);
  const entry = entryOf('1.1.0', DAY, [
    { subject: 'A step', files: ['content/guides/a/en.mdx', 'src/a.ts'] },
    { subject: 'A page', files: ['src/pages/a.astro', 'test/a.test.ts'] },
    { subject: 'A test', files: ['test/a.test.ts'] },
    { subject: 'Nothing', files: [] },
  ]);
  expect(entry).toBe(
    `## 1.1.0 (${DAY})\n\n### Guides and texts\n\n- A step\n\n### Pages and checks\n\n- A page\n\n### Project\n\n- A test\n- Nothing\n`,
  );
  const second = changelogWith(first, entry);
  expect(second.match(/^## .*/gm)).toEqual([`## 1.1.0 (${DAY})`, '## 1.0.0 (2026-11-01)']);
  expect(second.match(/^# Changelog$/gm)).toHaveLength(1);
});

it('refuses a version that exists, is before the last one, or is not one', () => {
  const { folder, git, commit } = madeUpRepository();
  commit('2026-11-01', { 'a.md': 'A\n' });
  git('tag', 'v1.2.0');
  const check = (version: string) => checkVersion(version, '1.2.0', gitIn(folder));
  expect(check('1.10.0')).toEqual(ok('v1.10.0 is new.'));
  expect(check('1.2.0')).toEqual(fail('v1.2.0 exists. Name a later version.'));
  expect(check('1.1.9').ok).toBe(false);
  expect(check('1.3; rm x').ok).toBe(false);
});

it('names what translators still have to do, by language and file', () => {
  const folder = copyOfContent();
  edit(folder, 'rules/api-key/en.mdx', (text) => text.replace('There is no key.', 'It is empty.'));
  const tasks = translatorTasks(readContent(folder));
  expect(tasks).toContain('ja: 1 older than en');
  expect(tasks.filter((task) => task.startsWith('  rules/api-key/ja.mdx'))).toEqual([
    expect.stringContaining('en is newer than messages/empty.'),
  ]);
});

it('stops at the first step that fails, and says so', async () => {
  const { folder, commit } = madeUpRepository();
  const start = commit('2026-11-01', { 'a.md': 'A\n' });
  const ran: string[] = [];
  const step = (name: string, works: boolean): ReleaseStep => ({
    name,
    does: `does ${name}`,
    run() {
      ran.push(name);
      return works ? ok('Done.') : fail('It does not work.');
    },
  });
  let said = '';
  const options = {
    say: (text: string) => {
      said += text;
    },
    steps: [step('one', true), step('two', false), step('three', true)],
  };
  expect(await runRelease(['1.0.0'], machineIn(folder), options)).toBe(false);
  expect(ran).toEqual(['one', 'two']);
  expect(said).toContain(
    '2 of 3. two: does two\nIt does not work.\n\nThe release stopped at "two".',
  );

  expect(said).toMatch(new RegExp(` git reset --hard ${start}\n$`));

  said = '';
  expect(await runRelease(['--list'], machineIn(folder), options)).toBe(true);
  expect(said).toBe('1. one: does one\n2. two: does two\n3. three: does three\n');
  expect(ran).toEqual(['one', 'two']);
});

it('commits what a release writes, and tags it with the hash of the manifest', async () => {
  const { folder, git, commit } = madeUpRepository('site');
  git('config', 'user.name', 'Brisa');
  git('config', 'user.email', 'brisa@brisa.example');
  cpSync(CONTENT_FOLDER, join(folder, 'content'), { recursive: true });
  rmSync(join(folder, 'content/tests/released-links.txt'));
  rmSync(join(folder, 'content/tests/released-pins.yaml'));
  const packages = `${JSON.stringify({ name: 'site', version: '1.0.0', lockfileVersion: 3, packages: {} })}\n`;
  commit('2026-11-01', {
    '.gitignore': 'dist/\n',
    'package.json': '{ "name": "site", "version": "1.0.0" }\n',
    'package-lock.json': packages,
  });
  git('tag', 'v1.0.0');
  commit('2026-11-02', { 'src/a.ts': 'export {};\n' });
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/manifest.json'), 'A list\n');

  const LONG = ['tests', 'open', 'build', 'same'];
  let said = '';
  const done = await runRelease(['1.1.0'], machineIn(folder), {
    say: (text) => {
      said += text;
    },
    today: DAY,
    steps: STEPS.filter(({ name }) => !LONG.includes(name)),
  });
  expect(said).toContain('v1.1.0 is ready. Next: run git push --follow-tags');
  expect(done).toBe(true);
  expect(git('log', '-1', '--format=%s').trim()).toBe('Release 1.1.0');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('show', '--name-only', '--format=', 'HEAD').trim().split('\n')).toEqual([
    'CHANGELOG.md',
    'content/tests/released-links.txt',
    'content/tests/released-pins.yaml',
    'package-lock.json',
    'package.json',
  ]);
  expect(git('show', 'HEAD:CHANGELOG.md')).toContain(
    `## 1.1.0 (${DAY})\n\n### Pages and checks\n\n- 2026-11-02\n`,
  );
  expect(git('tag', '-l', '--format=%(contents)', 'v1.1.0').trim()).toBe(
    'manifest.json: SHA-256 b241f81fef3f6746adeeb11f9aaa80ff7376559f23cce1cd0dc9088af2400cd7',
  );
});
