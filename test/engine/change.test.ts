import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/engine/check/change.ts';
import { anyText } from '../support/any-text.ts';

/** The changes as a reader sees them. */
const seen = (before: string, after: string) => {
  const { shown, more } = changesOf(before, after);
  return [
    ...shown.map((each) => `${each.line}: ${each.before} → ${each.after}`),
    ...(more > 0 ? [`and ${more}`] : []),
  ];
};

describe('the changes of a repair', () => {
  it('name the line and show both sides with names for invisible characters', () => {
    expect(changesOf('a\nb\u00A0c', 'a\nbc').shown).toEqual([
      { line: 2, before: 'a⏎b⟨U+00A0⟩c', after: 'a⏎bc' },
    ]);
  });

  it('shorten what is around them', () => {
    const [x, y] = ['x'.repeat(99), 'y'.repeat(99)];
    expect(seen(`${x}1${y}`, `${x}2${y}`)).toEqual(['1: …xxx1yyy… → …xxx2yyy…']);
  });

  it('are shown one by one, the first of them with more around it', () => {
    expect(seen('“0123 4567\n“89ab cdef”', '01234567\n89abcdef')).toEqual([
      '1: “012… → 012…',
      '1: …3·4… → …34…',
      '2: …⏎“8… → …⏎8…',
      '2: …b·c… → …bc…',
      'and 1',
    ]);
  });

  it('show how many signs of a row there were and are', () => {
    expect(seen('------BEGIN KEY-----', '-----BEGIN KEY-----')).toEqual([
      '1: ⟨- ×6⟩BEG… → ⟨- ×5⟩BEG…',
    ]);
    expect(seen('abcd---', 'abcd')).toEqual(['1: …bcd⟨- ×3⟩ → …bcd']);
    expect(seen('abcd- ', 'abcd')).toEqual(['1: …bcd-· → …bcd']);
    expect(seen('abcd--', 'abcd-')).toEqual(['1: …cd-- → …cd-']);
    expect(seen('abcd      ', 'abcd')).toEqual(['1: …bcd⟨· ×6⟩ → …bcd']);
  });

  it('name what looks like the character that replaces it', () => {
    expect(seen('–––––BEGIN KEY–––––', '-----BEGIN KEY-----')).toEqual([
      '1: ⟨– U+2013 ×5⟩BEG… → ⟨- ×5⟩BEG…',
      '1: …Y⟨– U+2013 ×5⟩ → …Y⟨- ×5⟩',
    ]);
    expect(seen('——-BEGIN', '-----BEGIN')).toEqual(['1: ⟨— U+2014⟩⟨— U+2014⟩-BE… → ⟨- ×5⟩BEG…']);
    expect(seen('12\u041E4', '1204')).toEqual(['1: 12⟨О U+041E⟩4 → 1204']);
    expect(seen('12３4', '1234')).toEqual(['1: 12３4 → 1234']);
    expect(seen('“1234', '1234')).toEqual(['1: “123… → 123…']);
  });

  it('keep a character of two units whole', () => {
    expect(seen('ab\u{1D7CE}cd', 'ab\u{1D7CF}cd')).toEqual(['1: ab\u{1D7CE}cd → ab\u{1D7CF}cd']);
    expect(seen('a\u{E0041}b', 'ab')).toEqual(['1: a⟨U+E0041⟩b → ab']);
  });

  it('find the end of a piece that was removed or added, but of a very long one only its beginning', () => {
    const piece = 'Here is the key that you asked for:\n';
    expect(seen(`${piece}12345678 9`, '123456789')).toEqual([
      '1: Here·is… → 123…',
      '2: …8·9 → …89',
    ]);
    expect(seen('12345678 9', `${piece}123456789`)).toEqual([
      '1: 123… → Here·is…',
      '1: …8·9 → …89',
    ]);
    expect(seen(`${piece.repeat(9)}12345678 9`, '123456789')).toEqual(['1: Here·is… → 1234567…']);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'B', '7'), maxLength: 60 });
  const NAMED = /⟨.*?⟩/g;

  it('show no long piece of a text, however much changes', () => {
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        const { shown } = changesOf(start + before + end, start + after + end);
        for (const change of shown) {
          for (const each of [change.before, change.after]) expect(each).toMatch(/^…?\w{0,7}…?$/);
        }
      }),
    );
  });

  it('show no more than 16 characters of a text, however many change', () => {
    const pieces = fc.array(fc.tuple(text, fc.constantFrom(' ', '-', 'O', '“')));
    fc.assert(
      fc.property(pieces, (all) => {
        const before = all.map((each) => each.join('')).join('');
        const { shown } = changesOf(before, before.replace(/[ \-O“]/g, ''));
        for (const side of ['before', 'after'] as const) {
          expect(
            shown.flatMap((each) => each[side].replace(NAMED, '').match(/\w/g) ?? []).length,
          ).toBeLessThan(17);
        }
      }),
    );
  });

  it('always show a difference', () => {
    const some = fc.string({
      unit: fc.constantFrom('a', '7', '-', '–', ' ', '\n', '\u{1D7CE}', '\u200b'),
    });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const { shown } = changesOf(before, after);
        expect(shown.length > 0).toBe(before !== after);
        for (const change of shown) expect(change.before).not.toBe(change.after);
      }),
    );
  });

  it('stay short and terminate, whatever the texts', () => {
    const any = anyText({ maxLength: 200 });
    fc.assert(
      fc.property(any, any, (before, after) => {
        for (const change of changesOf(before, after).shown) {
          expect(change.line).toBeGreaterThan(0);
          expect([...change.before].length).toBeLessThan(48 * 10);
        }
      }),
    );
  });
});
