import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/site/read-content.ts';
import { glossary as schema } from '../../src/site/schemas.ts';

const content = readContent();
const glossary = schema.parse(parse(readFileSync('content/glossary.yaml', 'utf8')));

/** Every text of a language with its file, product labels taken out: they are verbatim and not ours. */
function textsIn(locale: string): readonly (readonly [file: string, text: string])[] {
  const files = [
    `content/locales/${locale}.yaml`,
    ...Object.keys(content.guides).map((guide) => `content/guides/${guide}/${locale}.mdx`),
    ...Object.keys(content.rules).map((rule) => `content/rules/${rule}/${locale}.mdx`),
  ];
  return files.map((file) => [
    file,
    readFileSync(file, 'utf8')
      .replace(/<Ui>[^<]*<\/Ui>|<NavPath\b[^>]*>/g, 'LABEL')
      .replace(/\]\(https?:[^)]*\)/g, ']'),
  ]);
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
      (text.match(spelling) ?? []).filter((found) => found !== name).map((found) => `${file}: ${found}`),
    );
    expect(wrong).toEqual([]);
  });
});
