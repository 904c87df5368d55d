import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/build/content/read-content.ts';
import { glossary as schema } from '../../src/build/content/schemas.ts';

const content = readContent();
const glossary = schema.parse(parse(readFileSync('content/glossary.yaml', 'utf8')));

/** Every text of a language with its file; product labels, addresses and code are verbatim and not ours. */
function textsIn(locale: string): readonly (readonly [file: string, text: string])[] {
  const prose = (text: string) =>
    text
      .replace(/<Ui>[^<]*<\/Ui>|<NavPath\b[^>]*>/g, 'LABEL')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/<\/?[A-Z][^>]*>|`[^`]*`/g, '');
  const { guides, rules, tools, locales } = content;
  return [
    [`content/locales/${locale}.yaml`, strings(locales[locale]?.texts)],
    ...Object.entries(guides).flatMap(([guide, { prose: data, bodies }]) => [
      [`content/guides/${guide}/${locale}.mdx`, strings(data[locale])] as const,
      [`content/guides/${guide}/${locale}.mdx`, prose(bodies[locale] ?? '')] as const,
    ]),
    ...Object.entries(rules).flatMap(([rule, texts]) => {
      const file = `content/rules/${rule}/${locale}.mdx`;
      const [, , body = ''] = readFileSync(file, 'utf8').split(/^---$/m);
      return [[file, strings(texts[locale])] as const, [file, prose(body)] as const];
    }),
    ...Object.entries(tools).map(
      ([tool, { texts }]) =>
        [`content/tools/${tool}/${locale}.mdx`, strings(texts[locale])] as const,
    ),
  ];
}

/** All texts inside some data, a line each. */
function strings(data: unknown): string {
  if (typeof data === 'string') return data;
  return data && typeof data === 'object' ? Object.values(data).map(strings).join('\n') : '';
}

describe.each(Object.keys(content.locales))('%s', (locale) => {
  it.each(glossary.banned.filter((each) => [locale, 'all'].includes(each.locale)))(
    'never says /$pattern/: $why',
    ({ pattern, use }) => {
      const found = textsIn(locale).flatMap(([file, text]) =>
        [...text.matchAll(new RegExp(`.{0,12}(?:${pattern}).{0,12}`, 'gu'))].map(
          ([around]) => `${file}: “${around}”; write ${use || 'it otherwise'}`,
        ),
      );
      expect(found).toEqual([]);
    },
  );

  it.each(glossary.names)('writes %s as its owner does', (name) => {
    const spelling = new RegExp(name.replaceAll(' ', '[\\s_-]?'), 'giu');
    const wrong = textsIn(locale).flatMap(([file, text]) =>
      (text.match(spelling) ?? [])
        .filter((found) => found !== name)
        .map((found) => `${file}: ${found}`),
    );
    expect(wrong).toEqual([]);
  });
});
