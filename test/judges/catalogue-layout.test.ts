import { describe, expect, it } from 'vitest';
import type { CatalogueChoice, CatalogueReport } from '../../src/engine/catalogue/report.ts';
import { CatalogueCheck } from '../../src/judges/product-ids/catalogue/check-catalogue.ts';
import { catalogueWork } from '../../src/judges/product-ids/catalogue/work.ts';
import { SOUND } from './identifiers-samples.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const names = ({ columns }: CatalogueReport) => columns.map(({ name }) => name);

function check(file: string, choice: CatalogueChoice = {}) {
  const catalogue = new CatalogueCheck(choice);
  catalogue.push(utf8(file));
  return catalogue.finish();
}

const EANS = SOUND['ean-13'];
const UPCS = SOUND['upc-a'];
const WRONG = EANS.map((ean) => `${ean.slice(0, -1)}${(Number(ean.slice(-1)) + 1) % 10}`);

describe('what is not a list of IDs', () => {
  const work = catalogueWork({ locale: 'en', headings: [], messages: {}, terms: {} });
  const answerTo = async (...parts: readonly BlobPart[]) => {
    const answer = await work({ kind: 'check', file: new Blob([...parts]), choice: {} }, () => {});
    return typeof answer === 'string' ? answer : 'a report';
  };
  const zeros = (count: number) => new Uint8Array(count);

  it.each([
    ['a sheet or another archive', ['PK\x03\x04\x14', zeros(1), '\x08,"\n;1,2']],
    ['a compressed file', ['\x1f\ufffd\x08', zeros(1), lines('ean', ...EANS)]],
    ['a picture', ['\x89PNG\r\n\x1a\n', zeros(3), '\rIHDR']],
    ['a short PDF', ['%PDF-1.7\n1 0 obj\n<<>>\n', lines('ean', ...EANS)]],
    ['an archive with as many zeros as UTF-16 has', ['ean.csv', zeros(505), lines('ean', ...EANS)]],
  ] as const)('%s is no text', async (_, parts) => {
    expect(await answerTo(...parts)).toBe('binary');
  });

  it('a large file that is no text is not read to its end', async () => {
    const large = new CatalogueCheck({});
    large.push(new Uint8Array(1 << 18));
    expect(large.isOver).toBe(true);
    large.push(utf8(lines('ean', ...EANS)));
    expect([large.finish().columns, large.problem]).toEqual([[], 'binary']);
  });

  it.each([
    ['UTF-16', ['\ufeff', lines('ean', ...EANS)].join('')],
    ['a list that names a kind of file', lines('ean,manual', ...EANS.map((ean) => `${ean},%PDF-`))],
  ])('%s is a text', async (name, text) => {
    const wide = Uint16Array.from(text, (character) => character.charCodeAt(0));
    expect(await answerTo(name === 'UTF-16' ? wide : text)).toBe('a report');
  });

  it.each(['', '\n', ' \r\n\t\r\n', '\ufeff'])('%j is blank', async (text) => {
    expect(await answerTo(text)).toBe('blank');
  });

  it.each([
    'sku,gtin\n',
    'sku;upc',
    'sku,name\n',
    'gtin\n',
    'sku,gtin\n,\n , \n',
    'sep=;\nsku;ean',
  ])('%j has only headings', async (text) => {
    expect(await answerTo(text)).toBe('headings-only');
  });

  it.each(['sku,gtin\nA-1,\n', 'gtin\n1\n', '4006381333931', 'S-1,Shirt'])(
    '%j has more than headings',
    async (text) => {
      expect(await answerTo(text)).toBe('a report');
    },
  );
});

describe('the type', () => {
  it.each([
    ["'", ''],
    ['="', '"'],
    ['"""', '"""'],
    ['"=""', '"""'],
    ["=' ", "'"],
    ['', '.0'],
  ])('is guessed as if %j and %j were not around the IDs', (before, after) => {
    const around = (ids: readonly string[]) => ids.map((id) => `S,${before}${id}${after}`);
    const { type, messages, counts } = check(lines('sku,gtin', ...around(EANS)));
    expect([type, messages.length, counts.faulty]).toEqual(['ean-13', 1, EANS.length]);
    expect(check(lines('sku,gtin', ...around(UPCS))).type).toBe('upc-a');
  });

  it('is that of most IDs, protected or not', () => {
    const some = [...EANS.slice(0, 5).map((ean) => `'${ean}`), ...UPCS.slice(0, 4)];
    expect(check(lines('gtin', ...some)).type).toBe('ean-13');
  });

  it('is not known if no check digit matches, and then the column is', () => {
    const file = lines('sku,gtin', ...WRONG.map((ean) => `S,${ean}`));
    expect(check(file)).toMatchObject({ column: '1', type: '', isEmpty: false });
    expect(check(lines('sku,gtin', 'S,', 'T,'))).toMatchObject({ column: '1', isEmpty: true });
  });

  it('selected without a column does not select one', () => {
    expect(check('name,price\nShirt,1\n', { column: '', type: 'upc-a' })).toMatchObject({
      column: '',
      type: 'upc-a',
    });
  });
});

describe('the names of the columns, if none has IDs', () => {
  it.each([
    ['texts above codes', ['sku,name', 'S-0,Name', 'S-1,Name'], ['sku', 'name']],
    ['texts above numbers', ['sku,name,qty', '1,Name,5', '2,Name,5'], ['sku', 'name', 'qty']],
    ['one with a digit', ['sku,size 2', '100,L', '101,M'], ['sku', 'size 2']],
    ['below a line for a spreadsheet', ['sep=;', 'sku;name', 'S-0;A', 'S-1;B'], ['sku', 'name']],
  ])('are those of the first line: %s', (_, all, expected) => {
    expect(names(check(lines(...all)))).toEqual(expected);
  });

  it.each([
    ['codes', ['S-0,Name', 'S-1,Name']],
    ['numbers', ['100,5', '101,6']],
    ['a text that repeats', ['Name,Name', 'Other,S-1']],
    ['a long text', [`${'A long text. '.repeat(8)},b`, '1,2']],
  ])('are unknown if the first line has %s', (_, all) => {
    expect(names(check(lines(...all)))).toEqual(['', '']);
  });

  it('stay the same when a column is selected', () => {
    const file = lines('sku,name', ...WRONG.map((ean) => `${ean},Name`));
    const choice = { column: '0', type: 'ean-13' };
    expect(names(check(file, choice))).toEqual(['sku', 'name']);
    expect(check(file, choice).counts).toMatchObject({ judged: WRONG.length });
  });
});

describe('a file whose lines are not equally long', () => {
  const [ean, other] = EANS;

  it('is divided if most of them are divided', () => {
    const file = lines('sku,gtin', `A-1,${ean}`, 'A-2', `A-3,${other},extra`);
    expect(check(file)).toMatchObject({
      columns: [{ name: 'sku' }, { name: 'gtin' }, { name: '' }],
      column: '1',
      type: 'ean-13',
      counts: { judged: 2, faulty: 0, empty: 1 },
    });
  });

  it('is divided by what divides it more evenly, if it has no IDs', () => {
    const file = lines('sku;text', 'a;b, c', 'd;e, f, g', 'h;i', 'j;k, l');
    expect(names(check(file))).toEqual(['sku', 'text']);
  });

  it('is not divided by what few of them have', () => {
    const file = lines('notes', 'one', 'two; three', 'four; five; six', 'seven');
    expect(check(file).columns).toHaveLength(1);
  });
});
