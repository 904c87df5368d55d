import { createHash } from 'node:crypto';
import { fileAddress } from './addresses.ts';
import { content } from './content.ts';
import { pathOf, textsUnder } from './locales.ts';

export interface TextFile {
  /** The part of the address that is the file's name, without ".js". */
  readonly name: string;
  readonly source: string;
  readonly address: string;
}

/** The name of the texts that every check shares. */
export const CHECK_TEXTS = 'check';

/**
 * Texts as small scripts, by rule id: a page loads those of a check when the reader first touches it. The name holds
 * a hash of the texts, so a browser never shows an older release's.
 */
export function textFiles(locale: string): Readonly<Record<string, TextFile>> {
  const all = content();
  const rules = Object.entries(all.rules).map(([rule, texts]) => [rule, texts[locale]] as const);
  const shared = [CHECK_TEXTS, textsUnder(all, locale, 'check-')] as const;
  return Object.fromEntries(
    [...rules, shared].map(([id, texts]) => [id, textFile(id, locale, texts)]),
  );
}

function textFile(id: string, locale: string, texts: unknown): TextFile {
  const source = `export default ${JSON.stringify(texts)};\n`;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const name = `${id}.${hash}`;
  return { name, source, address: fileAddress(`${pathOf(locale)}/texts/${name}.js`) };
}
