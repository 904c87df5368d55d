import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftSummary } from '../../src/build/content/drafts/summary.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { stepSource } from '../../src/build/content/revisions.ts';
import { complaints, copyOfContent } from '../support/content.ts';
import { addDraft, DRAFT, translated } from '../support/draft-content.ts';
import { expectComplaint, type Fault, put } from '../support/faults.ts';

function withDraft() {
  const folder = copyOfContent();
  addDraft(folder);
  return { folder, content: readContent(folder) };
}

const GUIDE = 'set-up-station';

it('a draft without most of its texts is no problem', () => {
  expect(complaints(withDraft().folder)).toEqual([]);
});

it('has its own texts of a guide, and borrows each text that is missing', () => {
  const { guides, drafts } = withDraft().content;
  const { [DRAFT]: own, en } = guides[GUIDE]?.prose ?? {};
  expect(own?.title).toBe(translated(en?.title ?? ''));
  expect(own?.description).toBe(en?.description);
  expect(own?.steps['check-keys']).toBe(translated('Check the keys'));
  expect(own?.steps['make-keys']).toBe('Make three keys');
  const { licence } = own?.checks['rooms']?.fields ?? {};
  expect(licence?.options).toEqual({
    'adobe-commerce': translated('Brisa Home'),
    'open-source': 'Brisa Mini',
    'open-source-payments': 'Brisa Mini with rain gauge',
  });
  expect(own?.checks['keys']?.fields['outdoor-key']?.hint).toBe('One line.');
  const borrowed = drafts[DRAFT]?.borrowed ?? {};
  const of = (text: string) => borrowed[`guides/${GUIDE}/${text}`];
  expect(of('title')).toBeUndefined();
  expect(of('description')).toBe('en');
  expect(of('checks.rooms.fields.licence.options.open-source')).toBe('en');
  expect(of('checks.rooms.fields.licence.options.adobe-commerce')).toBeUndefined();
  expect(of('pictures.box.labels.indoor')).toBe('en');
  expect(of('pictures.box.labels.outdoor')).toBeUndefined();
});

it('shows its own steps, and in their places those that are missing, in their language', () => {
  const { guides } = withDraft().content;
  const { [DRAFT]: body = '', en = '' } = guides[GUIDE]?.bodies ?? {};
  expect(body).toMatch(new RegExp(`${translated('This guide takes ten minutes.')}\\n\\n<Step id`));
  expect(stepSource(body, 'check-keys').trim()).toBe(
    translated(stepSource(en, 'check-keys').trim()),
  );
  const missing = stepSource(en, 'make-keys').trim();
  expect(stepSource(body, 'make-keys').trim()).toBe(
    `<Borrowed lang="en">\n\n${missing}\n\n</Borrowed>`,
  );
  expect(body.slice(body.lastIndexOf('</Step>'))).toMatch(/<Borrowed lang="en">\s+<History>/);
});

it('has every guide, even if nothing of it is translated', () => {
  const { guides, drafts } = withDraft().content;
  const { [DRAFT]: own, en } = guides['service-station']?.prose ?? {};
  expect(own).toEqual(en);
  expect(drafts[DRAFT]?.borrowed['guides/service-station']).toBe('en');
  expect(drafts[DRAFT]?.borrowed[`guides/${GUIDE}`]).toBeUndefined();
});

it('borrows a message as a whole, with its language and the words that are filled in', () => {
  const { rules, drafts } = withDraft().content;
  const { [DRAFT]: own, en } = rules['api-key'] ?? {};
  expect(own?.messages['url']?.what).toBe(translated('This is an address.'));
  expect(own?.messages['url']?.lang).toBeUndefined();
  expect(own?.messages['mask']).toEqual({
    ...en?.messages['mask'],
    lang: 'en',
    terms: en?.terms,
  });
  expect(own?.ofPass).toEqual({ lang: 'en', terms: en?.terms });
  expect(drafts[DRAFT]?.borrowed['rules/api-key/messages.mask']).toBe('en');
});

it('uses its own shared texts before it borrows', () => {
  const { rules } = withDraft().content;
  const quoted = rules['saas-project']?.[DRAFT]?.messages['quoted'];
  expect(quoted?.what).toBe(translated('There are quotation marks around the value.'));
  expect(rules['saas-project']?.[DRAFT]?.messages['outer-blanks']?.lang).toBe('en');
});

it('is counted in a line: what it has of all texts', () => {
  const { content } = withDraft();
  const { own = 0, all = 0 } = content.drafts[DRAFT]?.texts ?? {};
  const texts = Object.keys(content.locales['en']?.texts ?? {}).length;
  expect(own).toBeGreaterThan(texts);
  expect(all).toBeGreaterThan(own + 100);
  expect(draftSummary(content)).toEqual([
    `${DRAFT}: draft, ${own} of ${all} texts; the rest is in "en".`,
  ]);
});

