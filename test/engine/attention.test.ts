import { expect, it } from 'vitest';
import { afterEntry, NO_ATTENTION, settle, shows } from '../../src/engine/check/attention.ts';

const typed = (before: string, value: string) =>
  afterEntry(NO_ATTENTION, 'key', { before, value, typed: true });

it('does not correct somebody half way through typing', () => {
  expect(shows(typed('ab', 'abc'), 'key', 'error', false)).toBe(false);
});

it('praises a good value at once', () => {
  expect(shows(typed('ab', 'abc'), 'key', 'sound', false)).toBe(true);
});

it('judges what was pasted', () => {
  expect(shows(typed('', 'abcdef'), 'key', 'error', false)).toBe(true);
});

it('judges a choice when it is made', () => {
  const chosen = afterEntry(NO_ATTENTION, 'licence', { before: '', value: 'x', typed: false });
  expect(shows(chosen, 'licence', 'warning', false)).toBe(true);
});

it('goes on judging a field that was left, and starts anew when it is emptied', () => {
  const left = settle(NO_ATTENTION, ['key']);
  const edited = afterEntry(left, 'key', { before: 'abc', value: 'ab', typed: true });
  expect(shows(edited, 'key', 'error', false)).toBe(true);
  const emptied = afterEntry(edited, 'key', { before: 'a', value: '', typed: true });
  expect(shows(emptied, 'key', 'error', true)).toBe(false);
});

it('tells of empty fields when the reader asks for the whole, and not of one that is half filled after', () => {
  const asked = { ...NO_ATTENTION, submitted: true };
  expect(shows(asked, 'key', 'error', true)).toBe(true);
  const begun = afterEntry(asked, 'key', { before: '', value: 'a', typed: true });
  expect(shows(begun, 'key', 'error', false)).toBe(false);
  expect(shows(settle(begun, ['key']), 'key', 'error', false)).toBe(true);
});
