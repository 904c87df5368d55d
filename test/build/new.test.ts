import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFiles } from '../../src/build/content/content-files.ts';
import { SOURCE_LOCALE } from '../../src/build/content/locales.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { runNew } from '../../src/build/new/run-new.ts';
import { writeSkeleton } from '../../src/build/new/write-skeleton.ts';
import { complaints, copyOfContent, edit } from '../support/content.ts';

const DAY = '2026-11-27';
const add = (folder: string, ...args: readonly string[]) => runNew(folder, args, DAY);

/** Every kind, with an ID that the made-up site does not have, and the folder or file that it makes. */
const KINDS = [
  ['guide', 'pay-online', 'guides/pay-online/'],
  ['rule', 'merchant-code', 'rules/merchant-code/'],
  ['language', 'he', 'locales/he.yaml'],
  ['draft', 'pl', 'locales/pl.yaml'],
  ['tool', 'all-codes', 'tools/all-codes/'],
] as const;

it.each(KINDS)('a new %s has no problems, and its files are named', (kind, id, place) => {
  const folder = copyOfContent();
  const before = contentFiles(folder);
  const done = add(folder, kind, id);
  expect(complaints(folder)).toEqual([]);
  const made = Object.keys(contentFiles(folder)).filter((file) => before[file] === undefined);
  expect(made.some((file) => file.startsWith(place))).toBe(true);
  const said = done.ok ? done.value : done.problem;
  expect(made.filter((file) => !said.includes(join(folder, file)))).toEqual([]);
  expect(said).toContain('Next:\n  1. ');
});

it('all kinds, one after the other, have no problems, and a language has all of them', () => {
  const folder = copyOfContent();
  for (const [kind, id] of KINDS) add(folder, kind, id);
  add(folder, 'language', 'de');
  expect(complaints(folder)).toEqual([]);
  const { guides, rules, tools, shared } = readContent(folder);
  expect(Object.values(guides).every(({ prose }) => prose['de'])).toBe(true);
  expect(Object.values(rules).every((texts) => texts['de'])).toBe(true);
  expect(Object.values(tools).every(({ texts }) => texts['de'])).toBe(true);
  expect(Object.keys(shared)).toContain('de');
});

it('a draft has the interface and one guide, and its pages are complete', () => {
  const folder = copyOfContent();
  add(folder, 'draft', 'pl');
  const { guides, drafts } = readContent(folder);
  expect(Object.values(guides).every(({ prose }) => prose['pl'])).toBe(true);
  expect(drafts['pl']?.fallsBackTo).toBe(SOURCE_LOCALE);
});

