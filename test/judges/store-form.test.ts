import { describe, expect, it } from 'vitest';
import { countriesIn, countryNamed } from '../../src/judges/store/country.ts';
import { storeForm } from '../../src/judges/store/store-form.ts';
import { storesIn } from '../../src/judges/store/store-list.ts';

const sound = {
  website: 'Main Website',
  name: 'Amazon Store USA',
  country: 'United States',
  region: 'north-america',
  otherStores: '',
};
type Values = Partial<typeof sound>;
const judge = (values: Values) => storeForm.judge({ ...sound, ...values }, {}).findings;
const messages = (values: Values) =>
  judge(values)
    .filter(({ level, message }) => level === 'error' || !storeForm.messages[message]?.onSubmit)
    .map(({ message, level, input }) => `${level} ${message} at ${input}`);

describe('B.3 row by row', () => {
  it.each([
    ['a sound form', {}, []],
    ['B-WEB-1 empty', { website: '' }, ['error website-missing at website']],
    ['B-WEB-1 blank', { website: ' \u200b' }, ['error website-blank at website']],
    ['B-NAME-1 empty', { name: '' }, ['error name-missing at name']],
    ['B-NAME-1 blank', { name: '\u3000' }, ['error name-blank at name']],
    ['B-NAME-1 255', { name: `USA ${'x'.repeat(251)}` }, []],
    ['B-NAME-1 256', { name: `USA ${'x'.repeat(252)}` }, ['error name-too-long at name']],
    ['B-NAME-1 255 astral', { name: `USA ${'𝟘'.repeat(251)}` }, []],
    ['B-NAME-2 no country', { name: 'My shop' }, ['warning name-without-country at name']],
    [
      'B-NAME-2 other country',
      { name: 'Amazon Canada' },
      ['warning name-of-other-country at name'],
    ],
    [
      'B-NAME-2 unsupported country',
      { name: 'Amazon France' },
      ['warning name-without-country at name'],
    ],
    ['B-NAME-2 two countries', { name: 'USA and Canada' }, []],
    [
      'B-NAME-2 same name',
      { otherStores: 'Lyon, CA\n\n ＡＭＡＺＯＮ store  usa ' },
      ['warning same-name at name', 'warning second-store-by-name at otherStores'],
    ],
    ['B-CTRY-1 empty', { country: '' }, ['error country-missing at country']],
    ['B-CTRY-1 unknown', { country: 'Atlantis' }, ['error country-unknown at country']],
    ['B-CTRY-1 not offered', { country: 'NL' }, ['error country-unknown at country']],
    ['B-CTRY-1 blank', { country: ' ' }, ['error country-unknown at country']],
    [
      'B-CTRY-2',
      { country: 'UK', name: 'Store UK', region: 'europe' },
      ['warning country-code-gb at country'],
    ],
    ['B-CTRY-2 code', { country: 'GB', name: 'Store UK', region: 'europe' }, []],
    ['B-CTRY-2 in words', { country: 'United Kingdom', name: 'Store UK', region: 'europe' }, []],
    ['B-CTRY-4', { otherStores: 'Lyon, CA\nOld, US' }, ['error second-store at otherStores']],
    [
      'B-CTRY-4 by name',
      { otherStores: 'Old store USA' },
      ['warning second-store-by-name at otherStores'],
    ],
    ['B-CTRY-4 other countries', { otherStores: 'Old, CA\nOlder (MX)\nUK - Oldest' }, []],
    ['B-CTRY-5 UK', { country: 'gb', name: 'UK' }, ['error europe-account-needed at country']],
    ['B-CTRY-5 US', { region: 'europe' }, ['error north-america-account-needed at country']],
    ['B-CTRY-5 elsewhere', { region: 'other' }, ['error region-not-served at region']],
    ['B-CTRY-5 not answered', { region: '' }, []],
  ])('%s', (_, values, expected) => {
    expect(messages(values)).toEqual(expected);
  });

  it.each(['CN', 'FR', 'DE', 'IN', 'IT', 'JP', 'BR', 'AU', 'ES', 'TR'])(
    'B-CTRY-1: %s is switched off',
    (country) => {
      expect(messages({ country })).toEqual(['error country-switched-off at country']);
    },
  );

  it('reminds readers of what cannot change, when they are done (B-WEB-2, B-WEB-3, B-CTRY-3)', () => {
    const found = judge({}).map(({ message }) => message);
    expect(found).toEqual(['website-stays', 'website-takes-orders', 'country-stays']);
    for (const message of found) {
      expect(storeForm.messages[message]).toMatchObject({ level: 'note', onSubmit: true });
    }
  });

  it('says which line of the list, counting empty lines', () => {
    expect(judge({ otherStores: '\n\nOld, US' }).at(-1)?.args).toEqual({ line: 3 });
  });

  it('names both countries if name and country differ', () => {
    expect(judge({ name: 'Amazon UK' }).at(-1)?.args).toEqual({
      named: { term: 'gb' },
      chosen: { term: 'us' },
    });
  });

  it('fixes UK', () => {
    const values = { ...sound, country: 'uk' };
    expect(storeForm.repair('country-code-gb', values, {})).toEqual({ country: 'GB' });
  });
});

