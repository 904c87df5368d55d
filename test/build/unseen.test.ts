import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../../src/build/content/unseen.ts';
import { INVISIBLE } from '../../src/engine/text/characters.ts';

const shown = (value: string) =>
  piecesOf(value)
    .map(({ text, unseen }) => (unseen ? `[${text}]` : text))
    .join('');

it.each([
  ['a b', 'a b'],
  [' a\n b ', '[␣]a\n[␣]b[␣]'],
  ['a\u00a0b\u200bc', 'a[U+00A0]b[U+200B]c'],
  ['\ufeffa\r\nb\u2028c\td', '[U+FEFF]a[U+000D]\nb[U+2028]c[U+0009]d'],
  ['\u{e0041}', '[U+E0041]'],
  ['', ''],
])('%j is shown as %j', (value, expected) => {
  expect(shown(value)).toBe(expected);
});

it('shows every character, and names the invisible ones', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab \t\n\u00a0\u200b\u3000😀é') }),
      (value) => {
        const seen = piecesOf(value).filter(({ unseen }) => !unseen);
        const text = seen.map((piece) => piece.text).join('');
        expect(text.search(INVISIBLE)).toBe(-1);
        expect(text).toBe(
          [...value.replace(/^ +| +$/gm, '')]
            .filter((each) => !/[\t\u00a0\u200b\u3000]/.test(each))
            .join(''),
        );
      },
    ),
  );
});
