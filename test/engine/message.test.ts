import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMessage, placesOf, withoutArgs } from '../../src/engine/check/message.ts';

describe('a message', () => {
  it('has its places filled: text unchanged, numbers and terms in the language', () => {
    const text = formatMessage(
      '{where}: {count}, {character}',
      { where: 'x', count: 12_345, character: { term: 'space' } },
      'fr',
      { space: 'une espace' },
    );
    expect(text).toBe(`x: ${new Intl.NumberFormat('fr').format(12_345)}, une espace`);
  });

  it('chooses by the plural category of count', () => {
    const template = { one: '{count} line', other: '{count} lines' };
    expect(formatMessage(template, { count: 1 }, 'en')).toBe('1 line');
    expect(formatMessage(template, { count: 2 }, 'en')).toBe('2 lines');
    expect(formatMessage({ other: '{count} 行' }, { count: 1 }, 'ja')).toBe('1 行');
  });

  it('does not change a place without a value', () => {
    expect(formatMessage('{unknown}', {}, 'en')).toBe('{unknown}');
  });

  it('should never fill a value’s own braces', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(formatMessage('{value}', { value, other: 'no' }, 'en')).toBe(value);
      }),
    );
  });

  it('is shown without values: in the plural, an ellipsis in each place', () => {
    expect(withoutArgs('{a} and {b}: {a}')).toBe('… and …: …');
    expect(withoutArgs({ one: '{count} line', other: '{count} lines' })).toBe('… lines');
    expect(withoutArgs('nothing to fill')).toBe('nothing to fill');
  });

  it('names each place once, in order', () => {
    expect(placesOf({ one: '{b} {a}', other: '{a} {count}' })).toEqual(['a', 'b', 'count']);
  });
});
