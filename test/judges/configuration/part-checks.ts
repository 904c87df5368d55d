import { expect } from 'vitest';
import { sourceOffset } from '../../../src/judges/configuration/decoded.ts';
import type { Entry, Format, Part } from '../../../src/judges/configuration/part.ts';

/** What a value is, in one word or as its text. */
export const shown = ({ value, flags }: Entry) =>
  value.kind === 'text'
    ? [value.text.text, value.quoting, ...(flags?.type ? [flags.type] : [])]
    : 'by' in value
      ? `${value.kind} ${value.by}`
      : value.kind;

/** The entries of a part by their names and scopes. */
export const listed = (part: Part | undefined) =>
  Object.fromEntries(
    (part?.entries ?? []).map((entry) => {
      const { type, name } = entry.scope ?? {};
      return [[type, name, entry.name].filter(Boolean).join(' '), shown(entry)];
    }),
  );

/** Faults with what is at their places. */
export const faultsOf = (text: string, part: Part | undefined) =>
  part?.faults.map(({ kind, at }) => [kind, text.slice(...at)]);

/** Reads every part of a text, and checks what holds for all. */
export function readAll(formats: readonly Format[], text: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const part = formats.map((format) => format.read(text, at)).find(Boolean);
    if (part) {
      expectSound(text, part, at);
      parts.push(part);
      at = part.span[1];
      if (text[at - 1] === '\n') continue;
    }
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
  return parts;
}

function expectSound(text: string, part: Part, at: number) {
  expect(part.span[0]).toBe(at);
  expect(part.span[1]).toBeGreaterThan(at);
  expect(part.span[1]).toBeLessThanOrEqual(text.length);
  for (const [from, to] of [
    ...part.faults.map((fault) => fault.at),
    ...part.entries.flatMap(({ named, valued, span }) => [named, valued, span]),
  ]) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(text.length);
  }
  for (const { value, valued } of part.entries) {
    if (value.kind !== 'text') continue;
    const { pieces, end } = value.text;
    for (const [decoded, source] of pieces) {
      expect(decoded).toBeLessThanOrEqual(value.text.text.length);
      expect(source).toBeGreaterThanOrEqual(valued[0]);
      expect(source).toBeLessThanOrEqual(end);
    }
    expect(sourceOffset(value.text, 0)).toBeGreaterThanOrEqual(valued[0]);
    expect(end).toBeLessThanOrEqual(valued[1]);
  }
}
