import { parseDocument, stringify } from 'yaml';
import { fail, ok, type Result } from '../../engine/result.ts';
import { SOURCE_LOCALE } from '../content/locales.ts';
import type { Content } from '../content/read-content.ts';
import { type MakeSkeleton, TODO } from './skeleton.ts';

/** A language with the texts of the source language in all its places. */
export const newLanguage: MakeSkeleton = (locale, content, options) => {
  const own = localeFile(locale, content, options.schemaLine, {});
  if (!own.ok) return own;
  const copies = Object.entries(content.files).flatMap(([file, text]) => {
    const [, folder = '', ending = ''] = ofSource.exec(file) ?? [];
    if (ending === '' || folder === 'locales/') return [];
    const copy = `${folder}${locale}${ending}`;
    const marked =
      ending === '.mdx'
        ? text.replace(/^---\r?\n/, `---\n${TODO}`)
        : withRemarks(options.schemaLine(copy), text);
    return [[copy, marked] as const];
  });
  return ok({
    files: { ...own.value, ...Object.fromEntries(copies) },
    toTranslate: [...Object.keys(own.value), ...copies.map(([file]) => file)],
    next: nextFor(locale, 'Translate the texts. Do not change {places}, IDs, <Ui> and <NavPath>.'),
  });
};

/** A language that is not finished: its interface, and the title of the first guide. */
export const newDraft: MakeSkeleton = (locale, content, { schemaLine }) => {
  const own = localeFile(locale, content, schemaLine, { draft: true });
  if (!own.ok) return own;
  const [first] = Object.values(content.guides).sort((one, other) => one.order - other.order);
  if (!first) return fail('There is no guide yet. Add one first: npm run new guide <id>.');
  const title = first.prose[SOURCE_LOCALE]?.title ?? '';
  const guide = `guides/${first.guide.id}/${locale}.mdx`;
  return ok({
    files: { ...own.value, [guide]: `---\n${TODO}${stringify({ title })}---\n` },
    toTranslate: [...Object.keys(own.value), guide],
    next: nextFor(
      locale,
      'Translate the texts of the interface, and a guide step by step. Pages show the rest in English.',
    ),
  });
};

const nextFor = (locale: string, translate: string): readonly string[] => [
  `In locales/${locale}.yaml, check the name, the direction and the position in lists.`,
  translate,
  'Add the words of the language to glossary.yaml, and what its readers type into search to search-words.yaml.',
];

/** The file of a language with the texts of the interface in the source language. */
function localeFile(
  locale: string,
  { files, locales }: Content,
  schemaLine: (file: string) => string,
  entries: Readonly<Record<string, boolean>>,
): Result<Readonly<Record<string, string>>, string> {
  const checked = ownNameOf(locale);
  if (!checked.ok) return checked;
  if (locales[locale]) {
    return fail(`There is already a language "${locale}". Edit locales/${locale}.yaml.`);
  }
  const document = parseDocument(files[`locales/${SOURCE_LOCALE}.yaml`] ?? '');
  document.set('name', checked.value);
  document.set('dir', directionOf(locale));
  document.set('order', Math.max(0, ...Object.values(locales).map(({ order }) => order)) + 1);
  for (const [name, value] of Object.entries(entries)) document.set(name, value);
  const own = `locales/${locale}.yaml`;
  return ok({ [own]: withRemarks(schemaLine(own), document.toString({ lineWidth: 0 })) });
}

const withRemarks = (schema: string, text: string): string =>
  schema + TODO + text.replace(/^# yaml-language-server:.*\n/, '');

const ofSource = new RegExp(`^(.*/)${SOURCE_LOCALE}(\\.mdx|\\.yaml)$`);

/** The name of a language in that language, if this is its tag. */
function ownNameOf(locale: string): Result<string, string> {
  const advice = 'Use a tag such as "de", "pt-BR" or "zh-Hant".';
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(locale);
  } catch {
    return fail(`"${locale}" is not a language tag. ${advice}`);
  }
  if (canonical !== locale) return fail(`Write the tag "${locale}" as "${canonical}".`);
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
  const name = names.of(locale);
  if (name === undefined) return fail(`No language has the tag "${locale}". ${advice}`);
  return ok(name.charAt(0).toLocaleUpperCase(locale) + name.slice(1));
}

/** TypeScript does not know this part of ECMA-402 yet. */
type LocaleWithText = Intl.Locale & { getTextInfo?(): { readonly direction: 'ltr' | 'rtl' } };

const directionOf = (locale: string): 'ltr' | 'rtl' => {
  const known: LocaleWithText = new Intl.Locale(locale);
  return known.getTextInfo?.().direction ?? 'ltr';
};
