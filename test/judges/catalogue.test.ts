import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueChoice } from '../../src/engine/catalogue/report.ts';
import { CatalogueCheck } from '../../src/judges/product-ids/catalogue/check-catalogue.ts';
import { MOST_FAULTS } from '../../src/judges/product-ids/catalogue/faults.ts';
import { cellOf, faultyLines } from '../../src/judges/product-ids/catalogue/faulty-lines.ts';
import { headingOf } from '../../src/judges/product-ids/catalogue/headings.ts';
import { catalogueWork } from '../../src/judges/product-ids/catalogue/work.ts';
import { judgeIdentifiers } from '../../src/judges/product-ids/column.ts';
import { isFaulty } from '../../src/judges/product-ids/identifier.ts';
import { TYPES } from '../../src/judges/product-ids/identifier-type.ts';
import { times } from '../support/extent.ts';
import { FAULTY, SOUND } from './identifiers-samples.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function check(file: string | Uint8Array, choice: CatalogueChoice = {}) {
  const catalogue = new CatalogueCheck(choice);
  catalogue.push(typeof file === 'string' ? utf8(file) : file);
  return catalogue.finish();
}

const EANS = SOUND['ean-13'];
const UPCS = SOUND['upc-a'];
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const rows = (values: readonly string[], delimiter: string) =>
  values.map((value, index) => [`S-${index}`, `Shirt ${index}`, value].join(delimiter));

