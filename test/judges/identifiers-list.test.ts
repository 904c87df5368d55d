import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read-content.ts';
import { placesOf } from '../../src/engine/check/without-values.ts';
import { judgeIdentifiers } from '../../src/judges/product-ids/column.ts';
import { identifierList } from '../../src/judges/product-ids/identifier-list.ts';
import { FIXTURE } from '../support/fixture.ts';
import { FAULTY, SOUND } from './identifiers-samples.ts';

const judge = (type: string, values: string) => identifierList.judge({ type, values }, {});
const found = (type: string, values: string) =>
  judge(type, values).findings.map(({ message, args }) => [message, args['count'], args['line']]);
const repair = (type: string, values: string, message: string) =>
  identifierList.repair(message, { type, values }, {})?.['values'];

describe('a column', () => {
  it('says each message once, with the number of lines and the first line, the most serious first', () => {
    const values = ['036000291452 ', '036000291453', '', ' 885390220173', '190284736519'].join(
      '\n',
    );
    expect(found('upc-a', values)).toEqual([
      ['check-digit', 2, 2],
      ['outer-blanks', 2, 1],
    ]);
    expect(judge('upc-a', values).facts).toEqual({ count: 4, sound: 0 });
  });

  it('shows the position of the first value', () => {
    const [finding] = judge('upc-a', '036000291452\r\n\t036000291453\tshirt').findings;
    expect(finding).toMatchObject({ input: 'values', range: [14, 27] });
  });

  it.each(['\n', '\r', '\r\n'])('counts lines that end in %j', (end) => {
    const values = ['036000291452', '885390220173', '', '036000291453'].join(end);
    expect(found('upc-a', values)).toEqual([['check-digit', 1, 4]]);
  });

  it('takes the first column of a pasted table, and says so', () => {
    const values = '036000291452\tRed shirt\n885390220173\tBlue shirt\n190284736518';
    expect(found('upc-a', values)).toEqual([['second-column', 2, 1]]);
    expect(judge('upc-a', values).facts).toEqual({ count: 3, sound: 3 });
  });

  it('finds values that repeat, however they are written', () => {
    expect(judge('ean-13', '036000291452\n4006381333931\n0036000291452').findings).toMatchObject([
      { message: 'duplicate', args: { count: 1, line: 3, first: 1 } },
      { message: 'ean-of-twelve' },
    ]);
    expect(found('asin', 'B00EXAMPLE\nb00example')).toContainEqual(['duplicate', 1, 2]);
  });

  it('does not count shortened numbers as repeated', () => {
    expect(found('upc-a', '3.60E+10\n3.60E+10')).toEqual([['spreadsheet-exponent', 2, 1]]);
  });

  it('checks the first 5,000 lines', () => {
    const values = 'B00EXAMPLE\n'.repeat(5001);
    expect(judge('asin', values).findings).toContainEqual(
      expect.objectContaining({ message: 'too-many', args: { count: 5001, limit: 5000 } }),
    );
    expect(judge('asin', values).facts).toMatchObject({ count: 5000 });
    expect(judge('asin', 'B00EXAMPLE\n\n'.repeat(5000)).findings).not.toContainEqual(
      expect.objectContaining({ message: 'too-many' }),
    );
  });

  it.each([
    ['', '036000291452', ['type-missing']],
    ['serial', '036000291452', ['type-missing']],
    ['', '', ['type-missing', 'nothing-entered']],
    ['upc-a', '', ['nothing-entered']],
    ['upc-a', ' \r\n\t', ['blank']],
    ['gcid', '0123456789ABCDEF', ['gcid-retired']],
    ['jan', '4901234567894', ['jan-as-ean']],
    ['gtin-14', '10614141000415', ['gtin-14-no-option']],
  ] as const)('%j with %j: %j', (type, values, messages) => {
    expect(judge(type, values).findings.map(({ message }) => message)).toEqual(messages);
  });

  it('says nothing about empty fields until the reader asks for the result', () => {
    expect(identifierList.messages['type-missing']?.onSubmit).toBe(true);
    expect(identifierList.messages['nothing-entered']?.onSubmit).toBe(true);
  });
});

describe('repair a column', () => {
  it('fixes every affected line and does not change a byte of the others', () => {
    const values = ' 036000291452\t x \r\n\r\n885390220173\n36000291452\r\u200bNo id\n';
    expect(repair('upc-a', values, 'outer-blanks')).toBe(
      '036000291452\t x \r\n\r\n885390220173\n36000291452\r\u200bNo id\n',
    );
    expect(repair('upc-a', values, 'zero-lost')).toBe(
      ' 036000291452\t x \r\n\r\n885390220173\n036000291452\r\u200bNo id\n',
    );
  });

  it('offers nothing if it would be a guess', () => {
    const { findings } = judge('upc-a', '036000291453\n3.60E+10\n0360002914');
    expect(findings.map(({ repairable }) => repairable)).toEqual([false, false, false]);
    expect(repair('upc-a', '036000291452', 'zero-lost')).toBeUndefined();
    expect(repair('', '36000291452', 'zero-lost')).toBeUndefined();
  });

  it.each(identifierList.repairable)('%s is gone after its repair', (message) => {
    for (const type of Object.keys(FAULTY) as (keyof typeof FAULTY)[]) {
      const values = [
        ...FAULTY[type].map(([value]) => value),
        ...SOUND[type],
        ` ${SOUND[type][0]}`,
      ];
      const repaired = repair(type, values.join('\n'), message);
      if (repaired !== undefined) {
        expect(judge(type, repaired).findings.map((each) => each.message)).not.toContain(message);
      }
    }
  });
});

describe('what a finding contains', () => {
  it('has exactly the arguments of its message, and quotes at most one character', () => {
    for (const type of Object.keys(FAULTY)) {
      const values = Object.values(FAULTY).flatMap((each) => each.map(([value]) => value));
      const all = [...values, ...Object.values(SOUND).flat()].map((value) => `${value} \t`);
      for (const { message, args } of judge(type, all.join('\n')).findings) {
        const declared = identifierList.messages[message]?.args;
        expect([message, Object.keys(args).sort()]).toEqual([
          message,
          [...(declared ?? [])].sort(),
        ]);
        for (const arg of Object.values(args)) {
          if (typeof arg === 'string') expect([...arg]).toHaveLength(1);
          if (typeof arg === 'object') expect(identifierList.terms).toContain(arg.term);
        }
      }
    }
  });

  const told = ['content', FIXTURE].flatMap((folder) =>
    Object.entries(readContent(folder).rules[identifierList.id] ?? {}).map(
      ([locale, { messages }]) => [`${folder} in ${locale}`, messages] as const,
    ),
  );
  it.each(told)(
    'has a text in %s without the number of lines, for the table of lines',
    (_, messages) => {
      for (const [message, { what }] of Object.entries(messages)) {
        if (message !== 'too-many') expect(placesOf(what)).not.toContain('count');
        expect(placesOf(what)).not.toContain('line');
      }
    },
  );
});

it('checks 5,000 lines to the end', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `4${index} 00638133393${index % 10}`);
  expect(judgeIdentifiers('ean-13', lines.join('\n')).counts.judged).toBe(5000);
});
