import { expect, it } from 'vitest';
import { dateText } from '../../src/build/pages/dates.ts';

it('writes dates in the form that the locale file asks for, or in that of the locale', () => {
  expect(dateText('2026-11-21', 'en')).toBe('21 November 2026');
  expect(dateText('2026-11-21', 'ja')).toBe('2026年11月21日');
});
