import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { finished } from '../../src/build/content/drafts/draft.ts';
import { CONTENT_FOLDER, readContent } from '../../src/build/content/read-content.ts';
import { searchIndex } from '../../src/build/files/search-index.ts';
import { searchQueries } from '../../src/build/schemas/test-schemas.ts';
import type { Template } from '../../src/engine/check/message.ts';
import { withoutArgs } from '../../src/engine/check/without-values.ts';
import { search } from '../../src/engine/search/search.ts';
import { type Searchable, searchable } from '../../src/engine/search/searchable.ts';
import { times } from '../support/extent.ts';

vi.setConfig({ testTimeout: 180_000 });

const content = readContent();
const locales = Object.keys(content.locales);
/** A draft borrows texts in another script. */
const whole = finished(content.locales);
const opened = new Map<string, Searchable>();

/** The index of a language as the page receives it. */
function indexOf(locale: string): Searchable {
  const index =
    opened.get(locale) ?? searchable(JSON.parse(JSON.stringify(searchIndex(content, locale))));
  opened.set(locale, index);
  return index;
}

const idsFor = (locale: string, query: string): readonly string[] =>
  search(indexOf(locale), query).map(({ entry }) => `${entry.group}/${entry.id}`);

/** What readers type, and what answers it; a language without such a file is not tested. */
const fileOf = (locale: string) => join(CONTENT_FOLDER, `tests/search-queries/${locale}.yaml`);

describe.each(locales.filter((locale) => existsSync(fileOf(locale))))(
  'natural queries in %s',
  (locale) => {
    const queries = searchQueries.parse(parse(readFileSync(fileOf(locale), 'utf8')));

    it('name steps, messages, tools and pages that exist', () => {
      const known = new Set(
        indexOf(locale).entries.map(({ entry: { group, id } }) => `${group}/${id}`),
      );
      expect(
        Object.values(queries)
          .flat()
          .filter((id) => !known.has(id)),
      ).toEqual([]);
    });

    it('find the right one among the first three, in 95 of 100', () => {
      const missed = Object.entries(queries)
        .map(([query, right]) => [query, right, idsFor(locale, query).slice(0, 3)] as const)
        .filter(([, right, first]) => !first.some((id) => right.includes(id)))
        .map(([query, right, first]) => `${query}: ${first.join(', ')}; not ${right.join(', ')}`);
      const share = 1 - missed.length / Object.keys(queries).length;
      expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
    });
  },
);

/** Every heading, step title and message of a language, as it is without values, with what finding it must show. */
function textsOf(locale: string): readonly (readonly [text: string, found: string])[] {
  const pieces = (text: Template | undefined, found: string) =>
    text === undefined ? [] : [[withoutArgs(text, locale), found] as const];
  return [
    ...Object.values(content.guides).flatMap(({ guide, prose }) => [
      ...pieces(prose[locale]?.title, `${guide.id}/`),
      ...guide.steps.flatMap(({ id, checks }) => [
        ...pieces(prose[locale]?.steps[id], `${guide.id}/${id}`),
        ...checks.flatMap((check) =>
          pieces(prose[locale]?.checks[check.id]?.title, `${guide.id}/${id}`),
        ),
      ]),
    ]),
    ...Object.entries(content.rules).flatMap(([rule, texts]) => [
      ...pieces(texts[locale]?.title, `${rule}/`),
      ...Object.entries(texts[locale]?.messages ?? {}).flatMap(([id, { what, why, fix }]) =>
        [what, why, fix].flatMap((template) => pieces(template, `${rule}/${id}`)),
      ),
    ]),
  ];
}

/** Substrings of 2 to 8 characters, evenly spread over all possible ones: as many as requested or a few more. */
function sample(locale: string, count: number): readonly (readonly [string, string])[] {
  const all = textsOf(locale).flatMap(([text, found]) => {
    const characters = [...text];
    return characters.flatMap((_, from) =>
      [2, 3, 4, 5, 6, 7, 8]
        .filter((length) => from + length <= characters.length)
        .map((length) => [characters.slice(from, from + length).join(''), found] as const),
    );
  });
  const distance = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % distance === 0);
}

const missing = (locale: string, parts: readonly (readonly [string, string])[]) =>
  parts.filter(([part, found]) => !idsFor(locale, part).some((id) => id.startsWith(found)));

const scriptOf = (locale: string) => new Intl.Locale(locale).maximize().script ?? '';
const inScript = (...scripts: readonly string[]) =>
  whole.filter((locale) => scripts.includes(scriptOf(locale)));

describe.each(inScript('Jpan', 'Hans', 'Hant'))(
  'any part of a heading or message in %s',
  (locale) => {
    it('finds it', () => {
      const count = times(200, 2000);
      const parts = sample(locale, count);
      expect(parts.length).toBeGreaterThanOrEqual(count);
      expect(missing(locale, parts)).toEqual([]);
    });

    it('finds it in full width, half width, upper case and the other kana', () => {
      const forms = sample(locale, times(30, 300)).flatMap(([part, found]) => [
        [part.toUpperCase(), found] as const,
        [part.replace(/[!-~]/g, (character) => shifted(character, 0xfee0)), found] as const,
        [
          [...part].map((character) => HALF_WIDTH.get(character) ?? character).join(''),
          found,
        ] as const,
        [
          part.replace(/[\u30a1-\u30f6]/g, (character) => shifted(character, -0x60)),
          found,
        ] as const,
        [part.replace(/[\u3041-\u3096]/g, (character) => shifted(character, 0x60)), found] as const,
      ]);
      expect(missing(locale, forms)).toEqual([]);
    });
  },
);

/** Katakana to their half-width forms, in which sound marks are separate characters. */
const HALF_WIDTH = new Map(
  Array.from({ length: 0x3f }, (_, at) => String.fromCharCode(0xff61 + at)).flatMap((half) =>
    ['', '\uff9e', '\uff9f'].map((mark) => [(half + mark).normalize('NFKC'), half + mark] as const),
  ),
);

const shifted = (character: string, by: number): string =>
  String.fromCharCode(character.charCodeAt(0) + by);

/** Chinese is found in the other script, as each region writes it. */
const OTHERS = {
  Hans: { from: 'cn', others: ['t', 'tw', 'hk'] },
  Hant: { from: 'tw', others: ['cn'] },
} as const;

describe.each(inScript('Hans', 'Hant'))('any part of a heading or message in %s', (locale) => {
  const { from, others } = OTHERS[scriptOf(locale) === 'Hans' ? 'Hans' : 'Hant'];
  it.each(others)('is found in the other script (%s)', (to) => {
    const convert = Converter({ from, to });
    const parts = sample(locale, times(100, 1000)).map(
      ([part, found]) => [convert(part), found] as const,
    );
    expect(missing(locale, parts)).toEqual([]);
  });
});

describe.each(inScript('Latn'))('any part of a heading or message in %s', (locale) => {
  it('is found without its accents', () => {
    const parts = sample(locale, times(100, 1000)).map(
      ([part, found]) => [part.normalize('NFD').replace(/\p{M}/gu, ''), found] as const,
    );
    expect(missing(locale, parts)).toEqual([]);
  });
});
