import { expect, it } from 'vitest';
import { INVISIBLE, withoutInvisible } from '../../src/engine/text/characters.ts';

const ALL = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

/** As Unicode's properties say it. */
const isInvisible = (character: string): boolean =>
  !/^[\t-\r\x85 \u3000]$/.test(character) &&
  /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zs}]$/u.test(character);

it('invisible are the characters that Unicode has no picture for, except ordinary spaces and line breaks', () => {
  const found = ALL.filter((character) => character.search(INVISIBLE) === 0);
  expect(found).toEqual(ALL.filter(isInvisible));
});

it('without them, a space of any width is an ordinary one', () => {
  const left = ALL.filter(isInvisible).map(withoutInvisible);
  expect(new Set(left)).toEqual(new Set(['', ' ']));
  expect(left.filter((each) => each === ' ').length).toBe(
    ALL.filter((each) => isInvisible(each) && /\p{Zs}/u.test(each)).length,
  );
});
