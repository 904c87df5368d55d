import { layerOf, spotOf } from '../../../engine/text/character-layers.ts';
import { withoutInvisible } from '../../../engine/text/characters.ts';
import type { Layer } from '../../../engine/text/layers.ts';

/*
 * Escapes of program code, with more backslashes if a text was written twice: JSON (RFC 8259, 2017-12, section 7),
 * JavaScript, Python, C and shells.
 */

/** The number of a character in hexadecimal or octal digits, or a tab. */
const NUMBERED =
  /\\{1,8}(?:[ux]\{0{0,4}([\da-fA-F]{1,4})\}|(?:u|U0000)([\da-fA-F]{4})|x([\da-fA-F]{2})|([0-3][0-7]{2})|t)/g;

const unescaped = (text: string): string =>
  text.replace(NUMBERED, (_, braced?: string, hex?: string, short?: string, octal?: string) => {
    const digits = braced ?? hex ?? short ?? octal;
    if (digits === undefined) return '\t';
    return withoutInvisible(
      String.fromCharCode(Number.parseInt(digits, digits === octal ? 8 : 16)),
    );
  });

export const escapes = layerOf('escapes', NUMBERED, unescaped);

const NEWLINES = /\\{1,8}(?:r\\{1,8})?n|\\{1,8}r/g;
/** A line break that was escaped and also kept is one line break. */
const WITH_BREAK = new RegExp(`(?:${NEWLINES.source})(?:\\r?\\n)?`, 'g');
const BEFORE_ROW = /\\(?=[A-Za-z0-9])/g;

/** If most backslashes are before other letters, those before n and r are not line breaks either. */
export const literalNewlines: Layer<'literal-newlines'> = {
  message: 'literal-newlines',
  detect(text) {
    const spot = spotOf(text, NEWLINES);
    const all = text.match(BEFORE_ROW)?.length ?? 0;
    return spot?.count && spot.count * 2 >= all ? spot : undefined;
  },
  repair: (text) => text.replace(WITH_BREAK, '\n'),
};

/** PHP writes JSON with a backslash before each slash, a shell has one at the end of each line. */
export const backslashes = layerOf('backslashes', /\\+/g, (text) => text.replace(/\\+/g, ''));

/** Whether a text has only line breaks and spaces, plain or escaped. */
export const isWrittenBlank = (text: string): boolean =>
  /^[\s\x85]*$/.test(unescaped(text).replace(NEWLINES, ''));
