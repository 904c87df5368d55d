import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAround, valuesAround } from '../../src/engine/text/around.ts';
import { anyText } from '../support/any-text.ts';
import { times } from '../support/extent.ts';
import { nasty } from '../support/nasty.ts';
import { wrappings } from '../support/wrappings.ts';

const UUID = 'c18f3d06-7b2a-4e95-8d41-6fa05b9273ce';
const OTHER = '0d5b9c41-33a7-4f0e-9a52-b1c6e8d7f024';
const isUuid = (text: string) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
const isKey = (text: string) => /^[\da-f]{32}$/.test(text);
const isCiphertext = (text: string) => /^\d:3:[A-Za-z\d+/]+={0,2}$/.test(text);
const isEmail = (text: string) => /^[a-z]\w*(?:['.+-]\w+)*@[a-z]+\.[a-z]+$/.test(text);
const isNumber = (text: string) => /^\d(?:[ -]?\d){12}$/.test(text);

const kinds: readonly (readonly [
  kind: string,
  isValue: (text: string) => boolean,
  value: string,
])[] = [
  ['a UUID', isUuid, UUID],
  ['a key', isKey, '0f1e2d3c4b5a69788796a5b4c3d2e1f0'],
  ['a ciphertext', isCiphertext, '0:3:QUJD/EVG+0hJSktMTU5PUA=='],
  ['an address', isEmail, "mary.o'brien+shop@example.com"],
  ['a number with spaces', isNumber, '978 0 306 40615 7'],
  ['a number with hyphens', isNumber, '978-0-306-40615-7'],
];

describe.each(kinds)('%s', (_, isValue, value) => {
  it.each(wrappings)('%s', (before, after) => {
    expect(valueAround(before + value + after, isValue)).toEqual({
      value,
      span: [before.length, before.length + value.length],
    });
  });

  it('is found with nothing around it', () => {
    expect(valueAround(value, isValue)).toEqual({ value, span: [0, value.length] });
  });

  it('is found in any two wrappings, one inside the other', () => {
    const wrapping = fc.constantFrom(...wrappings);
    fc.assert(
      fc.property(wrapping, wrapping, ([before, after], [outerBefore, outerAfter]) => {
        const text = outerBefore + before + value + after + outerAfter;
        expect(valueAround(text, isValue)?.value).toBe(value);
      }),
    );
  });
});

describe('what is not a single value', () => {
  it.each([
    ['nothing', ''],
    ['only a name', 'environment_id='],
    ['two values', `${UUID}, ${OTHER}`],
    ['an older value in the comment', `environment_id=${UUID} # was ${OTHER}`],
    ['a value joined to a letter', `x${UUID}`],
    ['a value joined to more text', `${UUID}-0a1b`],
    ['a value in parts', `${UUID.slice(0, 18)} ${UUID.slice(18)}`],
    ['a value with an invisible character in it', `id: ${UUID.slice(0, 9)}\u200b${UUID.slice(9)}`],
    ['a part of an address in a link', `https://example.com/${UUID}/edit`],
  ])('%s', (_, text) => {
    expect(valueAround(text, isUuid)).toBeUndefined();
  });

  it.each([
    ['a letter with an accent', 'jäne-doe@example.com'],
    ['a name with an apostrophe', 'ó\u2019brien@example.com'],
    ['a dot too many', 'jane..doe@example.com'],
  ])('never a part of a broken address: %s', (_, text) => {
    expect(valueAround(text, isEmail)).toBeUndefined();
  });
});

it('counts a value that is written twice as one', () => {
  expect(valueAround(`[${UUID}](${UUID})`, isUuid)?.span).toEqual([1, 37]);
  expect(valuesAround(`${OTHER} ${UUID} ${UUID}`, isUuid).map(({ value }) => value)).toEqual([
    OTHER,
    UUID,
    UUID,
  ]);
});

describe('any text', () => {
  const sign = fc.constantFrom(
    ...' \t\n"\'`“「（[{<>)],;:=|-_*#/\\&.\u200b\u00a0ー環é',
    UUID,
    OTHER,
    'a',
    '=>',
    '&lt;',
  );
  const text = fc.oneof(anyText(), fc.string({ unit: sign, maxLength: 30 }));

  it('gives a part of the text that is a value', () => {
    fc.assert(
      fc.property(text, (entered) => {
        const found = valueAround(entered, isUuid);
        if (!found) return;
        expect(entered.slice(...found.span)).toBe(found.value);
        expect(isUuid(found.value)).toBe(true);
      }),
      { numRuns: times(400, 2000) },
    );
  });

  it('finds the value if all values are the same, wherever they are between names', () => {
    const piece = fc.constantFrom(UUID, OTHER, 'id', 'environment', '1.', '-', 'of');
    const glue = fc.constantFrom(' ', ', ', ': ', ' = ', '=', '" "', ' | ', '\t', '（');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, glue), { maxLength: 6 }), (parts) => {
        const values = new Set(parts.map(([part]) => part).filter(isUuid));
        const found = valueAround(parts.flat().join(''), isUuid);
        expect(found?.value).toBe(values.size === 1 ? [...values][0] : undefined);
      }),
    );
  });

  it('checks each part no more often than there are ways to end a name, and never in a long text', () => {
    const askedIn = (entered: string) => {
      let asked = 0;
      valueAround(entered, (part) => {
        asked += part.length;
        return false;
      });
      return asked;
    };
    for (const long of Object.values(nasty)) {
      expect(askedIn(long)).toBe(0);
      expect(askedIn(long.slice(0, 2000))).toBeLessThan(140 * 2000);
    }
  });
});
