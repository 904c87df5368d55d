import { expect } from 'vitest';
import type { Span } from '../../../src/engine/text/characters.ts';
import { sourceOffset } from '../../../src/judges/configuration/decoded.ts';
import { commands } from '../../../src/judges/configuration/formats/commands.ts';
import { encoded } from '../../../src/judges/configuration/formats/env/encoded.ts';
import { githubEnv } from '../../../src/judges/configuration/formats/env/github.ts';
import { env } from '../../../src/judges/configuration/formats/env.ts';
import { dottedLines } from '../../../src/judges/configuration/formats/magerun/dotted-lines.ts';
import { updateScript } from '../../../src/judges/configuration/formats/magerun/update-script.ts';
import { show } from '../../../src/judges/configuration/formats/show.ts';
import { admin } from '../../../src/judges/configuration/formats/support/admin.ts';
import { dataSpaces } from '../../../src/judges/configuration/formats/support/data-spaces.ts';
import { supportCheck } from '../../../src/judges/configuration/formats/support/support-check.ts';
import type { Entry, Format, Part, Value } from '../../../src/judges/configuration/part.ts';

/** The readers that these tests are about. */
export const FORMATS: readonly Format[] = [
  commands,
  show,
  env,
  encoded,
  githubEnv,
  supportCheck,
  dataSpaces,
  admin,
  dottedLines,
  updateScript,
];

/** A value in short: its text, or what is instead of it. */
export const brief = (value: Value): string => {
  if (value.kind === 'text') return value.text.text;
  return value.kind === 'null' ? '<null>' : `<${value.kind} ${value.by}>`;
};

/** Names and values of a part. */
export const settings = (part: Part | undefined): readonly (readonly [string, string])[] =>
  (part?.entries ?? []).map(({ name, value }) => [name, brief(value)] as const);

/** The only entry of a part. */
export function only(part: Part | undefined): Entry {
  expect(part?.entries).toHaveLength(1);
  const [entry] = part?.entries ?? [];
  if (!entry) throw new Error('No entry.');
  return entry;
}

/** The faults of a part with the text at their places. */
export const faultsIn = (text: string, part: Part | undefined): readonly string[] =>
  (part?.faults ?? []).map(({ kind, at }) => `${kind}: ${text.slice(...at)}`);

/** Checks that all places of a part are in the text and in each other. */
export function expectPlaces(text: string, part: Part): void {
  const inside = ([start, end]: Span, [from, to]: Span = [0, text.length]) => {
    expect(start).toBeLessThanOrEqual(end);
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeLessThanOrEqual(to);
  };
  inside(part.span);
  for (const { at } of part.faults) inside(at);
  for (const { at } of part.told?.cryptKeys ?? []) inside(at);
  for (const { span, named, valued, value } of part.entries) {
    inside(span, part.span);
    inside(named);
    inside(valued, part.span);
    if (value.kind !== 'text') continue;
    for (let offset = 0; offset <= value.text.text.length; offset++) {
      const source = sourceOffset(value.text, offset);
      inside([source, source], valued);
    }
  }
}