it('a new guide and a new rule get numbers at the ends of the lists', () => {
  const folder = copyOfContent();
  edit(folder, 'pins.yaml', (text) => `# A remark.\n${text}`);
  const { pins: before } = readContent(folder);
  add(folder, 'guide', 'pay-online');
  add(folder, 'rule', 'merchant-code');
  const { pins, guides } = readContent(folder);
  expect(pins.guides).toEqual([...before.guides, 'pay-online']);
  const steps = guides['pay-online']?.guide.steps.map((step) => step.id);
  expect(pins.steps).toEqual({ ...before.steps, 'pay-online': steps });
  expect(pins.messages.slice(0, before.messages.length)).toEqual(before.messages);
  expect(pins.messages.length).toBeGreaterThan(before.messages.length);
  expect(readFileSync(join(folder, 'pins.yaml'), 'utf8')).toMatch(/^# A remark\.\n/);
});

it('marks what must be translated, in each language except the source', () => {
  const folder = copyOfContent();
  for (const [kind, id] of KINDS) add(folder, kind, id);
  const made = Object.entries(contentFiles(folder)).filter(([file]) =>
    KINDS.some(([, id]) => file.includes(`/${id}`)),
  );
  const texts = made.filter(([file]) => !/\/(?:guide|rule|examples|tool)\.yaml$/.test(file));
  const isSource = (file: string) => file.endsWith(`/${SOURCE_LOCALE}.mdx`);
  expect(texts.map(([file, text]) => [file, text.includes('TODO translate')])).toEqual(
    texts.map(([file]) => [file, !isSource(file)]),
  );
});

it.each([
  ['he', 'rtl'],
  ['de', 'ltr'],
  ['ur', 'rtl'],
  ['zh-Hant', 'ltr'],
] as const)('a new language has its name and its direction: %s', (locale, dir) => {
  const folder = copyOfContent();
  add(folder, 'language', locale);
  const { locales } = readContent(folder);
  expect(locales[locale]?.dir).toBe(dir);
  expect(locales[locale]?.name).not.toMatch(/^[a-z]/);
  expect(Object.keys(locales).at(-1)).toBe(locale);
});

/** What cannot be added, and what the answer names. */
const REFUSED: readonly (readonly [args: readonly string[], remedy: string])[] = [
  [[], 'npm run new guide|rule|language|draft|tool <id>'],
  [['rule'], 'npm run new guide|rule|language|draft|tool <id>'],
  [['rule', 'a', 'b'], 'npm run new guide|rule|language|draft|tool <id>'],
  [['constructor', 'a'], 'npm run new guide|rule|language|draft|tool <id>'],
  [['rule', 'api-key'], 'Choose another ID'],
  // The program has it, the made-up site does not use it.
  [['rule', 'email-address'], 'Choose another ID'],
  [['guide', 'set-up-station'], 'Choose another ID'],
  [['tool', 'keys'], 'Choose another ID'],
  [['rule', 'Merchant_Code'], 'Use lower-case letters, digits and hyphens'],
  [['guide', '../guide'], 'Use lower-case letters, digits and hyphens'],
  [['tool', '-'], 'Use lower-case letters, digits and hyphens'],
  [['language', 'ja'], 'Edit locales/ja.yaml'],
  [['language', 'pt-br'], '"pt-BR"'],
  [['draft', 'ja'], 'Edit locales/ja.yaml'],
  [['draft', 'deutsch'], 'Use a tag such as'],
  [['language', 'a_b'], 'Use a tag such as'],
  [['language', 'deutsch'], 'Use a tag such as'],
];

it.each(REFUSED)('refuses %j with a remedy, and writes nothing', (args, remedy) => {
  const folder = copyOfContent();
  const before = contentFiles(folder);
  expect(add(folder, ...args)).toEqual({ ok: false, problem: expect.stringContaining(remedy) });
  expect(contentFiles(folder)).toEqual(before);
});

it('refuses the ID of a guide or rule that is gone, because links still use it', () => {
  const folder = copyOfContent();
  edit(folder, 'pins.yaml', (text) =>
    text
      .replace('guides: [', 'guides: [old-guide, ')
      .replace('messages:\n', 'messages:\n  - old-rule/empty\n'),
  );
  for (const [kind, id] of [
    ['guide', 'old-guide'],
    ['rule', 'old-rule'],
  ] as const) {
    expect(add(folder, kind, id)).toEqual({
      ok: false,
      problem: expect.stringContaining('Choose another ID'),
    });
  }
});

it('restores everything if a file cannot be written', () => {
  const folder = copyOfContent();
  // The last file is a folder: nobody can write over it.
  const before = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const pins = readFileSync(join(folder, 'pins.yaml'), 'utf8');
  expect(() =>
    writeSkeleton(folder, {
      files: { 'pins.yaml': 'x', 'rules/new/rule.yaml': 'x', rules: 'x' },
    }),
  ).toThrow();
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual(before);
  expect(readFileSync(join(folder, 'pins.yaml'), 'utf8')).toBe(pins);
});

it('says what is wrong with content that cannot be read', () => {
  const folder = copyOfContent();
  writeFileSync(join(folder, 'links.yaml'), 'a: b\n');
  expect(add(folder, 'rule', 'merchant-code')).toEqual({
    ok: false,
    problem: expect.stringContaining('links.yaml:1'),
  });
});
