import { layerOf } from './character-layers.ts';

export const literalNewlines = layerOf(
  'literal-newlines',
  /\\{1,8}(?:r\\{1,8})?n|\\{1,8}r/g,
  (text) => text.replace(/\\{1,8}(?:r\\{1,8})?n|\\{1,8}r/g, '\n'),
);

/** JSON as PHP writes it has one before each slash, a shell one at the end of each line. */
export const backslashes = layerOf('backslashes', /\\+/g, (text) => text.replace(/\\+/g, ''));

const SEPARATOR = /[\x85\u2028\u2029]|[\v\f](?!\r?\n|$)/g;

export const unicodeLineSeparator = layerOf('unicode-line-separator', SEPARATOR, (text) =>
  text.replace(SEPARATOR, '\n'),
);

export const carriageReturns = layerOf('carriage-returns', /\r(?!\r?\n)/g, (text) =>
  text.replace(/\r\n?/g, '\n'),
);

export const windowsLineEnds = layerOf('windows-line-ends', /\r{1,2}\n/g, (text) =>
  text.replace(/\r{1,2}\n/g, '\n'),
);
