import type { Fault, Reader } from './data-rules/reader.ts';
import { idRepairs, spot } from './identifier.ts';
import {
  FULL_WIDTH,
  INVISIBLE,
  narrow,
  unquotedSpan,
  withoutInvisible,
} from './parsers/characters.ts';

const SPOT = { level: 'error', args: ['character', 'position'] } as const;
const INNER_SPACE = /(?<=\S)\s(?=\s*\S)/;

/** What takes it off an ID takes it off any value. */
const REPAIRS = Object.fromEntries(
  Object.entries(idRepairs).filter(([message]) =>
    ['quoted', 'invisible-character', 'full-width', 'outer-blanks'].includes(message),
  ),
);

/** What pasting adds to a text of one line. `spaces`: whether the value may have spaces inside. */
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
    ...REPAIRS,
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
    ...spot('invisible-character', entered, INVISIBLE),
    ...spot('full-width', entered, FULL_WIDTH),
    ...(spaces ? [] : spot('inner-blank', entered, INNER_SPACE)),
    ...(entered.trim() === entered ? [] : [{ message: 'outer-blanks' }]),
  ];
}
