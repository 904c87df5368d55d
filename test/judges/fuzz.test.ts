import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../support/any-text.ts';
import { times } from '../support/extent.ts';
import { privatePem } from '../support/keys.ts';
import { nasty } from '../support/nasty.ts';
import { pasteFaults } from '../support/paste-faults.ts';
import { allReaders, type Kind, type Reader } from '../support/readers.ts';

/** In each run of the tests, for all readers together. */
const INPUTS = times(20_000, 100_000);

const readers = await allReaders();
const runs = Math.ceil(INPUTS / readers.length);

const key = privatePem(512);
const corpus = [
  ...Object.values(nasty).map((text) => text.slice(0, 300)),
  ...pasteFaults.map(({ damage }) => damage(key)),
  ...readers.flatMap(({ known }) => known.flat()),
  ...[
    '__proto__',
    'constructor',
    'NaN',
    '-0',
    '1e999',
    '\ud800',
    '\u0000',
    '{"__proto__":{}}',
    '[]',
    'null',
    '%',
    '%E0%A4%A',
  ],
];
/** Words and characters of the corpus, used to make new texts. */
const pieces = [...new Set(corpus.flatMap((text) => text.match(/\w+|\s+|[^\w\s]/gu) ?? []))].map(
  (piece) => piece.slice(0, 80),
);

const known = fc.constantFrom(...corpus);
const made = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
const any = anyText({ maxLength: 80 });
/** A text of the corpus with a part left out, or with another text instead of a part. */
const damaged = fc
  .tuple(known, fc.oneof(made, any, known), fc.nat(400), fc.nat(40))
  .map(([text, other, at, length]) => text.slice(0, at) + other + text.slice(at + length));
const text = fc.oneof(known, made, any, damaged);

function inputsOf({ takes, known: own }: Reader) {
  return fc.tuple(
    ...takes.map((kind, index): fc.Arbitrary<unknown> => {
      const usual = own[index] ?? [];
      return usual.length > 0 ? fc.oneof(fc.constantFrom(...usual), text) : arbitrary[kind];
    }),
  );
}

const arbitrary: Readonly<Record<Kind, fc.Arbitrary<unknown>>> = {
  text,
  texts: fc.array(text, { maxLength: 5 }),
  bytes: fc.uint8Array({ maxLength: 400 }),
  number: fc.nat(500),
};

describe('whatever is read, nothing throws', () => {
  let inputs = 0;

  it.each(readers.map((reader) => [reader.name, reader] as const))('%s', (_, reader) => {
    fc.assert(
      fc.property(inputsOf(reader), (values) => {
        inputs += 1;
        reader.read(...values);
      }),
      { numRuns: runs },
    );
  });

  it(`${INPUTS} inputs were read`, () => {
    expect(readers.length).toBeGreaterThan(80);
    expect(inputs).toBeGreaterThanOrEqual(INPUTS);
  });
});
