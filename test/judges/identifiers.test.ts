import { describe, expect, it } from 'vitest';
import { judgeIdentifier } from '../../src/judges/product-ids/identifier.ts';
import { type IdentifierType, TYPES } from '../../src/judges/product-ids/identifier-type.ts';
import type { LineMessage } from '../../src/judges/product-ids/messages.ts';
import { expandUpcE, upcEOf } from '../../src/judges/product-ids/upc-e.ts';
import { FAULTY, SOUND } from './identifiers-samples.ts';

const rows = <Row>(of: Readonly<Record<IdentifierType, readonly Row[]>>) =>
  TYPES.flatMap((type) => of[type].map((row) => [type, row] as const));
const messagesOf = (type: IdentifierType, value: string) =>
  judgeIdentifier(type, value).findings.map(({ message }) => message);
const mendedOf = (type: IdentifierType, value: string, message: LineMessage) =>
  judgeIdentifier(type, value).findings.find((each) => each.message === message)?.repaired;

describe('values of each type', () => {
  it.each(rows(SOUND))('%s %s is consistent', (type, value) => {
    expect(messagesOf(type, value)).toEqual([]);
    expect(judgeIdentifier(type, value).outcome).toBe('sound');
  });

  it.each(rows(FAULTY))('%s %j is an error', (type, [value, message]) => {
    expect(messagesOf(type, value)).toContain(message);
  });

  it.each(TYPES)('%s has ten values of either kind', (type) => {
    expect(SOUND[type].length).toBeGreaterThanOrEqual(10);
    expect(FAULTY[type].length).toBeGreaterThanOrEqual(10);
  });
});

describe('the layers around a value', () => {
  it.each([
    ['upc-a', '０３６０００２９１４５２', 'wide-form', '036000291452'],
    ['upc-a', '036000\u200b291452', 'invisible-character', '036000291452'],
    ['upc-a', '\ufeff036000291452', 'invisible-character', '036000291452'],
    ['upc-a', '036000\xad291452', 'invisible-character', '036000291452'],
    ['upc-a', '036000291452\xa0', 'invisible-character', '036000291452 '],
    ['upc-a', ' 036000291452\u3000', 'outer-blanks', '036000291452'],
    ['upc-a', '0 36000 29145 2', 'separators', '036000291452'],
    ['isbn-13', '978-0-306-40615-7', 'separators', '9780306406157'],
    ['isbn-13', '978‐0‑306–40615−7', 'separators', '9780306406157'],
    ['jan', '４９ー０１２３４５６７８９４', 'separators', '4901234567894'],
    ['asin', 'b00example', 'lower-case', 'B00EXAMPLE'],
    ['isbn-10', '080442957x', 'lower-case', '080442957X'],
    ['gcid', '0123456789abcdef', 'lower-case', '0123456789ABCDEF'],
    ['asin', 'https://www.amazon.com/dp/B00EXAMPLE?th=1', 'address-of-product', 'B00EXAMPLE'],
    ['asin', 'amazon.fr/gp/product/b00example/ref=x', 'address-of-product', 'b00example'],
  ] as const)('%s %j is a warning: %s', (type, value, message, repaired) => {
    expect(judgeIdentifier(type, value).outcome).toBe('warning');
    expect(mendedOf(type, value, message)).toBe(repaired);
  });

  it.each([
    ['upc-a', '036000291452.0', 'decimal-suffix', '036000291452'],
    ['upc-a', "'036000291452", 'apostrophe', '036000291452'],
    ['upc-a', '’036000291452', 'apostrophe', '036000291452'],
    ['upc-a', '="036000291452"', 'quoted', '036000291452'],
    ['upc-a', '"036000291452",', 'quoted', '036000291452'],
    ['gtin-14', '(01)10614141000415', 'application-identifier', '10614141000415'],
    ['gtin-14', '(01) 1 0614141 00041 5', 'application-identifier', '1 0614141 00041 5'],
  ] as const)('%s %j is an error with a repair: %s', (type, value, message, repaired) => {
    expect(judgeIdentifier(type, value).outcome).toBe('error');
    expect(mendedOf(type, value, message)).toBe(repaired);
  });

  it('names the invisible character, and quotes no more than one', () => {
    const [finding] = judgeIdentifier('upc-a', '036000\u200b291452').findings;
    expect(finding?.args).toEqual({ character: { term: 'zero-width-space' } });
    expect(judgeIdentifier('upc-a', '03６000291452').findings[0]?.args).toEqual({
      character: '６',
    });
  });

  it('continues with what a layer reveals', () => {
    expect(messagesOf('upc-a', '\'"36000291452.0"')).toEqual([
      'apostrophe',
      'quoted',
      'decimal-suffix',
      'zero-lost',
    ]);
    expect(mendedOf('upc-a', '\'"36000291452.0"', 'zero-lost')).toBe('036000291452');
  });

  it('does not change thousands separators', () => {
    expect(messagesOf('upc-a', '36.000.291.000')).toEqual(['wrong-character']);
  });
});

