import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupIn } from '../../src/build/content/content-rules.ts';
import { excerptOf, markedIn } from '../../src/engine/search/excerpt.ts';
import type { SearchIndex } from '../../src/engine/search/index-file.ts';
import { search } from '../../src/engine/search/search.ts';
import { searchable } from '../../src/engine/search/searchable.ts';
import { anyText } from '../support/any-text.ts';
import { phrases } from '../support/lookup.ts';
import { nasty } from '../support/nasty.ts';
import { content } from '../support/pages.ts';

const INDEX: SearchIndex = {
  variants: '鑰钥',
  words: [
    ['密鑰', '金鑰'],
    ['uk', 'United Kingdom'],
    ['unsigned', phrases[0]?.[0] ?? ''],
  ],
  guides: [
    {
      id: 'guide',
      title: 'Connect your shop',
      text: 'How to do it.',
      steps: [
        ['text', 'Open the portal', 'The public key stands in the portal. Nobody renews it.'],
        ['title', 'Copy the public key', 'Open the page.'],
        ['kanji', '秘密鍵を保存する', 'キーのペアを作成して、データスペースを選択します。'],
        ['hant', '貼上金鑰', '把金鑰貼到欄位。'],
        ['country', 'Choose the country', 'United States or United Kingdom.'],
      ],
    },
  ],
  rules: [
    {
      id: 'server-message',
      title: 'Messages',
      messages: phrases.map(([phrase, id]) => [id, `About ${id}`, 'What to do.', phrase]),
    },
    {
      id: 'many',
      title: 'A rule with many',
      messages: ['one', 'two', 'three', 'four'].map((id) => [id, `Renewal ${id}`, 'Now.']),
    },
  ],
  tools: [
    ['keys', 'Check your keys', 'Paste a key.', 'refused, not accepted'],
    ['codes', 'Check your codes', 'Paste a code.', 'refused, not accepted'],
  ],
  pages: ['one', 'two', 'three', 'four'].map((guide) => ({
    path: `lists/${guide}/#progress`,
    title: 'Your progress',
    trail: `Guide ${guide}`,
    text: 'Keep it in a file.',
    phrases: 'erase everything',
  })),
  languages: {},
  lookup: lookupIn(content),
};
const index = searchable(INDEX);
const find = (query: string) =>
  search(index, query).map(({ entry }) => `${entry.group}/${entry.id}`);

describe('the first result', () => {
  it.each([
    ['a title before a text', 'public key', 'guide/title'],
    ['the beginning of a word', 'countr', 'guide/country'],
    ['another form of a word', 'standing', 'guide/text'],
    ['a word inside a sentence without spaces', 'スペースを選', 'guide/kanji'],
    ['two words with grammar between', '秘密鍵の保存', 'guide/kanji'],
    ['other kana', 'でーたすぺーす', 'guide/kanji'],
    ['another word of the same language', '粘贴密钥', 'guide/hant'],
    ["a reader's word", 'store in the UK', 'guide/country'],
    ["a reader's word next to ideographs", '鍵uk鍵', 'guide/country'],
    [
      "a reader's word for a message of the server",
      'unsigned key',
      `server-message/${phrases[0]?.[1]}`,
    ],
    ['a tool by its name', 'check keys', '/keys'],
    ['a tool by what people with its problem type', 'my key is refused', '/keys'],
    ['the tool whose name fits such a problem', 'code refused', '/codes'],
    ['a page of the site', 'progress in a file', '/lists/one/#progress'],
    ['a page by a word that is not shown', 'erase my progress', '/lists/one/#progress'],
  ])('is %s', (_, query, first) => expect(find(query)[0]).toBe(first));
});

