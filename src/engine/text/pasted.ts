import type { Fault, Reader } from '../data-rules/reader.ts';
import {
  characterSpot,
  FULL_WIDTH,
  INVISIBLE,
  narrow,
  unquotedSpan,
  withoutInvisible,
} from './characters.ts';

const SPOT = { level: 'error', args: ['character', 'position'] } as const;
const INNER_SPACE = /(?<=\S)\s(?=\s*\S)/;

/** For each thing that pasting adds: the text without it. */
export const PASTE_REPAIRS = {
  quoted: unquoted,
  'invisible-character': (entered) => withoutInvisible(entered).trim(),
  'full-width': narrow,
  'outer-blanks': (entered) => entered.trim(),
} satisfies Reader['repairs'];

/** What pasting adds to a single-line text. `spaces`: whether the value may contain spaces. */
export const pasted = (spaces: boolean): Reader => ({
  read(entered) {
    const text = plain(entered);
    if (entered !== '' && text === '') return { text, faults: [{ message: 'blank' }] };
    return {
      text: spaces ? text : text.replace(/\s/g, ''),
      faults: faultsOf(entered, spaces),
    };
  },
  faults: {
    blank: { level: 'error' },
    quoted: { level: 'error' },
    'invisible-character': SPOT,
    'full-width': SPOT,
    ...(!spaces && { 'inner-blank': SPOT }),
    'outer-blanks': { level: 'warning' },
  },
  repairs: {
    ...PASTE_REPAIRS,
    ...(!spaces && { 'inner-blank': (entered: string) => entered.replace(/\s/g, '') }),
  },
});

function plain(entered: string): string {
  const text = narrow(withoutInvisible(entered)).trim();
  return text.slice(...(unquotedSpan(text) ?? [0]));
}

function faultsOf(entered: string, spaces: boolean): readonly Fault[] {
  if (unquotedSpan(entered)) return [{ message: 'quoted' }];
  return [
    ...spotted('invisible-character', entered, INVISIBLE),
    ...spotted('full-width', entered, FULL_WIDTH),
    ...(spaces ? [] : spotted('inner-blank', entered, INNER_SPACE)),
    ...(entered.trim() === entered ? [] : [{ message: 'outer-blanks' }]),
  ];
}

/** The text between matching quotation marks. */
export function unquoted(text: string): string | undefined {
  const span = unquotedSpan(text);
  return span && text.slice(...span);
}

/** The values for a problem with a single character. */
export type Spotted = 'invisible-character' | 'full-width' | 'look-alike' | 'inner-blank';

/** The first character that matches a pattern, as a problem. */
export function spotted(message: Spotted, text: string, pattern: RegExp) {
  const at = text.search(pattern);
  return at === -1 ? [] : [{ message, ...characterSpot(text, at) }];
}
