import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ASKED, tellingPart as partOf } from '../../src/engine/search/telling.ts';
import { anyText } from '../support/any-text.ts';
import { lookup, phrases } from '../support/lookup.ts';

const tellingPart = (text: string) => partOf(text, lookup);
const rows = (count: number) => 'main.DEBUG: cache cleaned, nothing to do\n'.repeat(count);
const long = (line: string) => `${rows(400)}${line}\n${rows(400)}`;

describe('the most useful line of a log', () => {
  it.each(phrases)('is the one that quotes the server: %s', (phrase) => {
    const line = `main.INFO: ${phrase.toUpperCase()} [] []`;
    expect(tellingPart(long(`main.ERROR: other\nHTTP/1.1 403\n${line}`))).toBe(line);
    expect(tellingPart('x '.repeat(9000) + line)).toContain(line);
  });

  it.each([
    ['a status before any error', 'main.ERROR: other\nHTTP/1.1 403\nmore', 'HTTP/1.1 403'],
    ['an error before other lines', 'some\nmain.ERROR: other\nmore', 'main.ERROR: other'],
  ])('is %s', (_, lines, telling) => expect(tellingPart(long(lines))).toBe(telling));

  it('is also looked for at the end, where the newest lines are', () => {
    expect(tellingPart(`${rows(30_000)}Project not found`)).toBe('Project not found');
  });
});

it('never returns more than the limit, does not change short texts, and never throws', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 5000, size: 'max' }), (text) => {
      const part = tellingPart(text);
      expect(part.length).toBeLessThanOrEqual(MOST_ASKED);
      if (text.length <= MOST_ASKED) expect(part).toBe(text);
      else expect(text).toContain(part);
    }),
  );
});