it('can fall back to another draft, which borrows itself', () => {
  const { folder } = withDraft();
  const draft = `name: Slovenčina\ndir: ltr\norder: 100\ndraft: true\nfalls-back-to: ${DRAFT}\n`;
  writeFileSync(join(folder, 'locales/sk.yaml'), draft + textsOf(folder));
  const { guides, drafts, rules } = readContent(folder);
  const texts = guides[GUIDE]?.prose['sk'];
  expect(texts?.title).toBe(translated('Set up the station'));
  const { borrowed = {}, fallsBackTo } = drafts['sk'] ?? {};
  expect(fallsBackTo).toBe(DRAFT);
  expect(borrowed[`guides/${GUIDE}/title`]).toBe(DRAFT);
  expect(borrowed[`guides/${GUIDE}/description`]).toBe('en');
  expect(rules['api-key']?.['sk']?.messages['url']?.lang).toBe(DRAFT);
  expect(rules['api-key']?.['sk']?.messages['mask']?.lang).toBe('en');
});

/** The texts of the interface of the draft, as they are in its file. */
const textsOf = (folder: string): string =>
  readFileSync(join(folder, `locales/${DRAFT}.yaml`), 'utf8').replace(/^[\s\S]*?(?=^texts:)/m, '');

const LOCALE = `locales/${DRAFT}.yaml`;
const TEXT = `guides/${GUIDE}/${DRAFT}.mdx`;

/** Each mistake in a draft, and what the answer must name: the file, then the remedy. */
const FAULTS: readonly Fault[] = [
  [
    'a source language that is a draft',
    put('locales/en.yaml', 'dir: ltr', 'dir: ltr\ndraft: true'),
    'locales/en.yaml',
    'Remove "draft"',
  ],
  [
    'a finished language that falls back',
    put('locales/ja.yaml', 'dir: ltr', 'dir: ltr\nfalls-back-to: en'),
    'locales/ja.yaml',
    'Add "draft: true", or remove the line.',
  ],
  [
    'a language that does not exist',
    put(LOCALE, 'falls-back-to: en', 'falls-back-to: cs'),
    LOCALE,
    'Use one of: en, ar, ja.',
  ],
  [
    'a draft that falls back to itself',
    put(LOCALE, 'falls-back-to: en', `falls-back-to: ${DRAFT}`),
    LOCALE,
    'Let one of them fall back to a finished language.',
  ],
  [
    'a draft without a guide',
    (folder) => rmSync(join(folder, TEXT)),
    LOCALE,
    'Add content/guides/',
  ],
  [
    'a text of the interface that is missing',
    put(LOCALE, '  tick: ', '  other-tick: '),
    LOCALE,
    '"tick" is missing under texts.',
  ],
  [
    'a step that the guide does not have',
    put(TEXT, '<Step id="check-keys">', '<Step id="check-key">'),
    TEXT,
    'Use steps of guide.yaml, each once and in that order',
  ],
  [
    'text between two steps',
    put(TEXT, '<Step id="name-station">', '4711\n\n<Step id="name-station">'),
    TEXT,
    'Move it into a step',
  ],
  [
    'a title of a step that the guide does not have',
    put(TEXT, '  check-keys: ', '  check-key: '),
    TEXT,
    '"check-key" under steps is not used.',
  ],
  [
    'a label that was translated',
    put(TEXT, '<Check id="keys" />', '<Ui>Zapisz</Ui>\n\n<Check id="keys" />'),
    TEXT,
    'Write product labels exactly as in English.',
  ],
  ['an entry of the wrong shape', put(TEXT, 'summary: ', 'sumary: '), TEXT, 'sumary'],
  [
    'a message without its fix',
    put(`rules/api-key/${DRAFT}.mdx`, 'fix: ', 'fixes: '),
    `rules/api-key/${DRAFT}.mdx`,
    'fix',
  ],
  [
    'a message that the rule does not have',
    put(`rules/api-key/${DRAFT}.mdx`, 'url:', 'uri:'),
    `rules/api-key/${DRAFT}.mdx`,
    '"uri" under messages is not used.',
  ],
  [
    'a place that the rule does not fill',
    put(`rules/api-key/${DRAFT}.mdx`, '{line}', '{wiersz}'),
    `rules/api-key/${DRAFT}.mdx`,
    'Use exactly: {',
  ],
  [
    'a shared message that nothing uses',
    put(`shared/${DRAFT}.yaml`, 'quoted:', 'quotes:'),
    `shared/${DRAFT}.yaml`,
    '"quotes" under messages is not used.',
  ],
];

it.each(FAULTS)('reports %s', (name, make, file, remedy) =>
  expectComplaint(
    name,
    (folder) => {
      addDraft(folder);
      make(folder);
    },
    file,
    remedy,
  ),
);
