import { describe, expect, it } from 'vitest';
import { ruleFrom } from '../../src/build/content/data-rules.ts';
import { ruleFile } from '../../src/build/content/rule-schema.ts';

const file = ruleFile.parse({
  source: 'doc',
  inputs: { boxes: 'text', shelves: 'text' },
  read: { boxes: 'count', shelves: 'count' },
  numbers: {
    places: { multiply: ['boxes', 'shelves'] },
    loads: { multiply: ['places', 2], per: 100 },
  },
  facts: { places: { number: 'places' }, loads: { number: 'loads' } },
  findings: [
    { error: 'unreadable', if: 'unreadable', at: ['boxes', 'shelves'] },
    { warning: 'many', if: { boxes: { number: { min: 1001 } } } },
  ],
});
const rule = ruleFrom('made-up', file);
const judge = (boxes: string, shelves = '3') => rule.judge({ boxes, shelves }, {});
const said = (boxes: string) => judge(boxes).findings.map(({ message }) => message);

describe('a product', () => {
  it('multiplies numbers, and is divided and rounded up', () => {
    expect(judge('50').facts).toEqual({ places: 150, loads: 3 });
    expect(judge('17').facts).toEqual({ places: 51, loads: 2 });
    expect(judge('0').facts).toEqual({ places: 0, loads: 0 });
  });

  it('is unknown if one of its numbers is', () => {
    expect(judge('50', '').facts).toBeUndefined();
  });
});

describe('a count', () => {
  it.each(['1200', '1,200', '1.200', '1 200', '1\u202f200', "1'200", '１２００', ' 1200 '])(
    'is read from %j',
    (boxes) => {
      expect(said(boxes)).toEqual(['many']);
      expect(judge(boxes, '1').facts).toEqual({ places: 1200, loads: 24 });
    },
  );

  it.each(['12a', '-5', '1,2', '1.200,5', '1,200 300', '12 boxes', '1234567890123'])(
    'is not read from %j',
    (boxes) => {
      expect(said(boxes)).toEqual(['unreadable']);
    },
  );
});
