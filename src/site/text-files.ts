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

/**
 * Everything that the checks of a guide can say, as one small script: a page loads it when the reader first touches a
 * check. The name holds a hash of the texts, so a browser never shows an older release's.
 */
export function textFile(guide: string, locale: string): TextFile {
  const all = content();
  const checks = all.guides[guide]?.guide.steps.flatMap((step) => step.checks) ?? [];
  const used = new Set(checks.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
  const texts = {
    interface: textsUnder(all, locale, 'check-'),
    rules: Object.fromEntries([...used].map((rule) => [rule, all.rules[rule]?.[locale]])),
  };
  const source = `export default ${JSON.stringify(texts)};\n`;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const name = `${guide}.${hash}`;
  return { name, source, address: fileAddress(`${pathOf(locale)}/texts/${name}.js`) };
}
