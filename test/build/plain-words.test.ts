import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, it } from 'vitest';

/** Words that documents and comments do not use, and what to write. The words of the guides are in content/glossary.yaml. */
const BANNED: readonly (readonly [pattern: RegExp, use: string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bjudg(?:e|ed|ing|ement)\b|(?<![/`])\bjudges\b(?![/`*])/i, 'check'],
  [/\bshall\b/i, 'must, will'],
  [/\banew\b|\bonce more\b/i, 'again'],
  [/\bin vain\b/i, 'without a result'],
  [/\bwhence\b|\bwherein\b|\bthereof\b|\btherein\b/i, 'plain words'],
  [/\bstands?\b/i, 'is, appears'],
  [/\bcan(?:not|’t|'t) be seen\b/i, 'invisible'],
  [/\bsmall letters?\b|\bin capitals\b/i, 'lowercase, uppercase'],
  [/\bblanks?\b(?![-'`\]])(?<![-'`.]blanks?)/i, 'space'],
  [/\bfirst of them\b/i, 'the first is'],
  [/\bgoe?s? together\b/i, 'match, belong together'],
  [/, too\b/i, 'also'],
  [/(?<!\bthere )\b(?:is|are) no (?!longer|more|less|later)\b/i, 'is not a'],
  [/\bof (?:its|their|your) own\b/i, 'its own, separate'],
  [/\bat once\b/i, 'immediately, at the same time'],
  [/\b(?:look|looks|see|sees) whether\b/i, 'check whether'],
  [/\bhas (?:not|no) (?:a|an|the|its)\b/i, 'does not have'],
];

const SCRIPT = /\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*/g;
const YAML = /(?<=^|\s)# .*/g;
const COMMENTS: Readonly<Record<string, RegExp>> = {
  '.ts': SCRIPT,
  '.mjs': SCRIPT,
  '.astro': /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`\w])\/\/.*/g,
  '.css': /\/\*[\s\S]*?\*\//g,
  '.yaml': YAML,
  '.yml': YAML,
};

/** What a person reads in a file beside its code: a document as it is, the comments of everything else. */
function readable(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (extname(file) === '.md') return text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return (text.match(COMMENTS[extname(file)] ?? /(?!)/g) ?? [])
    .join('\n')
    .replace(/`[^`\n]*`/g, '');
}

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter(
    (file) =>
      (extname(file) === '.md' || extname(file) in COMMENTS) &&
      !file.endsWith('plain-words.test.ts') &&
      // Git still lists a file that has just been removed.
      existsSync(file) &&
      // It quotes commits as they were made.
      file !== 'CHANGELOG.md',
  );

it.each(BANNED)('documents and comments never say %s', (pattern, use) => {
  const found = files.flatMap((file) =>
    [...readable(file).matchAll(new RegExp(`.{0,24}(?:${pattern.source}).{0,24}`, 'gi'))].map(
      ([around]) => `${file}: “${around}”; write ${use}`,
    ),
  );
  expect(found).toEqual([]);
});
