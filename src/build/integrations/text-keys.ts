import type { AstroIntegration } from 'astro';
import { SOURCE_LOCALE } from '../content/locales.ts';
import { readContent } from '../content/read-content.ts';

/**
 * Tells the compiler which texts the interface has, from the English file, so that `t('no-such-text')` is an error where it
 * is written (src/contracts/text-key.ts).
 */
export function textKeys(): AstroIntegration {
  return {
    name: 'text-keys',
    hooks: {
      'astro:config:done': ({ injectTypes }) => {
        const keys = Object.keys(readContent().locales[SOURCE_LOCALE]?.texts ?? {});
        const union = keys.map((key) => `'${key}'`).join(' | ');
        const content = `declare namespace Waymark {\n  type TextKey = ${union};\n}\n`;
        injectTypes({ filename: 'text-keys.d.ts', content });
      },
    },
  };
}