describe('UPC-E', () => {
  it.each([
    ['01234565', '012345000065'],
    ['04252614', '042100005264'],
    ['01234514', '012100003454'],
    ['06543226', '065200004326'],
    ['01189401', '011000008941'],
    ['01294632', '012900000462'],
    ['04567442', '045670000042'],
    ['12345656', '123456000056'],
    ['09876505', '098000007655'],
    ['03021873', '030218000073'],
    ['07788994', '077889000094'],
  ])('%s represents %s', (upcE, upcA) => {
    expect(expandUpcE(upcE)).toBe(upcA);
    expect(upcEOf(upcA)).toBe(upcE);
    expect(messagesOf('upc-a', upcA)).not.toContain('check-digit');
  });

  it.each(['036000291452', '042100105264', '242100005260', '012345000045', ''])(
    'has no form for the UPC-A %s',
    (upcA) => {
      expect(upcEOf(upcA)).toBeUndefined();
    },
  );

  it.each(['01205630', '01230642', '01234060'])('%s expands, yet nobody prints it', (value) => {
    expect(messagesOf('upc-e', value)).toEqual(['upc-e-unprintable']);
  });
});

describe('what is worth a warning or a note', () => {
  it.each([
    ['ean-13', '036000291452', ['ean-of-twelve']],
    ['ean-13', '4006312000000', ['rounded-tail']],
    ['ean-13', '4006380000000', ['check-digit', 'rounded-tail']],
    ['gtin-14', '14006380000008', []],
    ['gtin-14', '90614141000411', ['variable-measure']],
    ['jan', '4006381333931', ['not-japanese']],
    ['jan', '73513537', ['not-japanese']],
    ['asin', 'A00EXAMPLE', ['asin-start']],
    ['gcid', '0123456789E12345', ['gcid-exponent']],
    ['gcid', '0123456789ABCDEG', ['gcid-not-hex']],
    ['ean-8', '01234565', ['maybe-upc-e']],
    ['ean-8', '10000007', ['maybe-upc-e']],
    ['ean-8', '18765434', []],
  ] as const)('%s %s: %j', (type, value, messages) => {
    expect(messagesOf(type, value)).toEqual(messages);
  });

  it('writes the twelve digits of an EAN as thirteen', () => {
    expect(mendedOf('ean-13', '036000291452', 'ean-of-twelve')).toBe('0036000291452');
  });
});

describe('ranges of numbers', () => {
  it.each([
    ['ean-13', '0000000123457', 'prefix-internal'],
    ['ean-13', '0000047123458', 'prefix-unused'],
    ['ean-13', '0212345678909', 'prefix-regional'],
    ['ean-13', '0423456789013', 'prefix-internal'],
    ['ean-13', '0534567890120', 'prefix-reserved'],
    ['ean-13', '2134567890120', 'prefix-regional'],
    ['ean-13', '9503456789013', 'prefix-gs1-office'],
    ['ean-13', '9523456789011', 'prefix-demonstration'],
    ['ean-13', '9612345678908', 'prefix-gs1-office'],
    ['ean-13', '9771234567003', 'prefix-serial'],
    ['ean-13', '9790345678903', 'prefix-music'],
    ['ean-13', '9780306406157', 'prefix-book'],
    ['ean-13', '9801234567892', 'prefix-refund'],
    ['ean-13', '9823456789012', 'prefix-coupon'],
    ['ean-13', '9951234567894', 'prefix-coupon'],
    ['upc-a', '212345678909', 'prefix-regional'],
    ['upc-a', '423456789013', 'prefix-internal'],
    ['upc-a', '534567890120', 'prefix-reserved'],
    ['jan', '9951234567894', 'prefix-coupon'],
    ['gtin-14', '12134567890127', 'prefix-regional'],
    ['gtin-14', '00000021234569', 'prefix-regional'],
    ['ean-8', '08765437', 'prefix-regional'],
    ['ean-8', '21234569', 'prefix-regional'],
    ['ean-8', '95212340', 'prefix-demonstration'],
    ['ean-8', '97712343', 'prefix-reserved'],
    ['ean-8', '99912345', 'prefix-reserved'],
  ] as const)('%s %s is a warning: %s', (type, value, message) => {
    const { findings, outcome } = judgeIdentifier(type, value);
    expect(findings.map((each) => each.message)).toContain(message);
    expect(outcome).toBe('warning');
  });

  it('checks the number within a GTIN-14, after its first digit', () => {
    expect(messagesOf('gtin-14', '00000073513537')).toEqual([]);
    expect(messagesOf('gtin-14', '24006381333935')).toEqual([]);
  });
});

