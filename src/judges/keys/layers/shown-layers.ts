import { spotOf } from '../../../engine/text/character-layers.ts';
import { trimmed, withoutInvisible } from '../../../engine/text/characters.ts';
import type { Layer } from '../../../engine/text/layers.ts';

/*
 * Forms in which programs make more of a text visible: cat -A, cat -v and editors (^M, $, M-), cat -n, nl and grep -n
 * (numbers), and quoted-printable in mails (RFC 2045, 1996-11, section 6.7).
 */

/** A caret form, a dollar sign that ends a line, or a character of more than one byte. */
const SHOWN = /\^[?-_]|\$(?=[ \t]{0,9}(?:\r?\n|$))|(?:M-\^?[!-~ ]){2,12}/g;
const SURE = /\^[?-_]|\$(?=[ \t]{0,9}(?:\r?\n|$))|^M-oM-;M-\?/g;

/** What carets, dollar signs and M- forms mean (GNU coreutils, cat -A). */
export const shownControls: Layer<'shown-controls'> = {
  message: 'shown-controls',
  detect: (text) => spotOf(text, SURE),
  repair: (text) =>
    text.replace(SHOWN, (shown) => {
      if (shown === '$') return '';
      return withoutInvisible(shown.startsWith('^') ? control(shown, 0) : bytesOf(shown));
    }),
};

const control = (shown: string, at: number): string =>
  String.fromCharCode(shown.charCodeAt(at + 1) ^ 64);

/** Characters in UTF-8 of which each byte is shown as M- and the byte without its highest bit. */
const bytesOf = (shown: string): string =>
  utf8(
    [...shown.matchAll(/M-(\^?.)/g)].map(
      ([, low = '']) => (low.length > 1 ? control(low, 0) : low).charCodeAt(0) | 128,
    ),
  );

const utf8 = (bytes: readonly number[]): string => new TextDecoder().decode(Uint8Array.from(bytes));

/** Each line after its number. */
export const numberedLines: Layer<'numbered-lines'> = {
  message: 'numbered-lines',
  detect(text) {
    const number = /\d+/.exec(text)?.[0] ?? '';
    return unnumbered(text) === undefined
      ? undefined
      : { span: [text.indexOf(number), text.indexOf(number) + number.length] };
  },
  repair: (text) => unnumbered(text) ?? text,
};

/** A number, and what separates it from the line. */
const NUMBER = /^[ \t]{0,20}(\d{1,5})([^\w+/=-]{0,8})/;

/** Numbers that increase by one, each before a line or on a separate line above it; undefined if one is missing. */
function unnumbered(text: string): string | undefined {
  const [, first = '', gap = ''] = NUMBER.exec(text) ?? [];
  if (first === '') return undefined;
  const above = gap.includes('\n');
  const lines: string[] = [];
  let number = Number(first);
  for (const [index, line] of text.split('\n').entries()) {
    const start = line.trimStart();
    if (trimmed(line) === '' || (above && index % 2 === 1)) {
      lines.push(line);
    } else if (start.startsWith(`${number}`) && !(above && trimmed(line) !== `${number}`)) {
      const rest = start.slice(`${number}`.length);
      if (!above) lines.push(rest.startsWith(gap) ? rest.slice(gap.length) : rest.trimStart());
      number += 1;
    } else return undefined;
  }
  return number > Number(first) + 2 ? lines.join('\n') : undefined;
}

/**
 * A line that continues below, where there is more of a key: the equals signs at the end of a key are not such lines.
 */
const SOFT = /=[ \t]{0,9}\r?\n(?!END|[^\n]{0,40}--)(?=[\w+/=]{1,80}(?:[ \t\r-]|$))/gm;
const MAILED = new RegExp(`=(?:3[Dd]|0[AaDd])|(?:=2[Dd]){2}|(?<=\\w|[+/])${SOFT.source}`, 'gm');

/** Characters and line ends as in the source of a mail. */
export const quotedPrintable: Layer<'quoted-printable'> = {
  message: 'quoted-printable',
  detect: (text) => spotOf(text, MAILED),
  repair: (text) =>
    text
      .replace(/(?:=0[Dd])?=0[Aa]=[ \t]{0,9}\r?\n/g, '\n')
      .replace(/([^\n]{70})=[ \t]{0,9}\r?\n/g, '$1')
      .replace(SOFT, '')
      .replace(/(?:=[\dA-Fa-f]{2})+/g, (coded) =>
        utf8(
          coded
            .slice(1)
            .split('=')
            .map((hex) => Number.parseInt(hex, 16)),
        ),
      ),
};
