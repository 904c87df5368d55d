import { describe, expect, it } from 'vitest';
import { judgeIdentifier } from '../../src/judges/product-ids/identifier.ts';
import { identifierList } from '../../src/judges/product-ids/identifier-list.ts';
import { type IdentifierType, TYPES } from '../../src/judges/product-ids/identifier-type.ts';
import { repaired } from '../support/identifier-repairs.ts';
import { SOUND } from './identifiers-samples.ts';

const messagesOf = (type: IdentifierType, value: string) =>
  judgeIdentifier(type, value).findings.map(({ message }) => message);

/** Type, text as pasted, the message that names the problem, and what all repairs make of the text. */
type Row = readonly [type: IdentifierType, entered: string, message: string, value: string];
/** Texts that no repair may change. */
type Kept = readonly [type: IdentifierType, entered: string, message: string];

function tells(rows: readonly Row[], kept: readonly Kept[]): void {
  it.each(rows)('%s %j is %s, and becomes %s', (type, entered, message, value) => {
    expect(messagesOf(type, entered)).toContain(message);
    expect(repaired(type, entered)).toBe(value);
    expect(judgeIdentifier(type, value).outcome).not.toBe('error');
  });
  if (kept.length === 0) return;
  it.each(kept)('%s %j is %s, and no repair is offered', (type, entered, message) => {
    expect(messagesOf(type, entered)).toContain(message);
    expect(repaired(type, entered)).toBe(entered);
  });
}

describe('digits that are missing', () => {
  tells(
    [
      ['upc-e', '425261', 'upc-e-of-six', '04252614'],
      ['upc-e', '123456', 'upc-e-of-six', '01234565'],
      ['upc-e', '012345', 'upc-e-of-six', '00123457'],
      ['upc-e', '42-52-61', 'upc-e-of-six', '04252614'],
      ['upc-e', '4252614', 'zero-lost', '04252614'],
      ['isbn-10', '7117116', 'zero-lost', '0007117116'],
    ],
    [
      ['upc-e', '120563', 'wrong-length'],
      ['upc-e', '111111', 'wrong-length'],
      ['upc-e', '0425261', 'wrong-length'],
      ['upc-e', '0425261', 'check-digit-left-out'],
      ['upc-e', '25261', 'wrong-length'],
      ['upc-a', '03600029145', 'check-digit-left-out'],
      ['upc-a', '00360002914', 'wrong-length'],
      ['upc-a', '00000123457', 'wrong-length'],
      ['upc-a', '17', 'wrong-length'],
      ['ean-13', '03600029145', 'check-digit-left-out'],
      ['ean-13', '24', 'wrong-length'],
      ['ean-13', '003600029145', 'check-digit'],
      ['ean-8', '8765437', 'wrong-length'],
      ['ean-8', '0876543', 'check-digit-left-out'],
      ['gtin-14', '0106141410004', 'wrong-length'],
      ['isbn-10', '030640615', 'check-digit-left-out'],
      ['jan', '490123456789', 'wrong-length'],
    ],
  );

  it.each([
    ['upc-a', '01189400005'],
    ['upc-e', '0123456'],
    ['ean-13', '01189400005'],
    ['isbn-10', '010000000'],
    ['isbn-10', '030640629'],
    ['gtin-14', '0106141410004'],
  ] as const)('%s %s still begins with 0, so no leading zero is added', (type, value) => {
    for (let end = 0; end < 10; end++) {
      expect(messagesOf(type, value.slice(0, -1) + end)).not.toContain('zero-lost');
    }
  });
});