describe('problems that another type or a repair explains', () => {
  it.each([
    ['upc-a', '4006381333931', 'ean-13'],
    ['upc-a', '73513537', 'ean-8'],
    ['upc-a', '9780306406157', 'isbn-13'],
    ['upc-a', 'B00EXAMPLE', 'asin'],
    ['upc-a', 'b00example', 'asin'],
    ['upc-a', '0123456789ABCDEF', 'gcid'],
    ['ean-13', '10614141000415', 'gtin-14'],
    ['ean-13', '080442957X', 'isbn-10'],
    ['ean-8', '036000291452', 'upc-a'],
    ['ean-8', '04252614', 'upc-e'],
    ['upc-e', '73513537', 'ean-8'],
    ['asin', '978-0-306-40615-7', 'isbn-13'],
    ['isbn-13', '0-306-40615-2', 'isbn-10'],
  ] as const)('%s %s is of the type %s', (type, value, other) => {
    const finding = judgeIdentifier(type, value).findings.find(
      ({ message }) => message === 'other-type',
    );
    expect(finding?.args).toEqual({ type: { term: type }, other: { term: other } });
  });

  it.each([
    ['upc-a', '36000291452', 'zero-lost', '036000291452'],
    ['upc-e', '1234565', 'zero-lost', '01234565'],
    ['gtin-14', '36000291452', 'zero-lost', '00036000291452'],
    ['gtin-14', '4006381333931', 'zero-lost', '04006381333931'],
    ['isbn-10', '306406152', 'zero-lost', '0306406152'],
    ['isbn-10', '80442957X', 'zero-lost', '080442957X'],
    ['asin', '306406152', 'zero-lost', '0306406152'],
    ['upc-a', 'O36OOO29l452', 'letter-for-digit', '036000291452'],
    ['upc-a', 'О36000291452', 'letter-for-digit', '036000291452'],
    ['isbn-13', '97B0306406I57', 'letter-for-digit', '9780306406157'],
    ['asin', 'O306406152', 'letter-for-digit', '0306406152'],
    ['asin', 'ВТ00LLINKI', 'look-alike', 'BT00LLINKI'],
    ['gcid', '0123-4567-89ab-cdef', 'separator-inside', '0123456789ABCDEF'],
  ] as const)('%s %j: %s, repaired to %s', (type, value, message, repaired) => {
    expect(mendedOf(type, value, message)).toBe(repaired);
  });

  it.each([
    ['upc-a', '36000291453'],
    ['upc-a', '0'],
    ['jan', '901234567894'],
    ['ean-13', '96385074'],
  ] as const)('%s %s is not padded', (type, value) => {
    expect(messagesOf(type, value)).not.toContain('zero-lost');
  });

  it.each([
    ['upc-a', '3791684213'],
    ['ean-13', '3791684213'],
    ['gtin-14', '3791684213'],
  ] as const)('%s %s, also an ISBN-10, has lost its zeros, but is not padded', (type, value) => {
    expect(judgeIdentifier('isbn-10', value).outcome).toBe('sound');
    expect(messagesOf(type, value)).toEqual(['zero-lost']);
    expect(mendedOf(type, value, 'zero-lost')).toBeUndefined();
  });

  it.each([
    ['upc-a', '0306406152'],
    ['ean-13', '1566199093'],
    ['upc-a', '080442957X'],
    ['isbn-13', '3791684213'],
  ] as const)('%s %s is an ISBN-10: it has not lost zeros', (type, value) => {
    expect(messagesOf(type, value)).toContain('other-type');
  });

  it.each(['96385074', '96835074'])('never calls %s more than consistent', (value) => {
    expect(judgeIdentifier('ean-8', value).outcome).toBe('sound');
  });
});
