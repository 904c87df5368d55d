import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMessage, joinSentences } from '../../src/engine/check/message.ts';
import {
  openPlaces,
  placesOf,
  withoutArgs,
  withValues,
} from '../../src/engine/check/without-values.ts';

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

  it('has a form for none and for one in every language, if the text has it', () => {
    const template = { zero: 'nothing', one: 'a single line', other: '{count} lines' };
    for (const locale of ['en', 'fr', 'ja', 'ar']) {
      expect(formatMessage(template, { count: 0 }, locale)).toBe('nothing');
      expect(formatMessage(template, { count: 1 }, locale)).toBe('a single line');
      expect(formatMessage(template, { count: 20 }, locale)).toMatch(/lines$/);
    }
    expect(formatMessage({ one: '{count} ligne', other: '' }, { count: 0 }, 'fr')).toBe('0 ligne');
  });

  it('is in a row with others, without a space after a full-width mark', () => {
    expect(joinSentences(['One.', 'Two (2).', 'Three.'])).toBe('One. Two (2). Three.');
    expect(joinSentences(['一。', '二！', 'Two.', '三。'])).toBe('一。二！Two. 三。');
    expect(joinSentences([])).toBe('');
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

  it('is shown without values in the plural, with an ellipsis in each open place', () => {
    expect(withoutArgs('So {a} and {b}', 'en')).toBe('So … and …');
    expect(withoutArgs({ one: '{count} line', other: 'See {count} lines' }, 'en')).toBe(
      'See … lines',
    );
    expect(withoutArgs('env.php has no key', 'en')).toBe('env.php has no key');
    expect(withoutArgs('Nothing to fill', 'en')).toBe('Nothing to fill');
  });

  it('has words for both cases: with values and without', () => {
    const template = '[{count} lines: |]remove the sign[ on line {line}|s][, all]';
    expect(withValues(template)).toBe('{count} lines: remove the sign on line {line}, all');
    expect(withValues({ other: template })).toEqual({ other: withValues(template) });
    expect(withoutArgs(template, 'en')).toBe('Remove the signs');
    expect(withoutArgs('[{a} |]ılık', 'tr')).toBe('Ilık');
  });

  it('names what cannot be shown without values, of the form that is shown', () => {
    expect(openPlaces('[{a}|b] and {c}')).toEqual(['{c}']);
    expect(openPlaces('[{a}|{b}]')).toEqual(['{b}']);
    expect(openPlaces('[{a} and [b]')).toEqual(['[', '{a}']);
    expect(openPlaces({ one: '{count} line', other: '[{count} lines|lines]' })).toEqual([]);
  });

  it('names each place once, in order', () => {
    expect(placesOf({ one: '{b} {a}', other: '{a} {count}' })).toEqual(['a', 'b', 'count']);
  });
});
