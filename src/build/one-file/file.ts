import { createHash } from 'node:crypto';
import { packed, packedBody } from './packed.ts';
import type { Part } from './part.ts';
import type { Scripts } from './script.ts';

/** The whole file; the first part is shown, and the script shows the others. */
export function fileOf([first, ...others]: readonly [Part, ...Part[]], scripts: Scripts): string {
  const styles = [...new Set([first, ...others].flatMap(({ styles: each }) => each))];
  const policy = policyOf(Object.values(scripts), styles);
  const templates = others.map(
    ({ root, title, body }) =>
      `<template data-language="${root['lang']}" data-title="${title.replaceAll('"', '&quot;')}" dir="${root['dir']}" data-dates="${root['data-dates']}" data-first-day="${root['data-first-day']}">${body}</template>`,
  );
  const { body, parts } = packedBody(first.body);
  const root = Object.entries(first.root).map(([name, value]) => ` ${name}="${value}"`);
  return [
    `<!DOCTYPE html><html${root.join('')}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    // Search engines show the page, which is up to date.
    '<meta name="robots" content="noindex">',
    first.head,
    ...styles.map((style) => `<style>${style}</style>`),
    `</head><body>${body}`,
    `<script type="text/plain" data-packed>${packed(scripts.packed, parts + templates.join(''))}</script>`,
    `<script>${scripts.start}</script></body></html>\n`,
  ].join('');
}

/** Scripts and styles of the file by their hash, and nothing else. */
const policyOf = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    // Only for what is packed (src/features/one-file/unpack.ts).
    'trusted-types one-file',
  ].join('; ');

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
