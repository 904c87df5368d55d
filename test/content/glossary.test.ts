import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/build/content/front-matter.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { withValues } from '../../src/engine/check/without-values.ts';

const content = readContent();
const { glossary } = content;

/** A text that readers see, and its file. */
type Text = readonly [file: string, text: string];

/**
 * All texts that a language has itself. Product labels, addresses and code are left out: they are verbatim and not ours.
 */
function textsIn(locale: string): readonly Text[] {
  const ending = new RegExp(`/${locale}\\.(?:mdx|yaml)$`);
  return Object.entries(content.files)
    .filter(([file]) => ending.test(file))
    .flatMap(([file, text]): Text[] => {
      const { yaml, body } = splitFrontMatter(text) ?? { yaml: text, body: '' };
      const data = strings(parse(yaml));
      return [
        [file, file.startsWith('errata/') ? prose(data) : data],
        [file, prose(body)],
      ];
    });
}

const prose = (text: string): string =>
  text
    .replace(/<Ui>[^<]*<\/Ui>|<NavPath\b[^>]*>/g, 'LABEL')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<\/?[A-Z][^>]*>|`[^`]*`/g, '');

/** All texts in some data, one per line. */
function strings(data: unknown): string {
  if (typeof data === 'string') return data;
  return data && typeof data === 'object' ? Object.values(data).map(strings).join('\n') : '';
}

const wordsOf = (text: string): number =>
  text.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;

describe.each(Object.keys(content.locales))('%s', (locale) => {
  const texts = textsIn(locale);

  it.each(glossary.banned.filter((each) => [locale, 'all'].includes(each.locale)))(
    'never says /$pattern/: $why',
    ({ pattern, use }) => {
      const found = texts.flatMap(([file, text]) =>
        [...text.matchAll(new RegExp(pattern, 'gu'))].map(
          ({ index }) =>
            `${file}: “${text.slice(Math.max(0, index - 24), index + 48)}”; write ${use || 'it differently'}`,
        ),
      );
      expect(found).toEqual([]);
    },
  );

  it.each(glossary.names)('writes %s as its owner does', (name) => {
    const spelling = new RegExp(name.replaceAll(' ', '[\\s_-]?'), 'giu');
    const wrong = texts.flatMap(([file, text]) =>
      (text.match(spelling) ?? [])
        .filter((found) => found !== name)
        .map((found) => `${file}: ${found}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.entries(glossary.longest))('%s', (locale, longest) => {
  it(`has no sentence of more than ${longest.sentence} words`, () => {
    const long = textsIn(locale).flatMap(([file, text]) =>
      text
        .split(/(?<=[.?!:;])\s+|\n/u)
        .filter((sentence) => wordsOf(sentence) > longest.sentence)
        .map((sentence) => `${file}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it(`uses at most ${longest.message} words for what is wrong, why, and what to do`, () => {
    const long = Object.entries(content.rules).flatMap(([rule, texts]) =>
      Object.entries(texts[locale]?.messages ?? {}).flatMap(([id, { what, why, fix }]) => {
        const words = [what, why, fix]
          .map(longestForm)
          .reduce((sum, text) => sum + wordsOf(text), 0);
        return words > longest.message ? [`${rule}/${id}: ${words} words`] : [];
      }),
    );
    expect(long).toEqual([]);
  });
});

type Texts = NonNullable<(typeof content.rules)[string][string]>['messages'][string]['what'];

/** The form of a text with the most words. A quotation is one: the product's own, which a message cannot shorten. */
function longestForm(text: Texts | undefined): string {
  const forms = (typeof text === 'object' ? Object.values(text) : [text ?? '']).map((form) =>
    withValues(form).replace(/“[^”]*”/g, 'QUOTATION'),
  );
  return forms.reduce((one, other) => (wordsOf(other) > wordsOf(one) ? other : one), '');
}
