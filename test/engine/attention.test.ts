import { expect, it } from 'vitest';
import {
  afterEntry,
  afterRepair,
  NO_ATTENTION,
  offersCopy,
  settle,
  shows,
} from '../../src/engine/check/attention.ts';

const typed = (before: string, value: string) =>
  afterEntry(NO_ATTENTION, 'key', { before, value, typed: true });

it('does not correct somebody who is still typing', () => {
  expect(shows(typed('ab', 'abc'), 'key', 'error', false)).toBe(false);
});

it('shows immediately that a value is good', () => {
  expect(shows(typed('ab', 'abc'), 'key', 'sound', false)).toBe(true);
});

it('checks what was pasted', () => {
  expect(shows(typed('', 'abcdef'), 'key', 'error', false)).toBe(true);
});

it('checks a choice when it is made', () => {
  const chosen = afterEntry(NO_ATTENTION, 'licence', { before: '', value: 'x', typed: false });
  expect(shows(chosen, 'licence', 'warning', false)).toBe(true);
});

it('keeps checking a field that was left, and starts again when it is emptied', () => {
  const left = settle(NO_ATTENTION, ['key']);
  const edited = afterEntry(left, 'key', { before: 'abc', value: 'ab', typed: true });
  expect(shows(edited, 'key', 'error', false)).toBe(true);
  const emptied = afterEntry(edited, 'key', { before: 'a', value: '', typed: true });
  expect(shows(emptied, 'key', 'error', true)).toBe(false);
});

it('reports empty fields when the reader asks for the whole result, but not one that is then half filled', () => {
  const asked = { ...NO_ATTENTION, submitted: true };
  expect(shows(asked, 'key', 'error', true)).toBe(true);
  const begun = afterEntry(asked, 'key', { before: '', value: 'a', typed: true });
  expect(shows(begun, 'key', 'error', false)).toBe(false);
  expect(shows(settle(begun, ['key']), 'key', 'error', false)).toBe(true);
});

it('offers to copy what a repair left, until the reader changes it, and never what cannot be used', () => {
  expect(offersCopy(settle(NO_ATTENTION, ['key']), 'key', 'sound')).toBe(false);
  const repaired = afterRepair(NO_ATTENTION, ['key']);
  expect(shows(repaired, 'key', 'error', false)).toBe(true);
  const offered = (['sound', 'note', 'warning', 'error', 'empty'] as const).filter((outcome) =>
    offersCopy(repaired, 'key', outcome),
  );
  expect(offered).toEqual(['sound', 'note', 'warning']);
  expect(offersCopy(repaired, 'other', 'sound')).toBe(false);
  const edited = afterEntry(repaired, 'key', { before: 'abc', value: 'abcd', typed: true });
  expect(offersCopy(edited, 'key', 'sound')).toBe(false);
  const elsewhere = afterEntry(repaired, 'other', { before: '', value: 'abcd', typed: true });
  expect(offersCopy(elsewhere, 'key', 'sound')).toBe(true);
});