describe('a catalogue', () => {
  it.each(['\t', ';', '|', ','])('with the delimiter %j is read in its column of IDs', (mark) => {
    const file = lines(['sku', 'name', 'ean'].join(mark), ...rows(EANS, mark));
    expect(check(file)).toMatchObject({
      column: '2',
      type: 'ean-13',
      headings: 1,
      counts: { judged: EANS.length, sound: EANS.length, faulty: 0, empty: 0 },
      columns: [{ name: 'sku' }, { name: 'name' }, { name: 'ean', id: '2', number: 3 }],
    });
  });

  it.each(['\n', '\r\n', '\r'])(
    'counts lines that end in %j, also in a cell and if empty',
    (end) => {
      const file = ['sku,ean', `"a${end}b",${EANS[0]}`, '', 'c,4006381333932'].join(end);
      expect(check(file).faults).toEqual([
        { line: 5, value: '4006381333932', message: 'check-digit', level: 'error', args: {} },
      ]);
    },
  );

  it('reads quoted cells with doubled quotation marks, delimiters and breaks', () => {
    const file = lines(
      'name,ean,more',
      `"A 5"" pipe, red","${EANS[0]}","a,b"`,
      `"x\ny",${EANS[1]},""`,
      `z,"4006381333931 ""new""",`,
    );
    expect(check(file)).toMatchObject({
      counts: { judged: 3, sound: 2 },
      faults: [{ line: 5, value: '4006381333931 "new"', message: 'text-around' }],
    });
  });

  it('loses no line after a quotation mark without a partner', () => {
    const file = lines(
      'name,ean',
      `"5 inch,${EANS[0]}`,
      ...rows(EANS, ',').map((row) => row.slice(4)),
    );
    expect(check(file).counts.judged).toBe(EANS.length + 1);
  });

  it('needs no headings, and takes none for an ID', () => {
    expect(check(lines(...EANS))).toMatchObject({ headings: 0, type: 'ean-13', column: '0' });
    expect(check(lines('My codes', ...EANS))).toMatchObject({ headings: 1, type: 'ean-13' });
    expect(check(lines('EAN13', ...EANS))).toMatchObject({ headings: 1, type: 'ean-13' });
  });

  it.each([
    ['Variant Barcode', UPCS, 'upc-a'],
    ['gtin', EANS, 'ean-13'],
    ['external_product_id', SOUND['isbn-13'], 'isbn-13'],
    ['asin1', SOUND.asin, 'asin'],
    ['JANコード', SOUND.jan.slice(0, 8), 'jan'],
    ['Code-barres', EANS, 'ean-13'],
    ['國際條碼', EANS, 'ean-13'],
    ['条形码', EANS, 'ean-13'],
    ['GTIN', SOUND['gtin-14'], 'gtin-14'],
    ['ISBN', SOUND['isbn-10'], 'isbn-10'],
  ] as const)('has the IDs under %s', (name, values, type) => {
    const others = SOUND['upc-e'];
    const file = lines(
      `number,${name},price`,
      ...values.map((value, index) => `${others[index % others.length]},${value},19.90`),
    );
    expect(check(file)).toMatchObject({ column: '1', type });
  });

  it('has the IDs where most values are IDs, if no heading says it', () => {
    const file = lines('a;b;c', ...EANS.map((ean, index) => `ABC${index}DEFGHI;${ean};12345678`));
    expect(check(file)).toMatchObject({ column: '1', type: 'ean-13', headings: 1 });
  });

  it('has its headings in the third line of a flat file', () => {
    const file = lines(
      'TemplateType=fptcustom\tVersion=2019.1104\tThe top 3 rows are for Amazon use only.',
      'Seller SKU\tProduct ID\tProduct ID Type',
      'item_sku\texternal_product_id\texternal_product_id_type',
      ...EANS.map((ean, index) => `S-${index}\t${ean}\tEAN`),
    );
    expect(check(file)).toMatchObject({
      headings: 3,
      type: 'ean-13',
      counts: { judged: EANS.length, faulty: 0 },
      columns: [{ name: 'item_sku' }, { name: 'external_product_id' }, {}],
      column: '1',
    });
  });

  it('has the attributes of a column of further attributes as columns', () => {
    const file = lines(
      'sku,additional_attributes,price',
      ...EANS.map((ean, index) => `S-${index},"color=Red,ean=${ean},size=M",19.90`),
      'S-x,"color=Red,ean_old=1,size=M",19.90',
      'S-y,"color=""Red"",ean=""4006381333932""",19.90',
    );
    expect(check(file)).toMatchObject({
      column: '1:ean',
      counts: { judged: EANS.length + 1, empty: 1 },
      faults: [{ value: '4006381333932', message: 'check-digit' }],
    });
  });

  it('is read in the column and as the type that are selected', () => {
    const file = lines('upc,ean', ...UPCS.map((upc, index) => `${upc},${EANS[index] ?? ''}`));
    expect(check(file)).toMatchObject({ column: '0', type: 'upc-a' });
    expect(check(file, { column: '1' })).toMatchObject({
      column: '1',
      type: 'ean-13',
      counts: { empty: UPCS.length - EANS.length },
    });
    expect(check(file, { column: '0', type: 'ean-13' })).toMatchObject({
      type: 'ean-13',
      messages: [{ message: 'ean-of-twelve', args: { count: UPCS.length, line: 2 } }],
    });
  });

  it('is not checked if no column has IDs', () => {
    const file = lines('name,price', 'Shirt,10.00', 'Shoe,20.00');
    const catalogue = new CatalogueCheck({});
    catalogue.push(utf8(file));
    expect(catalogue.finish()).toMatchObject({ column: '', type: '', counts: { judged: 0 } });
    expect(catalogue.isOver).toBe(true);
    expect(check('')).toMatchObject({ columns: [], counts: { judged: 0 } });
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf], (text: string) => [...utf8(text)], 'utf-8'],
    ['UTF-16', [0xff, 0xfe], (text: string) => utf16(text, 0), 'utf-16le'],
    ['UTF-16 the other way round', [0xfe, 0xff], (text: string) => utf16(text, 1), 'utf-16be'],
    ['UTF-16 without a mark', [], (text: string) => utf16(text, 0), 'utf-16le'],
  ] as const)('in %s is read', (_, mark, encode, encoding) => {
    const file = new Uint8Array([...mark, ...encode(lines('ean;nom', ...EANS, '4006381333931é'))]);
    expect(check(file)).toMatchObject({
      encoding,
      columns: [{ name: 'ean' }, { name: 'nom' }],
      counts: { judged: EANS.length + 1 },
      faults: [{ value: '4006381333931é' }],
    });
  });

  it('in Windows-1252 is read', () => {
    const file = new Uint8Array([...utf8(lines('ean', ...EANS)), ...utf8(EANS[0] ?? ''), 0xa0]);
    expect(check(file)).toMatchObject({
      encoding: 'windows-1252',
      faults: [{ message: 'invisible-character', value: `${EANS[0]}\xa0` }],
    });
  });

  it('keeps a limited number of faulty lines, and counts the others', () => {
    const file = `EAN\n${'4006381333932\n'.repeat(MOST_FAULTS + 1)}`;
    expect(check(file).counts).toMatchObject({ faulty: MOST_FAULTS + 1, kept: MOST_FAULTS });
  });

  it('keeps only the beginning of a long value', () => {
    const { faults } = check(`EAN\n${EANS.join('\n')}\n${'é'.repeat(2000)}\n`);
    expect(faults).toMatchObject([{ message: 'too-long', value: `${'é'.repeat(40)}…` }]);
  });
});

const utf16 = (text: string, high: number) =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return high ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
  });

/** IDs, damaged IDs, and what may be next to them. */
const value = fc.oneof(
  fc.constantFrom(...Object.values(SOUND).flat()),
  fc.constantFrom(...Object.values(FAULTY).flatMap((all) => all.map(([text]) => text))),
  fc
    .array(fc.constantFrom(...'0123456789', 'B0', 'X', ' ', '-', '"', ',', ';', '|', '.0', 'É'), {
      minLength: 1,
      maxLength: 16,
    })
    .map((pieces) => pieces.join('')),
  fc.constantFrom('', ' ', '3.60E+10', '00036000291452'),
);

/** A heading that is known would count as one. */
const cellOfList = value.filter((text) => headingOf(text) === undefined);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

