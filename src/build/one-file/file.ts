import { createHash } from 'node:crypto';
import { packed, packedBody } from './packed.ts';
import type { Part } from './part.ts';
import type { Scripts } from './script.ts';

/** What a window shows of a language before the rest is unpacked. */
const FIRST_STEPS = 2;

/**
 * The whole file. Without script, it shows its first part. In a file with several languages, a script before that part may
 * show another one (src/features/one-file/open-language.ts).
 */
export function fileOf([first, ...others]: readonly [Part, ...Part[]], scripts: Scripts): string {
  const styles = [...new Set([first, ...others].flatMap(({ styles: each }) => each))];
  const { code, start, severalStart, language } = scripts;
  const [opening, end] = others.length > 0 ? [[language], severalStart] : [[], start];
  const policy = policyOf([...opening, end, code], styles, others.length > 0);
  const { body, parts } = packedBody(first.body);
  const packedOthers = others.map((part) => ({ part, ...packedBody(part.body, FIRST_STEPS) }));
  const beginnings = packedOthers.map(
    ({ part: { root, title }, body: beginning }) =>
      `<script type="text/plain" data-language="${root['lang']}" data-title="${title.replaceAll('"', '&quot;')}" dir="${root['dir']}" data-dates="${root['data-dates']}" data-first-day="${root['data-first-day']}">${beginning}</script>`,
  );
  const laterParts = packedOthers.map(({ part, parts: later }) => partsBlock(part, later));
  const root = Object.entries(first.root).map(([name, value]) => ` ${name}="${value}"`);
  return [
    `<!DOCTYPE html><html${root.join('')}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    // Search engines show the page, which is up to date.
    '<meta name="robots" content="noindex">',
    first.head,
    ...styles.map((style) => `<style>${style}</style>`),
    '</head><body>',
    ...beginnings,
    ...opening.map(element),
    body,
    // Nothing may be between a body and its parts.
    partsBlock(first, parts),
    ...laterParts,
    block('data-code', code),
    element(end),
    '</body></html>\n',
  ].join('');
}

const element = (script: string): string => `<script>${script}</script>`;

const partsBlock = ({ root }: Part, parts: string): string =>
  block(`data-parts="${root['lang']}"`, parts);

/** A packed text; a browser does not look at what is in it. */
const block = (attributes: string, text: string): string =>
  `<script type="text/plain" ${attributes}>${packed(text)}</script>`;

/** Scripts and styles of the file by their hash, and nothing else. */
const policyOf = (
  scripts: readonly string[],
  styles: readonly string[],
  several: boolean,
): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    // Only for what is in the file (src/features/one-file/trusted.ts).
    `trusted-types one-file${several ? ' language' : ''}`,
  ].join('; ');

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
