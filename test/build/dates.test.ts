import { describe, expect, it } from 'vitest';
import { dateText } from '../../src/build/pages/dates.ts';
import { dateText as write } from '../../src/engine/text/date-text.ts';

it('writes dates in the form that the locale file asks for, or in that of the locale', () => {
  expect(dateText('2026-11-21', 'en')).toBe('21 November 2026');
  expect(dateText('2026-11-21', 'ja')).toBe('2026年11月21日');
});

describe('a date', () => {
  it('of which only the month is known has no day', () => {
    expect(write('2015-04', { tag: 'en-GB' })).toBe('April 2015');
    expect(write('2015-04', { tag: 'ja' })).toBe('2015年4月');
  });

  it('on the first of a month is written as the language writes it', () => {
    const french = { tag: 'fr', firstDay: '1ᵉʳ' };
    expect(write('2024-04-01', french)).toBe('1ᵉʳ avril 2024');
    expect(write('2024-04-11', french)).toBe('11 avril 2024');
    expect(write('2024-04-01', french, 'full')).toBe('lundi 1ᵉʳ avril 2024');
    expect(write('2024-01-01', { tag: 'ja' })).toBe('2024年1月1日');
  });
});