describe('a label next to the number', () => {
  tells(
    [
      ['ean-13', 'EAN 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN: 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN:4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN-4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN=4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN#4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'ean4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN134006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN-13 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN13:4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN-13: 4 006381 333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN No. 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN‑13 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN–13 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN−No. 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '4006381333931 EAN‐13', 'text-around', '4006381333931'],
      ['ean-13', 'EAN-Nr.: 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'EAN code: 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'Code EAN : 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'ＥＡＮ：４００６３８１３３３９３１', 'text-around', '4006381333931'],
      ['ean-13', 'GTIN: 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', 'GTIN-13 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '4006381333931 (EAN)', 'text-around', '4006381333931'],
      ['ean-13', '4006381333931 EAN-13', 'text-around', '4006381333931'],
      ['ean-13', '4006381333931EAN', 'text-around', '4006381333931'],
      ['ean-13', '4 006381 333931 (EAN 13)', 'text-around', '4006381333931'],
      ['ean-13', "'ean' => '4006381333931',", 'text-around', '4006381333931'],
      ['ean-13', '"ean": "4006381333931",', 'text-around', '4006381333931'],
      ['ean-13', 'EAN → 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '• 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '- 4006381333931', 'separators', '4006381333931'],
      ['ean-13', '1. 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '12) 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '①4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '4006381333931²', 'text-around', '4006381333931'],
      ['ean-13', '4006381333931 // blue shirt, size 42', 'text-around', '4006381333931'],
      ['ean-13', '4006381333931 # checked', 'text-around', '4006381333931'],
      ['ean-13', '4006381333931; Shirt', 'text-around', '4006381333931'],
      ['ean-13', '<4006381333931>', 'text-around', '4006381333931'],
      ['ean-13', '„4006381333931“', 'quoted', '4006381333931'],
      ['ean-13', "'4006381333931'", 'quoted', '4006381333931'],
      ['ean-13', 'UPC 4006381333931', 'label-differs', '4006381333931'],
      ['ean-13', 'EAN 4.006381333931E12', 'text-around', '4006381333931'],
      ['ean-13', 'EAN: 4006381333931.0', 'text-around', '4006381333931'],
      ['ean-8', 'EAN 8 73513537', 'text-around', '73513537'],
      ['ean-8', 'EAN-8: 7351 3537', 'text-around', '73513537'],
      ['upc-a', 'UPC 036000291452', 'text-around', '036000291452'],
      ['upc-a', 'UPC: 0 36000 29145 2', 'text-around', '036000291452'],
      ['upc-a', 'UPC-A036000291452', 'text-around', '036000291452'],
      ['upc-a', 'UPC: 36000291452', 'text-around', '036000291452'],
      ['upc-a', 'GTIN-12: 036000291452', 'text-around', '036000291452'],
      ['upc-e', 'UPC-E: 04252614', 'text-around', '04252614'],
      ['upc-e', 'UPC E 0 425261 4', 'text-around', '04252614'],
      ['upc-e', 'UPC-E 425261', 'text-around', '04252614'],
      ['gtin-14', 'GTIN 10614141000415', 'text-around', '10614141000415'],
      ['gtin-14', 'gtin-14=10614141000415', 'text-around', '10614141000415'],
      ['isbn-10', 'ISBN 0306406152', 'text-around', '0306406152'],
      ['isbn-10', 'ISBN-10: 0-306-40615-2', 'text-around', '0306406152'],
      ['isbn-10', 'ISBN 080442957x', 'text-around', '080442957X'],
      ['isbn-10', 'ISBN080442957X', 'text-around', '080442957X'],
      ['isbn-13', 'ISBN 978-0-306-40615-7', 'text-around', '9780306406157'],
      ['isbn-13', 'ISBN-13: 978-0-306-40615-7', 'text-around', '9780306406157'],
      ['isbn-13', 'ISBN–13 978-0-306-40615-7', 'text-around', '9780306406157'],
      ['isbn-13', 'ISBN−139780306406157', 'text-around', '9780306406157'],
      ['isbn-13', 'ISBN-13 978 0 306 40615 7 (paperback)', 'text-around', '9780306406157'],
      ['isbn-13', 'ISBN9780306406157', 'text-around', '9780306406157'],
      ['isbn-13', 'ISBN-10: 0-306-40615-2', 'text-around', '9780306406157'],
      ['jan', 'JAN 4901234567894', 'text-around', '4901234567894'],
      ['jan', 'JANコード：４９０１２３４５６７８９４', 'text-around', '4901234567894'],
      ['jan', 'EAN: 4901234567894', 'text-around', '4901234567894'],
      ['asin', 'ASIN: B00EXAMPLE', 'text-around', 'B00EXAMPLE'],
      ['asin', 'ASIN B00EXAMPLE', 'text-around', 'B00EXAMPLE'],
      ['asin', 'ASINB00EXAMPLE', 'text-around', 'B00EXAMPLE'],
      ['asin', 'asin=b00example', 'text-around', 'B00EXAMPLE'],
      ['asin', 'B00EXAMPLE (ASIN)', 'text-around', 'B00EXAMPLE'],
      ['asin', 'B00EXAMPLE - blue shirt', 'text-around', 'B00EXAMPLE'],
      ['gcid', 'GCID: 0123456789ABCDEF', 'text-around', '0123456789ABCDEF'],
      ['gcid', 'GCID0123456789ABCDEF', 'text-around', '0123456789ABCDEF'],
      ['gcid', 'gcid 0123-4567-89ab-cdef', 'text-around', '0123456789ABCDEF'],
    ],
    [
      ['ean-13', 'SKU4006381333931', 'wrong-character'],
      ['ean-13', 'A4006381333931Z', 'wrong-character'],
      ['asin', 'Breakfasts for 1', 'wrong-character'],
      ['asin', 'BLACK-TEE-10', 'wrong-character'],
      ['asin', 'Red shirt 42', 'wrong-character'],
      ['upc-a', 'BLACK-TEE-10', 'wrong-character'],
    ],
  );

  it.each([
    'EAN4006381333931',
    'UPC 4006381333931',
    'JAN4901234567894',
    'GTIN036000291452',
    'UPCA036000291452',
    'EAN 400638133393-1',
  ])('%j is not a GCID', (value) => {
    const { outcome, findings } = judgeIdentifier('gcid', value);
    expect(outcome).toBe('error');
    expect(findings.map(({ message }) => message)).toContain('other-type');
    expect(repaired('gcid', value)).toMatch(/^[\d-]+$/);
  });

  it.each<[name: string, term: string, types: readonly IdentifierType[]]>([
    ['EAN', 'ean', ['ean-13', 'ean-8', 'jan', 'isbn-13']],
    ['EAN-8', 'ean-8', ['ean-8', 'jan']],
    ['EAN 13', 'ean-13', ['ean-13', 'jan', 'isbn-13']],
    ['UPC', 'upc', ['upc-a', 'upc-e']],
    ['UPC-A', 'upc-a', ['upc-a']],
    ['UPC-12', 'upc-a', ['upc-a']],
    ['UPC-E', 'upc-e', ['upc-e']],
    ['GTIN', 'gtin', ['upc-a', 'upc-e', 'ean-13', 'ean-8', 'gtin-14', 'isbn-13', 'jan']],
    ['GTIN-8', 'ean-8', ['ean-8', 'jan']],
    ['GTIN_12', 'upc-a', ['upc-a', 'upc-e']],
    ['gtin13', 'ean-13', ['ean-13', 'jan', 'isbn-13']],
    ['GTIN-14', 'gtin-14', ['gtin-14']],
    ['ISBN', 'isbn', ['isbn-10', 'isbn-13', 'asin']],
    ['ISBN-10', 'isbn-10', ['isbn-10', 'asin']],
    ['ISBN-13', 'isbn-13', ['isbn-13']],
    ['JAN', 'jan', ['jan', 'ean-13', 'ean-8']],
    ['JAN-8', 'jan', ['jan', 'ean-8']],
    ['JAN-13', 'jan', ['jan', 'ean-13']],
    ['ASIN', 'asin', ['asin', 'isbn-10']],
    ['GCID', 'gcid', ['gcid']],
  ])('%s is the name of some types, and differs from the others', (name, term, types) => {
    const said = (type: IdentifierType) =>
      judgeIdentifier(type, `${SOUND[type][0]} (${name})`).findings.find(
        ({ message }) => message === 'label-differs',
      );
    expect(TYPES.filter((type) => !said(type))).toEqual(
      TYPES.filter((type) => types.includes(type)),
    );
    for (const type of TYPES.filter((each) => !types.includes(each)))
      expect(said(type)?.args).toEqual({ type: { term: type }, other: { term } });
  });

  it('names the type that the label says', () => {
    const finding = judgeIdentifier('ean-13', 'UPC 4006381333931').findings.find(
      ({ message }) => message === 'label-differs',
    );
    expect(finding?.args).toEqual({ type: { term: 'ean-13' }, other: { term: 'upc' } });
    for (const label of ['EAN', 'GTIN', 'JAN', 'EAN-13', 'Barcode']) {
      expect(messagesOf('ean-13', `${label}: 4006381333931`)).not.toContain('label-differs');
    }
  });
});

describe('two numbers on one line', () => {
  tells(
    [
      ['isbn-13', '978-0-306-40615-7 00001', 'several-values', '9780306406157'],
      ['isbn-13', '9780306406157 00001', 'several-values', '9780306406157'],
      ['isbn-13', '9780306406157 12', 'several-values', '9780306406157'],
      ['isbn-13', '978-0-306-40615-7-00001', 'several-values', '9780306406157'],
      ['isbn-13', '9780306406157+00001', 'several-values', '9780306406157'],
      ['isbn-13', '9780306406157/0306406152', 'several-values', '9780306406157'],
      ['isbn-13', '978-0-306-40615-7, 0-306-40615-2', 'several-values', '9780306406157'],
      ['isbn-13', '９７８０３０６４０６１５７　００００１', 'several-values', '9780306406157'],
      ['isbn-10', '0306406152 080442957X', 'several-values', '0306406152'],
      ['isbn-13', '9780306406157 5', 'several-values', '9780306406157'],
      ['isbn-13', '978-0-306-40615-7 0000', 'several-values', '9780306406157'],
      ['ean-13', '4006381333931 2', 'several-values', '4006381333931'],
      ['ean-13', '4006381333931 100', 'several-values', '4006381333931'],
      ['ean-13', '2 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '12 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '001 4006381333931', 'text-around', '4006381333931'],
      ['ean-13', '2026-11-26 4006381333931', 'text-around', '4006381333931'],
      ['upc-a', '12 036000291452', 'text-around', '036000291452'],
      ['isbn-13', '3 978-0-306-40615-7', 'text-around', '9780306406157'],
      ['isbn-10', '0-306-40615-2 / 978-0-306-40615-7', 'several-values', '0306406152'],
      ['isbn-10', '0306406152 00001', 'several-values', '0306406152'],
      ['ean-13', '9 771234 567003 02', 'several-values', '9771234567003'],
      ['ean-13', '4006381333931 3017620422003', 'several-values', '4006381333931'],
      ['ean-13', '4006381333931/3017620422003', 'several-values', '4006381333931'],
      ['ean-13', '4006381333931,3017620422003', 'several-values', '4006381333931'],
      ['ean-13', '4006381333931;3017620422003', 'several-values', '4006381333931'],
      ['ean-13', '4006381333931 + 3017620422003', 'several-values', '4006381333931'],
      ['upc-a', '0 36000 29145 2 00123', 'several-values', '036000291452'],
      ['upc-a', '036000291452 | 885390220173', 'several-values', '036000291452'],
      ['upc-e', '04252614 05', 'several-values', '04252614'],
      ['gtin-14', '10614141000415 10614141000415', 'several-values', '10614141000415'],
      ['jan', '4901234567894 4501234567896', 'several-values', '4901234567894'],
      ['asin', 'B00EXAMPLE B08N5WRWNW', 'several-values', 'B00EXAMPLE'],
      ['asin', 'B00EXAMPLE/B08N5WRWNW', 'several-values', 'B00EXAMPLE'],
      ['asin', 'B00EXAMPLE, B08N5WRWNW', 'several-values', 'B00EXAMPLE'],
      ['gcid', '0123456789ABCDEF A0B1C2D3E4F56789', 'several-values', '0123456789ABCDEF'],
    ],
    [
      ['isbn-13', '9780306406158 00001', 'several-values'],
      ['ean-13', '4006381333932 3017620422003', 'several-values'],
      ['ean-13', '4006381333932, 3017620422003', 'several-values'],
      ['ean-13', '4006381333931, 3017620422003, 5010017234010', 'several-values'],
      ['gcid', 'B00EXAMPLE 123456', 'wrong-character'],
      ['ean-13', '4006381 333932', 'check-digit'],
      ['ean-13', '123 456', 'wrong-length'],
    ],
  );

  it('is not decided if the whole matches as well as the first part', () => {
    expect(messagesOf('gtin-14', '036000291452 17')).toContain('several-values');
    expect(repaired('gtin-14', '036000291452 17')).toBe('036000291452 17');
    expect(judgeIdentifier('gtin-14', '03600029145217').outcome).not.toBe('error');
  });
});

describe('addresses', () => {
  const B00 = 'B00EXAMPLE';
  tells(
    [
      'https://www.amazon.com/dp/B00EXAMPLE',
      'https://www.amazon.com/gp/aw/d/B00EXAMPLE',
      'https://www.amazon.com/gp/aw/d/B00EXAMPLE/ref=x?th=1&psc=1',
      'https://www.amazon.com/gp/product/B00EXAMPLE',
      'https://www.amazon.com/gp/offer-listing/B00EXAMPLE/',
      'https://www.amazon.com/o/ASIN/B00EXAMPLE',
      'https://www.amazon.com/exec/obidos/ASIN/B00EXAMPLE/tag-20',
      'https://www.amazon.com/exec/obidos/tg/detail/-/B00EXAMPLE',
      'https://www.amazon.com/product-reviews/B00EXAMPLE?pageNumber=2',
      'https://www.amazon.com/Blue-Shirt/product-reviews/B00EXAMPLE/ref=x',
      'https://www.amazon.co.uk/d/B00EXAMPLE',
      'https://www.amazon.de/Blaues-Hemd-BLACKTEE10/dp/B00EXAMPLE/ref=sr_1_1?keywords=hemd',
      'https://www.amazon.co.jp/%E3%82%B7%E3%83%A3%E3%83%84/dp/B00EXAMPLE',
      'https://www.amazon.com/-/es/dp/B00EXAMPLE',
      'https://www.amazon.com.mx/gp/product/B00EXAMPLE',
      'https://smile.amazon.com/dp/B00EXAMPLE',
      'https://m.amazon.fr/dp/B00EXAMPLE',
      'www.amazon.com/dp/B00EXAMPLE',
      'amazon.com/dp/B00EXAMPLE',
      '//amazon.com/dp/B00EXAMPLE',
      '/dp/B00EXAMPLE',
      'https://amzn.com/B00EXAMPLE',
      'https://amzn.eu/d/B00EXAMPLE',
      'https://www.amazon.com/gp/cart/add.html?ASIN.1=B00EXAMPLE&Quantity.1=1',
      'https://www.amazon.com/product-detail?asin=B00EXAMPLE&x=1',
      'https://sellercentral.amazon.com/inventory?x=1&ASIN=B00EXAMPLE',
      'https://www.amazon.com/sspa/click?ie=UTF8&url=%2FBlue-Shirt%2Fdp%2FB00EXAMPLE%2Fref%3Dx',
      'https%3A%2F%2Fwww.amazon.com%2Fdp%2FB00EXAMPLE',
      'https://www.amazon.com/dp/B00EXAMPLE?pd_rd_i=B08N5WRWNW',
      '<https://www.amazon.com/dp/B00EXAMPLE>',
      '[Shirt](https://www.amazon.com/dp/B00EXAMPLE)',
      'Shirt: https://www.amazon.com/dp/B00EXAMPLE',
      'HTTPS://WWW.AMAZON.COM/DP/B00EXAMPLE',
    ].map((entered): Row => ['asin', entered, 'address-of-product', B00]),
    [
      ['asin', 'https://amzn.to/3xYz', 'address'],
      ['asin', 'amzn.to/3xyzabc', 'address'],
      ['asin', 'https://a.co/d/3xYzAb1', 'address'],
      ['asin', 'https://amzn.eu/d/3xYzAb1', 'address'],
      ['asin', 'https://www.amazon.com/s?k=blue+shirt', 'address'],
      ['asin', 'https://www.amazon.com/stores/page/0A1B2C3D-4E5F', 'address'],
      ['asin', 'https://www.amazon.com/gp/customer-reviews/R2ABCDEFGH1234', 'address'],
      ['asin', 'https://shop.example/dp/BREAKFASTS', 'address'],
      [
        'asin',
        'https://www.amazon.com/dp/B00EXAMPLE https://www.amazon.com/dp/B08N5WRWNW',
        'address',
      ],
      ['ean-13', 'https://www.amazon.com/dp/B00EXAMPLE', 'address'],
      ['gcid', 'https://www.amazon.com/dp/B00EXAMPLE', 'address'],
      ['ean-13', 'https://shop.example/p/4006381333931', 'address'],
      ['upc-a', 'www.shop.example/shirt', 'address'],
    ],
  );

  it.each([
    ['isbn-10', '0306406152'],
    ['isbn-13', '9780306406157'],
    ['asin', '0306406152'],
  ] as const)('of a book contain its ISBN-10: %s', (type, value) => {
    expect(repaired(type, 'https://www.amazon.com/dp/0306406152')).toBe(value);
  });

  it('are never changed to upper case', () => {
    for (const type of TYPES) {
      for (const entered of [
        'https://amzn.to/3xyz',
        'https://shop.example/x1',
        'amazon.com/dp/b00',
      ]) {
        expect(repaired(type, entered)).toBe(entered);
      }
    }
  });
});

describe('digits in groups of three', () => {
  tells(
    [
      ['ean-13', '4,006,381,333,931', 'separators', '4006381333931'],
      ['ean-13', '4.006.381.333.931', 'separators', '4006381333931'],
      ['ean-13', "4'006'381'333'931", 'separators', '4006381333931'],
      ['ean-13', '4’006’381’333’931', 'separators', '4006381333931'],
      ['ean-13', '4_006_381_333_931', 'separators', '4006381333931'],
      ['ean-13', '4,006,381,333,931.00', 'decimal-suffix', '4006381333931'],
      ['ean-13', '4.006.381.333.931,00', 'decimal-suffix', '4006381333931'],
      ['ean-13', '4 006 381 333 931,00', 'decimal-suffix', '4006381333931'],
      ['ean-13', '"4,006,381,333,931"', 'separators', '4006381333931'],
      ['ean-13', 'EAN: 4,006,381,333,931', 'separators', '4006381333931'],
      ['ean-13', '٤٬٠٠٦٬٣٨١٬٣٣٣٬٩٣١', 'separators', '4006381333931'],
      ['upc-a', '36,000,291,452', 'zero-lost', '036000291452'],
      ['gtin-14', '10,614,141,000,415', 'separators', '10614141000415'],
    ],
    [
      ['ean-13', '4,006,381,333,932', 'several-values'],
      ['ean-13', '4,006.381,333,931', 'wrong-character'],
      ['ean-13', '40063,81333,931', 'several-values'],
    ],
  );
});

describe('powers of ten', () => {
  tells(
    [
      ['ean-13', '4.006381333931 E12', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931 E+12', 'power-of-ten', '4006381333931'],
      ['ean-13', '٤٫٠٠٦٣٨١٣٣٣٩٣١E١٢', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931E12', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931E+12', 'power-of-ten', '4006381333931'],
      ['ean-13', '4,006381333931E+12', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931e+012', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931×10^12', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931 × 10^12', 'power-of-ten', '4006381333931'],
      ['ean-13', '4,006381333931 x 10^12', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931*10^12', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931×10¹²', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.006381333931·10¹²', 'power-of-ten', '4006381333931'],
      ['ean-13', '4006.381333931E+09', 'power-of-ten', '4006381333931'],
      ['ean-13', '4.0063813339310E12', 'power-of-ten', '4006381333931'],
      ['ean-13', '４．００６３８１３３３９３１Ｅ１２', 'power-of-ten', '4006381333931'],
      ['ean-13', '"4.006381333931E12"', 'power-of-ten', '4006381333931'],
      ['upc-a', '3.6000291452E10', 'power-of-ten', '036000291452'],
      ['upc-a', '8.85390220173E+11', 'power-of-ten', '885390220173'],
      ['gtin-14', '1.0614141000415E13', 'power-of-ten', '10614141000415'],
      ['isbn-13', '9.780306406157E12', 'power-of-ten', '9780306406157'],
      ['isbn-10', '3.06406152E8', 'power-of-ten', '0306406152'],
      ['jan', '4.901234567894E12', 'power-of-ten', '4901234567894'],
      ['ean-8', '7.3513537E7', 'power-of-ten', '73513537'],
      ['upc-e', '4.252614E6', 'power-of-ten', '04252614'],
      ['asin', '3.06406152E8', 'power-of-ten', '0306406152'],
    ],
    [
      ['ean-13', '4.00638133393E12', 'spreadsheet-exponent'],
      ['ean-13', '4.00638E+12', 'spreadsheet-exponent'],
      ['ean-13', '4,00638×10^12', 'spreadsheet-exponent'],
      ['ean-13', '4.00638×10¹²', 'spreadsheet-exponent'],
      ['ean-13', '4E12', 'spreadsheet-exponent'],
    ],
  );
});

describe('digits of other scripts', () => {
  const written = (zero: number, value: string) =>
    value.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0x1946, 0x104a0, 0x116da];
  tells(
    [
      ...zeros.map(
        (zero): Row => [
          'ean-13',
          written(zero, '4006381333931'),
          'digits-of-other-script',
          '4006381333931',
        ],
      ),
      ['isbn-10', `${written(0x660, '080442957')}X`, 'digits-of-other-script', '080442957X'],
      ['asin', `B${written(0x660, '00')}EXAMPLE`, 'digits-of-other-script', 'B00EXAMPLE'],
      ['upc-a', written(0x966, '36000291452'), 'digits-of-other-script', '036000291452'],
      ['isbn-13', written(0x6f0, '978-0-306-40615-7'), 'digits-of-other-script', '9780306406157'],
      ['ean-13', written(0xff10, '4006381333931'), 'wide-form', '4006381333931'],
      ['ean-13', written(0x1d7ce, '4006381333931'), 'wide-form', '4006381333931'],
      ['ean-13', written(0x1d7f6, '4006381333931'), 'wide-form', '4006381333931'],
      [
        'ean-13',
        `\u200f${written(0x660, '4006381333931')}`,
        'digits-of-other-script',
        '4006381333931',
      ],
    ],
    [],
  );
});

describe('the number of the same product in another type', () => {
  tells(
    [
      ['isbn-13', '0306406152', 'other-type', '9780306406157'],
      ['isbn-13', '0-306-40615-2', 'other-type', '9780306406157'],
      ['isbn-13', '080442957X', 'other-type', '9780804429573'],
      ['isbn-10', '9780306406157', 'other-type', '0306406152'],
      ['isbn-10', '978-0-8044-2957-3', 'other-type', '080442957X'],
      ['ean-13', '0306406152', 'other-type', '9780306406157'],
      ['upc-a', '0036000291452', 'other-type', '036000291452'],
      ['upc-a', '00036000291452', 'other-type', '036000291452'],
      ['upc-a', '04252614', 'other-type', '042100005264'],
      ['upc-e', '042100005264', 'other-type', '04252614'],
      ['upc-e', '0042100005264', 'other-type', '04252614'],
      ['ean-13', '04006381333931', 'other-type', '4006381333931'],
      ['ean-13', '00036000291452', 'other-type', '0036000291452'],
      ['ean-13', '04252614', 'other-type', '0042100005264'],
      ['ean-13', '036000291452', 'ean-of-twelve', '0036000291452'],
      ['ean-8', '00000073513537', 'other-type', '73513537'],
      ['isbn-13', '09780306406157', 'other-type', '9780306406157'],
      ['isbn-10', '09780306406157', 'other-type', '0306406152'],
      ['jan', '04901234567894', 'other-type', '4901234567894'],
      ['gtin-14', '0036000291452', 'other-type', '00036000291452'],
      ['gtin-14', '4006381333931', 'zero-lost', '04006381333931'],
      ['gtin-14', '73513537', 'other-type', '00000073513537'],
      ['gtin-14', '036000291452', 'other-type', '00036000291452'],
      ['gtin-14', '0306406152', 'other-type', '09780306406157'],
    ],
    [
      ['isbn-10', '9791091234504', 'other-type'],
      ['isbn-13', '4006381333931', 'other-type'],
      ['upc-a', '4006381333931', 'other-type'],
      ['ean-13', '10614141000415', 'other-type'],
      ['ean-13', '73513537', 'other-type'],
      ['upc-e', '036000291452', 'other-type'],
      ['upc-e', '73513537', 'other-type'],
      ['jan', '04006381333931', 'other-type'],
      ['asin', '9780306406157', 'other-type'],
      ['asin', '036000291452', 'other-type'],
      ['gcid', '4006381333931', 'other-type'],
    ],
  );
});

describe('GS1 bar codes', () => {
  tells(
    [
      ['ean-13', '(01)04006381333931(17)251231(10)AB12', 'element-string', '4006381333931'],
      ['gtin-14', '(01)04006381333931(17)251231', 'element-string', '04006381333931'],
      ['upc-a', '(01)00036000291452(10)X', 'element-string', '036000291452'],
      ['ean-8', '(01)00000073513537(21)9', 'element-string', '73513537'],
      ['isbn-13', '(01)09780306406157(10)1', 'element-string', '9780306406157'],
      ['isbn-10', '(01)09780306406157(10)1', 'element-string', '0306406152'],
      ['jan', '(01)04901234567894(10)1', 'element-string', '4901234567894'],
      ['ean-13', '(17)251231(01)04006381333931', 'element-string', '4006381333931'],
      ['ean-13', '(01) 04006381333931 (17) 251231', 'element-string', '4006381333931'],
      [
        'ean-13',
        '（０１）０４００６３８１３３３９３１（１７）２５１２３１',
        'element-string',
        '4006381333931',
      ],
      ['ean-13', ']C10104006381333931', 'element-string', '4006381333931'],
      ['ean-13', ']C1 0104006381333931', 'element-string', '4006381333931'],
      ['ean-13', ']d2010400638133393117251231', 'element-string', '4006381333931'],
      ['ean-13', ']d20104006381333931\x1d10AB', 'element-string', '4006381333931'],
      ['ean-13', '\x1d010400638133393117251231', 'element-string', '4006381333931'],
      ['ean-13', '<GS>010400638133393117251231', 'element-string', '4006381333931'],
      ['ean-13', '{FNC1}0104006381333931', 'element-string', '4006381333931'],
      ['ean-13', '0104006381333931', 'element-string', '4006381333931'],
      ['gtin-14', '0104006381333931', 'element-string', '04006381333931'],
      ['ean-13', '010400638133393110AB12', 'element-string', '4006381333931'],
      ['ean-13', '0104006381333931<GS>10AB', 'element-string', '4006381333931'],
      ['ean-13', '(01)04006381333931', 'application-identifier', '4006381333931'],
      ['ean-13', 'https://id.gs1.org/01/04006381333931', 'digital-link', '4006381333931'],
      [
        'ean-13',
        'https://id.gs1.org/01/04006381333931/10/AB?17=251231',
        'digital-link',
        '4006381333931',
      ],
      ['gtin-14', 'https://id.gs1.org/01/04006381333931/21/5', 'digital-link', '04006381333931'],
      ['upc-a', 'https://shop.example/x/01/00036000291452', 'digital-link', '036000291452'],
      ['ean-13', 'id.gs1.org/01/04006381333931', 'digital-link', '4006381333931'],
      ['ean-13', 'https://shop.example/gtin/4006381333931', 'digital-link', '4006381333931'],
      ['isbn-10', 'https://id.gs1.org/01/09780306406157', 'digital-link', '0306406152'],
      ['ean-13', 'https%3A%2F%2Fid.gs1.org%2F01%2F04006381333931', 'digital-link', '4006381333931'],
    ],
    [
      ['ean-13', '(02)04006381333931(37)12', 'element-string'],
      ['ean-13', '(00)340123450000000018', 'element-string'],
      ['ean-13', '(01)04006381333932(17)251231', 'element-string'],
      ['ean-13', '(01)10614141000415(17)251231', 'element-string'],
      ['asin', '(01)04006381333931(17)251231', 'element-string'],
      ['gcid', '(01)04006381333931(17)251231', 'element-string'],
      ['ean-13', 'https://id.gs1.org/01/10614141000415', 'digital-link'],
      ['ean-13', 'https://id.gs1.org/01/04006381333932', 'digital-link'],
      ['asin', 'https://id.gs1.org/01/04006381333931', 'digital-link'],
      ['ean-13', 'https://id.gs1.org/8004/0614141', 'address'],
    ],
  );
});

it('does not change any other columns and lines', () => {
  const lines = [
    'EAN 4006381333931\tEAN 4006381333931\t 1 ',
    '',
    '978-0-306-40615-7 00001\tx',
    'https://www.amazon.com/dp/B00EXAMPLE\r\n4.006381333931E12\t4.006381333931E12',
  ].join('\n');
  expect(repaired('ean-13', lines)).toBe(
    [
      '4006381333931\tEAN 4006381333931\t 1 ',
      '',
      '9780306406157\tx',
      'https://www.amazon.com/dp/B00EXAMPLE\r\n4006381333931\t4.006381333931E12',
    ].join('\n'),
  );
  expect(identifierList.repairable).toContain('several-values');
});
