import { parseDocument } from 'yaml';
import { fail, ok, type Result } from '../../engine/result.ts';
import { SOURCE_LOCALE } from '../content/locales.ts';
import { type MakeSkeleton, TODO } from './skeleton.ts';

/** A language with the texts of the source language in all its places. */
export const newLanguage: MakeSkeleton = (locale, { files, locales }, { schemaLine }) => {
  const checked = ownNameOf(locale);
  if (!checked.ok) return checked;
  if (locales[locale]) {
    return fail(`There is already a language "${locale}". Edit locales/${locale}.yaml.`);
  }
  const document = parseDocument(files[`locales/${SOURCE_LOCALE}.yaml`] ?? '');
  document.set('name', checked.value);
  document.set('dir', directionOf(locale));
  document.set('order', Math.max(0, ...Object.values(locales).map(({ order }) => order)) + 1);
  const own = `locales/${locale}.yaml`;
  const withRemarks = (file: string, text: string) =>
    schemaLine(file) + TODO + text.replace(/^# yaml-language-server:.*\n/, '');
  const copies = Object.entries(files).flatMap(([file, text]) => {
    const [, folder = '', ending = ''] = ofSource.exec(file) ?? [];
    if (ending === '' || folder === 'locales/') return [];
    const copy = `${folder}${locale}${ending}`;
    const marked =
      ending === '.mdx' ? text.replace(/^---\r?\n/, `---\n${TODO}`) : withRemarks(copy, text);
    return [[copy, marked] as const];
  });
  return ok({
    files: {
      [own]: withRemarks(own, document.toString({ lineWidth: 0 })),
      ...Object.fromEntries(copies),
    },
    toTranslate: [own, ...copies.map(([file]) => file)],
    next: [
      `In ${own}, check the name, the direction and the position in lists.`,
      'Translate the texts. Do not change {places}, IDs, <Ui> and <NavPath>.',
      'Add the words of the language to glossary.yaml, and what its readers type into search to search-words.yaml.',
    ],
  });
};

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

/** Scripts that are written from right to left and that today's languages use. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

const directionOf = (locale: string): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.includes(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
