import { expect, it } from 'vitest';
import { FORMATS } from '../../../src/judges/configuration/formats/index.ts';
import { lineAt, nextLine } from '../../../src/judges/configuration/formats/lines.ts';
import { SHORTEST } from '../../../src/judges/configuration/read.ts';
import { changedText, random } from '../../support/configuration-fuzz.ts';

/** What may be below a short line. */
const BELOW = [
  '"path": "a/b/c", "value": "x"}',
  'echo "CONFIG__DEFAULT__A__B__C=x"\n} >> $GITHUB_ENV',
  '  env:\n    CONFIG__DEFAULT__A__B__C: x',
  "(2,'default',0,'a/b/c','x');",
  "'system' => ['default' => ['a' => ['b' => ['c' => 'x']]]]]",
  '<table name="core_config_data"></table>',
  '| config_id | scope | scope_id | path | value |',
  'a/b/c - x',
];
const SIGNS = [...'aA1"\'#-:=|{[(<,;/*+$.@>&\u{e9}\u{4e00}'];

const texts = (): readonly string[] => {
  const next = random(3);
  const lines = SIGNS.flatMap((sign) => ['', ...SIGNS].map((other) => sign + other));
  return [
    ...Array.from({ length: 400 }, () => changedText(next)),
    ...lines.flatMap((line) => BELOW.map((below) => `${line}\n${below}\n`)),
  ];
};

it('loses nothing that begins with a short line: no format begins with a shorter one than it says', () => {
  const begun = new Set<string>();
  const wrong: string[] = [];
  for (const text of texts())
    for (let at = 0; at < text.length; at = nextLine(text, at)) {
      const line = lineAt(text, at).trim();
      if (line === '' || line.length >= SHORTEST) continue;
      for (const { ids, shortest = SHORTEST, read } of FORMATS) {
        const part = read(text, at);
        if (!part || part.span[1] <= at) continue;
        begun.add(ids.join());
        if (line.length < shortest)
          wrong.push(`${ids}: ${JSON.stringify(text.slice(at, at + 50))}`);
      }
    }
  expect(wrong).toEqual([]);
  expect(begun.size).toBeGreaterThan(3);
});
