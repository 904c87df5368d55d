import type { AstroIntegration } from 'astro';
import { unfinishedContent } from '../content/content.ts';
import { SOURCE_LOCALE } from '../content/locales.ts';

/**
 * Tells the compiler which texts the interface has, from the English file, so that `t('no-such-text')` is a type error
 * (src/contracts/text-key.ts).
 */
export function textKeys(): AstroIntegration {
  return {
    name: 'text-keys',
    hooks: {
      'astro:config:done': ({ injectTypes }) => {
        const keys = sourceKeys();
        if (keys.length === 0) return;
        const union = keys.map((key) => `'${key}'`).join(' | ');
        const content = `declare namespace Waymark {\n  type TextKey = ${union};\n}\n`;
        injectTypes({ filename: 'text-keys.d.ts', content });
      },
    },
  };
}

/**
 * None if content/ cannot be read: a build has stopped by then, and `npm run dev` has said what is wrong and continues.
 */
function sourceKeys(): readonly string[] {
  try {
    return Object.keys(unfinishedContent().all.locales[SOURCE_LOCALE]?.texts ?? {});
  } catch {
    return [];
  }
}
