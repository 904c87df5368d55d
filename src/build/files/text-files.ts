import { createHash } from 'node:crypto';
import { content } from '../content/content.ts';
import { pathOf, textsUnder } from '../content/locales.ts';
import { fileAddress } from '../pages/addresses.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { checkTexts } from './check-texts.ts';
import { configurationTexts } from './configuration-texts.ts';
import { statusTexts } from './status-texts.ts';

export interface TextFile {
  /** The file's name in the address, without ".js". */
  readonly name: string;
  readonly source: string;
  readonly address: string;
}

/**
 * What the checks of a guide consist of and everything that they can say, as one small script: a page loads it when the
 * reader first touches a check. The name contains a hash of the file, so a browser never uses one from an older
 * release.
 */
export const textFile = (guide: string, locale: string): TextFile =>
  once(guide, locale, () => checkTexts(guide, locale));

/** What a status can say about the checks of a guide. No guide's ID has an underscore. */
export const statusFile = (guide: string, locale: string): TextFile =>
  once(`${guide}_status`, locale, () => statusTexts(guide, locale));

/**
 * What the tools for progress and cases can say: a page loads it together with them. No guide's ID has an underscore.
 */
export const toolTexts = (locale: string): TextFile =>
  once('progress_tools', locale, () => textsUnder(content(), locale, 'tools-'));

/** What the configuration checker knows and can say. No guide's ID has an underscore. */
export const configurationFile = (locale: string): TextFile =>
  once('configuration_checker', locale, () => configurationTexts(locale));

/** What the checker for files with product IDs can say. No guide's ID has an underscore. */
export const catalogueFile = (locale: string): TextFile =>
  once('catalogue_checker', locale, () => catalogueTexts(locale));

/** Every check of a page asks for its guide's file. */
const made = new Map<string, TextFile>();

function once(of: string, locale: string, textsOf: () => object): TextFile {
  const id = `${of}/${locale}`;
  const file = made.get(id) ?? fileOf(of, locale, textsOf());
  made.set(id, file);
  return file;
}

function fileOf(of: string, locale: string, texts: object): TextFile {
  const source = `export default ${JSON.stringify(texts)};\n`;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const name = `${of}.${hash}`;
  return { name, source, address: fileAddress(`${pathOf(locale)}/texts/${name}.js`) };
}
