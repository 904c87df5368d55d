import { valueAround } from '../../../engine/text/around.ts';
import {
  fullWidth,
  invisible,
  layerOf,
  quoted,
  spotOf,
} from '../../../engine/text/character-layers.ts';
import {
  narrow,
  type Span,
  unquotedSpan,
  withoutInvisible,
} from '../../../engine/text/characters.ts';
import { type Layer, peel, repairUpTo } from '../../../engine/text/layers.ts';
import { onceATask } from '../../../engine/text/once-a-task.ts';

/** Letters of other scripts that look like hexadecimal digits. */
const TWINS: Readonly<Record<string, string>> = {
  '\u0430': 'a',
  '\u0432': 'b',
  '\u0441': 'c',
  '\u0501': 'd',
  '\u0435': 'e',
  '\u0410': 'A',
  '\u0412': 'B',
  '\u0421': 'C',
  '\u0415': 'E',
  '\u03b1': 'a',
  '\u0391': 'A',
  '\u0392': 'B',
  '\u0395': 'E',
  '\u039f': '0',
  '\u041e': '0',
  '\u043e': '0',
  '\u03bf': '0',
};
const FOREIGN = /[^\0-\x7f]/gu;

const foreign = layerOf('foreign-characters', FOREIGN, (text) =>
  text.replace(FOREIGN, (letter) => TWINS[letter] ?? letter),
);

/** What may be a key with another shape after a name: a word with a digit in it. */
const TOKEN = /^(?=\D*\d)[\w-]{16,64}$/;

/** What the layer of quotation marks removes. */
const ONLY_QUOTES = /^[\s"'`“”„‘’«»‹›「」『』,;]*$/;

/** Where the key is in a text that has more around it than quotation marks. */
export const keyIn = onceATask((text): Span | undefined =>
  /[\r\n]/.test(text) ? undefined : spanOfKey(text),
);

function spanOfKey(text: string): Span | undefined {
  const found = valueAround(text, looksUsual) ?? valueAround(text, (part) => TOKEN.test(part));
  if (!found) return undefined;
  const [before, behind] = [text.slice(0, found.span[0]), text.slice(found.span[1])];
  if (!looksUsual(found.value) && (!/[=:]/.test(before) || behind.startsWith('=')))
    return undefined;
  const around = withoutInvisible(`${before} ${behind}`);
  const isBare = around.trim() === '';
  return isBare || (unquotedSpan(text) && ONLY_QUOTES.test(around)) ? undefined : found.span;
}

/** A name before the key or anything else around it, as in a list of settings or a file of variables. */
const label: Layer<'label'> = {
  message: 'label',
  detect(text) {
    const span = keyIn(text);
    return span && { span: span[0] > 0 ? [0, span[0]] : [span[1], text.length] };
  },
  repair: (text) => keyIn(text) ?? text,
};

/** A key of the usual shape on one of several lines, or on all of them. */
const severalLines: Layer<'several-lines'> = {
  message: 'several-lines',
  detect: (text) => (keyOnLine(text) ? { span: [0, text.length] } : undefined),
  repair: (text) => keyOnLine(text) ?? text,
};

const keyOnLine = (text: string): Span | undefined =>
  /[\r\n]/.test(text.trim()) ? valueAround(text, looksUsual)?.span : undefined;

const BLANKS = /[ \t\r\n]+/g;

/** Spaces between hexadecimal digits; between anything else they come from another text, and two keys are not one. */
const innerBlanks: Layer<'inner-blanks'> = {
  message: 'inner-blanks',
  detect: (text) =>
    /^[\da-f]{16,}$/i.test(text.replace(BLANKS, '')) && !text.split(BLANKS).some(isUsual)
      ? spotOf(text, BLANKS)
      : undefined,
  repair: (text) => text.replace(BLANKS, ''),
};

const LAYERS = [severalLines, label, invisible, fullWidth, quoted, foreign, innerBlanks] as const;

export type ApiKeyLayer = (typeof LAYERS)[number]['message'];

/** What can be wrong with the text of an API key, in the order in which it is removed. */
export const API_KEY_LAYERS: readonly Layer<ApiKeyLayer>[] = LAYERS;

/** The shape of the only public sample; no document gives one. */
const isUsual = (key: string): boolean => /^[\da-f]{32}$/.test(key);

/** The same, below the problems of its characters. */
const looksUsual = (part: string): boolean => isUsual(narrow(withoutInvisible(part)).toLowerCase());

/** The key below the problems of its text, used to check its shape and to compare it. */
export function plainApiKey(entered: string): string {
  return peel(entered, API_KEY_LAYERS).peeled.text;
}

/** The entered text without the layers up to that of a message; undefined if that would not be a sure fix. */
export function repairApiKey(entered: string, message: ApiKeyLayer): string | undefined {
  const isThere = peel(entered, API_KEY_LAYERS).fired.some(
    ({ layer }) => layer.message === message,
  );
  const repaired = isThere ? repairUpTo(entered, API_KEY_LAYERS, message) : undefined;
  const sure = message !== 'foreign-characters' && message !== 'inner-blanks';
  return repaired === undefined || sure || isUsual(plainApiKey(repaired).toLowerCase())
    ? repaired
    : undefined;
}