describe('the name of a country', () => {
  it.each([
    [
      'us',
      ['US', 'usa', 'U.S.', 'United States', 'États-Unis', '美国', '美國', 'アメリカ', '米国'],
    ],
    ['ca', ['CA', 'Canada', '加拿大', 'カナダ', 'amazon.ca']],
    ['mx', ['MX', 'México', 'Mexique', '墨西哥', 'メキシコ']],
    ['gb', ['GB', 'uk', 'Great Britain', 'Royaume-Uni', '英国', '英國', 'イギリス', ' ＵＫ ']],
    // Names in languages of other countries.
    ['us', ['Stany Zjednoczone', 'संयुक्त राज्य', 'Stati Uniti']],
    ['cn', ['Kina', 'Çin', 'Chiny']],
  ])('%s', (country, names) => {
    for (const name of names) expect(countryNamed(name)).toBe(country);
  });

  it.each(['', ' ', 'USSR', 'constructor', 'Unknown', 'united'])('is not "%s"', (text) => {
    expect(countryNamed(text)).toBeUndefined();
  });

  it.each([
    ['Amazon Store USA', ['us']],
    ['amazon-us', ['us']],
    ['store_ca', ['ca']],
    ['amazon.co.uk shop', ['gb']],
    ['amazon.com.mx', ['mx']],
    ['amazon.com', ['us']],
    ['Shop USA. Lyon', ['us']],
    ['Shop (UK)', ['gb']],
    ['亚马逊美国店', ['us']],
    ['アマゾン日本店', ['jp']],
    ['Cause and music', []],
    ['Shop in Lyon', []],
    ['Shop IN', ['in']],
    ['Canadair', []],
    ['Weekend shop Kanada', ['ca']],
    ['End of season', []],
    ['Tous', []],
  ])('is mentioned in "%s"', (text, expected) => {
    expect(countriesIn(text)).toEqual(expected);
  });
});

describe('a list of stores', () => {
  it.each([
    ['Lyon', 'Lyon', undefined, false],
    ['Lyon, US', 'Lyon', 'us', true],
    ['US, Lyon', 'Lyon', 'us', true],
    ['Lyon\tUnited Kingdom', 'Lyon', 'gb', true],
    ['Lyon (Canada)', 'Lyon', 'ca', true],
    ['店（美国）', '店', 'us', true],
    ['Lyon; Mexico', 'Lyon', 'mx', true],
    ['Lyon – UK', 'Lyon', 'gb', true],
    ['Shop, Lyon, France', 'Shop, Lyon', 'fr', true],
    ['US', 'US', 'us', true],
    ['Old store USA', 'Old store USA', 'us', false],
  ])('%s', (line, name, country, sure) => {
    expect(storesIn(line)).toEqual([{ line: 1, name, country, sure }]);
  });

  it('has a store for each non-empty line', () => {
    expect(storesIn('a\r\n\r\n  \nb\n').map(({ line }) => line)).toEqual([1, 4]);
    expect(storesIn('')).toEqual([]);
  });
});