describe('a message of the server', () => {
  it.each(phrases)('is found in full, in upper case, in a line of a log: %s', (phrase, id) => {
    const line = `[2026-08-02T10:11:12.000000+00:00] main.ERROR: ${phrase.toUpperCase()} {"a":1} []`;
    expect(find(line)[0]).toBe(`server-message/${id}`);
  });

  it.each(phrases)('is found by its first half: %s', (phrase, id) => {
    const half = phrase.slice(0, Math.ceil(phrase.length / 2));
    expect(find(half)).toContain(`server-message/${id}`);
  });
});

it('leaves out no entry that contains the whole query', () => {
  expect(find('renewal')).toEqual(expect.arrayContaining(['many/one', 'many/four']));
});

it('a text that a draft borrows comes after its own with the same words, and is not left out', () => {
  const guide = (id: string) => ({
    id,
    title: 'Renew the licence',
    text: 'Once a year.',
    steps: [],
  });
  const draft = searchable({
    ...INDEX,
    guides: [guide('borrowed'), guide('own')],
    languages: { 'guide/borrowed': ['en', 'en'] },
  });
  const found = (query: string) => search(draft, query).map(({ entry }) => entry.id);
  for (const query of ['renew the licence', 'licence year', 'once a year']) {
    expect(found(query).slice(0, 2)).toEqual(['own', 'borrowed']);
  }
});

it('a page that every guide has does not fill the list', () => {
  const found = find('erase key');
  expect(found[0]).toBe('/lists/one/#progress');
  expect(found.indexOf('guide/title')).toBeLessThan(found.indexOf('/lists/four/#progress'));
});

it('does not find a word inside another', () => {
  expect(search(index, 'ortal').every(({ entry }) => entry.title.includes('ortal'))).toBe(true);
  expect(find('kuk')).toEqual([]);
});

it('never throws, and finds nothing for an empty query', () => {
  expect(find('')).toEqual([]);
  expect(find(' \u200b')).toEqual([]);
  for (const query of Object.values(nasty)) search(index, query);
  fc.assert(fc.property(anyText(), (query) => void search(index, query)));
});

describe('marks', () => {
  const marked = (text: string, ...marks: string[]) =>
    markedIn(text, marks, index.fold).map((each) => (each.marked ? `[${each.text}]` : each.text));

  it('are at the folded piece, on the original text', () => {
    expect(marked('Die ＫＥＹ hier', 'key').join('')).toBe('Die [ＫＥＹ] hier');
    expect(marked('データを選ぶ', index.fold('でーた').text).join('')).toBe('[データ]を選ぶ');
    expect(marked('monkey key', 'key').join('')).toBe('monkey [key]');
  });

  it('are on an Arabic word after its article, and the word is found there', () => {
    const text = 'أخرج البطارية، وبالبطارية الجديدة. للبطارية بطاقة.';
    const marked = markedIn(text, ['بطارية'], index.fold).filter((part) => part.marked);
    expect(marked.map((part) => part.text)).toEqual(['بطارية', 'بطارية', 'بطارية']);
    expect(markedIn('البطاقة', ['طاقة'], index.fold)).toEqual([{ text: 'البطاقة', marked: false }]);
  });

  it('are joined if they touch', () => {
    expect(marked('資料空間', '資料', '料空', '空間')).toEqual(['[資料空間]']);
  });

  const text = anyText({ maxLength: 60 });
  it('do not change the text', () => {
    fc.assert(
      fc.property(text, fc.array(fc.string({ maxLength: 3 })), (shown, marks) => {
        expect(marked(shown, ...marks).length).toBeGreaterThanOrEqual(shown === '' ? 0 : 1);
        const segments = markedIn(shown, marks, index.fold);
        expect(segments.map((each) => each.text).join('')).toBe(shown);
      }),
    );
  });

  it('decide which part of a long text is shown', () => {
    const long = `${'Words without end. '.repeat(40)}The key is here. ${'And so on. '.repeat(40)}`;
    const shown = excerptOf(long, ['key'], index.fold, 80)
      .map((each) => each.text)
      .join('');
    expect(shown).toContain('The key is here');
    expect(shown.length).toBeLessThan(140);
  });
});
