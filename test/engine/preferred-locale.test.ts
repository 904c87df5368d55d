import { expect, it } from 'vitest';
import { preferredLocale } from '../../src/engine/text/preferred-locale.ts';

const LOCALES = ['en', 'fr', 'ja', 'zh-Hans', 'zh-Hant'];

it.each([
  ['fr-CA', 'fr'],
  ['ja', 'ja'],
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['zh-Hans-TW', 'zh-Hans'],
])('a reader of %s gets %s', (tag, locale) => {
  expect(preferredLocale([tag], LOCALES)).toBe(locale);
});

it('takes the first language that has a locale', () => {
  expect(preferredLocale(['', 'de-DE', 'pt', 'ja-JP', 'en'], LOCALES)).toBe('ja');
});

it('returns none if there is none', () => {
  expect(preferredLocale(['de', 'not a tag'], LOCALES)).toBeUndefined();
});
