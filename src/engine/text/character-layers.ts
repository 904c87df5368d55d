import { FULL_WIDTH, INVISIBLE, narrow, unquotedSpan, withoutInvisible } from './characters.ts';
import type { Layer, Spot } from './layers.ts';

/** The first match of a global pattern, and how many matches there are. */
export function spotOf(text: string, pattern: RegExp): Spot | undefined {
  const all = text.match(pattern);
  const start = text.search(pattern);
  return all ? { span: [start, start + (all[0]?.length ?? 0)], count: all.length } : undefined;
}

/** A layer for the characters that a global pattern finds. */
export const layerOf = <Message extends string>(
  message: Message,
  pattern: RegExp,
  repair: (text: string) => string,
): Layer<Message> => ({ message, detect: (text) => spotOf(text, pattern), repair });

export const quoted = {
  message: 'quoted',
  detect: (text) => unquotedSpan(text) && { span: [0, 1] },
  repair: (text) => unquotedSpan(text) ?? text,
} as const satisfies Layer<'quoted'>;

const BYTE_ORDER_MARK = /^\ufeff(?:[ \t\v\f\r]{0,99}\n)*/;

/** With the empty lines after it; spaces before the next line stay, as trim() would leave them. */
export const byteOrderMark: Layer<'byte-order-mark'> = {
  message: 'byte-order-mark',
  detect: (text) => (BYTE_ORDER_MARK.test(text) ? { span: [0, 1] } : undefined),
  repair: (text) => [BYTE_ORDER_MARK.exec(text)?.[0].length ?? 0, text.length],
};

export const invisible = layerOf('invisible-characters', INVISIBLE, withoutInvisible);

/** A single full-width hyphen belongs to the layer of characters that look like dashes. */
export const fullWidth = layerOf(
  'full-width',
  new RegExp(FULL_WIDTH.source.replace('[', '(?!\\uff0d)['), 'g'),
  narrow,
);

/** Encoded once or more often: a percent sign is %25. */
const ENCODED = /%(?:25){0,4}(?:2[0BDFbdf]|3[Dd]|0[ADad])/g;

/** As in an address or a submitted form, where a space is a plus and a plus is encoded. */
export const percentEncoded = layerOf('percent-encoded', ENCODED, (text) => {
  const once = text.replace(/%(?:25){1,4}/g, '%');
  return (/BEGIN\+|%2B/i.test(once) ? once.replaceAll('+', ' ') : once).replace(
    /%([0-7][\da-f])/gi,
    (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)),
  );
});

/** Names of the characters that a key consists of or is wrapped in (HTML Standard, named character references). */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  plus: '+',
  equals: '=',
  sol: '/',
  hyphen: '-',
  dash: '-',
  newline: '\n',
};
const ENTITY = new RegExp(
  `&(?:amp;)*(?:#(\\d{1,6})|#x([\\da-f]{1,5})|(${Object.keys(ENTITIES).join('|')}));`,
  'gi',
);
const BREAK = /[ \t]{0,9}<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]{0,200}>[ \t]{0,9}(?:\r?\n)?/gi;
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;

export const html = layerOf(
  'html',
  new RegExp(`${ENTITY.source}|<\\/?(?:br|p|div|pre|code|span|li|td|tr)\\b[^<>]{0,200}>`, 'gi'),
  (text) =>
    text
      .replace(ENTITY, (_, decimal?: string, hex?: string, name = '') =>
        decimal || hex
          ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16))
          : (ENTITIES[name.toLowerCase()] ?? ''),
      )
      .replace(BREAK, '\n')
      .replace(TAG, ''),
);