it('says the same about an ID as the check of a list', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TYPES),
      fc.array(cellOfList, { maxLength: 40 }),
      (type, values) => {
        const list = judgeIdentifiers(type, values.join('\n'));
        const file = lines('ID', ...values.map((each) => quoted(each)));
        const { counts, faults } = check(file, { column: '0', type });
        expect(counts).toMatchObject({ judged: list.counts.judged, sound: list.counts.sound });
        const faulty = list.lines.filter(({ outcome }) => isFaulty(outcome));
        expect(
          faults.map(({ line, message, level, args }) => ({ line, message, level, args })),
        ).toEqual(
          faulty.map(({ line, findings: [worst] }) => ({
            line: line + 1,
            message: worst?.message,
            level: worst?.level,
            args: shifted(worst?.args),
          })),
        );
      },
    ),
    { numRuns: times(300, 5000) },
  );
});

/** The heading is a line more. */
const shifted = (args: Readonly<Record<string, unknown>> = {}) =>
  typeof args['first'] === 'number' ? { ...args, first: args['first'] + 1 } : args;

it('does not depend on how the bytes are divided', () => {
  const cell = fc.oneof(value, value.map(quoted), fc.constantFrom('"', '""', 'a\nb', '"a\r\nb"'));
  const end = fc.constantFrom('\n', '\r\n', '\r');
  const row = fc.tuple(cell, cell, end).map(([one, other, mark]) => `${one},${other}${mark}`);
  const encode = fc.constantFrom(
    (text: string) => utf8(text),
    (text: string) => new Uint8Array([0xff, 0xfe, ...utf16(text, 0)]),
  );
  const file = fc.tuple(fc.array(row, { maxLength: 12 }), encode);
  fc.assert(
    fc.property(file, fc.array(fc.nat(400), { maxLength: 6 }), ([all, bytesOf], cuts) => {
      const bytes = bytesOf(`name,ean\r\n${all.join('')}`);
      const catalogue = new CatalogueCheck({ column: '1', type: 'ean-13' });
      const places = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
      places.slice(1).forEach((to, index) => {
        catalogue.push(bytes.slice(places[index], to));
      });
      expect(catalogue.finish()).toEqual(check(bytes, { column: '1', type: 'ean-13' }));
    }),
    { numRuns: times(200, 3000) },
  );
});

it('does not depend on where a large file is divided', () => {
  const text = lines(
    'name,ean',
    ...Array.from({ length: 20_000 }, (_, index) => `"Shirt\n${index}",${EANS[index % 10]}`),
  );
  const bytes = utf8(text);
  const whole = check(bytes);
  expect(whole.counts).toMatchObject({ judged: 20_000, faulty: 19_990 });
  for (const size of [997, 65_536, 300_000]) {
    const catalogue = new CatalogueCheck({});
    for (let at = 0; at < bytes.length; at += size) catalogue.push(bytes.slice(at, at + size));
    expect(catalogue.finish()).toEqual(whole);
  }
});

describe('the faulty lines', () => {
  const texts = {
    locale: 'en',
    headings: ['Line', 'Value'],
    messages: { 'check-digit': { what: 'Line {line}: no, "wrong".' } },
    terms: {},
  };
  const fault = (text: string) =>
    ({ line: 7, value: text, message: 'check-digit', level: 'error', args: {} }) as const;

  it('are a file with a mark for spreadsheets, divided like the catalogue', () => {
    expect([...faultyLines([fault('4006381333932')], texts, ';')]).toEqual([
      '\ufeffLine;Value\r\n',
      '7;4006381333932;"Line 7: no, ""wrong""."\r\n',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '\r1'])(
    'never have the formula %j',
    (text) => {
      expect(cellOf(text).replace(/^"/, '')).toBe(
        `'${text}${cellOf(text).startsWith('"') ? '"' : ''}`,
      );
    },
  );

  it('of the worker are those of the last file', async () => {
    const work = catalogueWork({ ...texts, messages: {} });
    const seen: number[] = [];
    const told = (done: number) => seen.push(done);
    const file = (text: string) => new Blob([text]);
    const saved = async () => {
      const answer = await work({ kind: 'save' }, told);
      return answer instanceof Blob ? (await answer.text()).split('\r\n').slice(1, -1) : [];
    };
    expect(await saved()).toEqual([]);
    const choice = {};
    await work(
      { kind: 'check', file: file(`ean\tx\n${EANS.join('\ty\n')}\n1234567890123\ty`), choice },
      told,
    );
    expect(await saved()).toEqual([`${EANS.length + 2}\t1234567890123\t`]);
    await work({ kind: 'check', file: file(lines('ean', ...EANS)), choice }, told);
    expect(await saved()).toEqual([]);
    expect(seen).toEqual([1, 1]);
  });

  it('are not saved if the file cannot be read', async () => {
    const broken = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }) };
    const request = { kind: 'check', file: broken as unknown as Blob, choice: {} } as const;
    expect(await catalogueWork(texts)(request, () => undefined)).toBe('unreadable');
  });
});
