import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellLine } from '../../../src/judges/configuration/formats/shell/line.ts';
import { sourcesOf } from '../../../src/judges/configuration/raw/sources.ts';
import { anyText } from '../../support/any-text.ts';

const recorded: readonly (readonly [line: string, words: readonly string[]])[] = JSON.parse(
  readFileSync(new URL('recorded/bash-words.json', import.meta.url), 'utf8'),
);

const wordsOf = (line: string): readonly string[] =>
  shellLine(line, 0).commands.flatMap(({ words }) => words.slice(1).map(({ text }) => text.text));

describe('words of a shell', () => {
  it.each(recorded)('are those that bash passes: %j', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  it('have the quoting of their first quoted part', () => {
    const { commands } = shellLine(`w a 'b' "c" $'d' $(e) "$(f)" x'g'`, 0);
    expect(commands[0]?.words.map(({ quoting }) => quoting)).toEqual([
      'none',
      'none',
      'single',
      'double',
      'ansi-c',
      'substituted',
      'double',
      'single',
    ]);
  });

  it.each([
    ['w "$(cat key.pem)"', []],
    [`w "\${KEY}"`, []],
    ['w "$KEY"', []],
    ['w $(cat key.pem)', ['dollar-unquoted']],
    ['w $KEY', ['dollar-unquoted']],
    ['w "pa$word"', ['dollar-quoted']],
    ["w 'pa$word'", []],
    ['w "pa\\$word"', []],
    ["w it's", ['quote-open']],
    ['w "a', ['quote-open']],
    ["w $'a", ['quote-open']],
  ])('say where the shell fills in or waits for more: %s', (line, kinds) => {
    expect(shellLine(line, 0).commands[0]?.faults.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('end at the line if a quote does not end, so that the next line can be read', () => {
    const { commands, next } = shellLine("w it's\nw b", 0);
    expect(commands[0]?.words.at(-1)?.open).toBe(true);
    expect(next).toBe(7);
  });

  it('come back as they were, whatever they contain', () => {
    const quote = fc.constantFrom<(text: string) => string>(
      (text) => `'${text.replaceAll("'", "'\\''")}'`,
      (text) => `"${text.replace(/[\\"$`]/g, '\\$&')}"`,
      (text) => `$'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`,
    );
    const words = fc.array(fc.tuple(anyText({ maxLength: 8 }), quote), { maxLength: 4 });
    fc.assert(
      fc.property(words, (pairs) => {
        const line = pairs.map(([text, quoted]) => quoted(text)).join(' ');
        expect(wordsOf(`w ${line}`)).toEqual(pairs.map(([text]) => text));
      }),
    );
  });

  it('tell where each character comes from', () => {
    const piece = fc.constantFrom(
      'a',
      'b c',
      '"',
      "'",
      '\\',
      '\n',
      '$x',
      '`',
      '#',
      '$(',
      ')',
      "$'",
      ';',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const line = `w ${pieces.join('')}`;
        for (const { words } of shellLine(line, 0).commands) {
          for (const { text, span } of words) {
            for (const [offset, source] of sourcesOf(text).entries()) {
              expect(source).toBeGreaterThanOrEqual(span[0]);
              expect(source).toBeLessThan(span[1]);
              const written = line[source];
              if (written !== '\\') expect(text.text[offset]).toBe(written);
            }
          }
        }
      }),
    );
  });
});
