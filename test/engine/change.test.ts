import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstChange } from '../../src/engine/check/change.ts';
import { anyText } from '../support/any-text.ts';

describe('the first change of a repair', () => {
  it('names the line and shows both sides with names for invisible characters', () => {
    expect(firstChange('a\nb\u00A0c', 'a\nbc')).toEqual({
      line: 2,
      before: 'a⏎b⟨U+00A0⟩c',
      after: 'a⏎bc',
    });
  });

  it('shortens what is around it', () => {
    const { before, after } = firstChange(
      `${'x'.repeat(99)}1${'y'.repeat(99)}`,
      `${'x'.repeat(99)}2${'y'.repeat(99)}`,
    );
    expect(before).toBe('…xxx1yyy…');
    expect(after).toBe('…xxx2yyy…');
  });

  it('shows no long piece of a text, however much changes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '7'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        const change = firstChange(start + before + end, start + after + end);
        for (const shown of [change.before, change.after]) expect(shown).toMatch(/^…?\w{0,7}…?$/);
      }),
    );
  });

  it('should stay short and terminate, whatever the texts', () => {
    const text = anyText({ maxLength: 200 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = firstChange(before, after);
        expect(change.line).toBeGreaterThan(0);
        expect([...change.before].length).toBeLessThan(48 * 10);
      }),
    );
  });
});
