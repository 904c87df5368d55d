import { expect, it } from 'vitest';
import { lineDifference } from '../../src/build/sources/compare/difference.ts';
import { passagesOf } from '../../src/build/sources/compare/passages.ts';

it('each passage has the anchor of its heading, and those of the headings above it', () => {
  const text = [
    'Before.',
    '# The [!DNL Brisa] *station*, `v2`',
    'One.',
    '### Deep [link](#x) ###',
    '```',
    '# not a heading',
    '```',
    '## Own {#my-id}',
    'Two.',
    '## Own',
    '## Own',
    '## 鍵を作る',
  ].join('\r\n');
  expect(passagesOf(text).map(({ id, under }) => [id, under.join('>')])).toEqual([
    ['', ''],
    ['the-brisa-station-v2', 'the-brisa-station-v2'],
    ['deep-link', 'the-brisa-station-v2>deep-link'],
    ['my-id', 'the-brisa-station-v2>my-id'],
    ['own', 'the-brisa-station-v2>own'],
    ['own-1', 'the-brisa-station-v2>own-1'],
    ['鍵を作る', 'the-brisa-station-v2>鍵を作る'],
  ]);
  expect(passagesOf(text)[2]?.text).toContain('# not a heading');
});

it('two headings with the same anchor are two passages', () => {
  const passages = passagesOf('## One {#a}\n1\n## Two {#a}\n2\n');
  expect(passages.map(({ id, nth, text }) => [id, nth, text.at(-1)])).toEqual([
    ['', 0, undefined],
    ['a', 0, '1'],
    ['a', 1, '2'],
  ]);
});

it.each([
  ['', '', []],
  ['a', 'a', []],
  ['', 'a', ['+ a']],
  ['a', '', ['- a']],
  ['a\nb\nc', 'a\nc', ['  a', '- b', '  c']],
  ['a\nb\nc\nd\ne', 'A\nb\nc\nd\nE', ['- a', '+ A', '  b', '…', '  d', '- e', '+ E']],
  ['a\nb\nc\nd', 'a\nc\nb\nd', ['  a', '- b', '  c', '+ b', '  d']],
])('the lines that differ between %j and %j', (one, other, lines) => {
  expect(lineDifference(one, other)).toEqual(lines);
});
