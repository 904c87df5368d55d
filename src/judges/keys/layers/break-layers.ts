import { layerOf } from '../../../engine/text/character-layers.ts';

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
