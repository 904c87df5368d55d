import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { expect, it } from 'vitest';
import { packedBody } from '../../src/build/one-file/packed.ts';
import { otherThanFull, withFull } from '../../src/engine/check/said-twice.ts';
import { fromBase85, toBase85 } from '../../src/engine/text/base85.ts';

/** Bytes that can be packed well, badly, and not at all; some are larger than what is looked back at. */
const bytes = fc
  .tuple(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 40 }), fc.nat(2000))
  .map(([some, repeated, times]) =>
    Buffer.concat([some, ...Array.from({ length: times }, () => repeated), some]),
  );

it('what zlib packs and base 85 writes comes back as it was', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 9 }), (given, level) => {
      const text = toBase85(deflateRawSync(given, { level }));
      expect(text).toMatch(/^[#-;=-x]*$/);
      expect(given.equals(inflateSync(fromBase85(text)))).toBe(true);
    }),
  );
});

it('a file that was cut off is damaged, and does not keep the browser busy', () => {
  const packed = deflateRawSync(Buffer.from('a key, and another key, and the rest '.repeat(50)));
  for (let size = 1; size < packed.length - 4; size++) {
    expect(() => inflateSync(packed.subarray(0, size)), String(size)).toThrow();
  }
});

it.each([
  [
    'fields of a check',
    '<div class="check"><h3>Keys</h3><noscript><p>No.</p></noscript><p>Field</p><template>T</template></div>',
    '<div class="check"><h3>Keys</h3><noscript><p>No.</p></noscript><template></template></div>',
    '<template><p>Field</p><template>T</template></template>',
  ],
  [
    'what is hidden, with what follows it and is hidden',
    '<p hidden>A long hidden text, much longer</p><p hidden>B <b hidden>C</b></p><p>D</p>',
    '<template></template><p>D</p>',
    '<template><p hidden>A long hidden text, much longer</p><p hidden>B <b hidden>C</b></p></template>',
  ],
  [
    'data, which has no place',
    '<p>A</p><script type="application/json" id="a">{}</script>',
    '<p>A</p>',
    '<script type="application/json" id="a">{}</script>',
  ],
])('%s is packed', (_, body, left, parts) => {
  expect(packedBody(body)).toEqual({ body: left, parts });
});

it('what a status says in the words of the checks is not in the file twice', () => {
  const rules = {
    code: {
      messages: {
        empty: { what: 'There is no code.', why: 'It is needed.', fix: 'Enter it.' },
        long: { what: 'It has {count} characters.', fix: 'Shorten it.', lang: 'en' },
      },
    },
  };
  const short = {
    'code/empty': { what: 'There is no code.', fix: 'Enter it.' },
    'code/long': { what: 'It is too long.', fix: 'Shorten it.', lang: 'en' },
  };
  const other = otherThanFull(short, rules);
  expect(other).toEqual({ 'code/long': { what: 'It is too long.' } });
  expect(withFull(other, rules)).toEqual(short);
});
