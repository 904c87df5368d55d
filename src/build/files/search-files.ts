import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { content } from '../content/content.ts';
import { pathOf } from '../content/locales.ts';
import { fileAddress } from '../pages/addresses.ts';
import { bundle } from './bundle.ts';
import { searchIndex } from './search-index.ts';

/**
 * A file that the search page loads. Its name contains a hash of it, so that a browser never uses one from an older
 * release.
 */
export interface SearchFile {
  /** The file's name in the address, without its ending. */
  readonly name: string;
  readonly source: string;
  readonly address: string;
}

/** A language's index. */
export function indexFile(locale: string): SearchFile {
  const source = JSON.stringify(searchIndex(content(), locale));
  const name = `index.${hashOf(source)}`;
  return { name, source, address: fileAddress(`${pathOf(locale)}/search/${name}.json`) };
}

let script: Promise<SearchFile> | undefined;

/**
 * The page's script, bundled separately: what it shares with the script of every page is in both, because a shared file
 * would cost every other page a request.
 */
export function scriptFile(): Promise<SearchFile> {
  script ??= bundle(`import ${JSON.stringify(resolve('src/features/search/search.ts'))};`, {
    minify: true,
  }).then(({ code }) => {
    const name = `search.${hashOf(code)}`;
    return { name, source: code, address: fileAddress(`scripts/${name}.js`) };
  });
  return script;
}

const hashOf = (source: string): string =>
  createHash('sha256').update(source).digest('hex').slice(0, 8);
