import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the results of a benchmark between its two marks in the README. */
export function writeBlock(name: string, markdown: string): void {
  const readme = readFileSync('README.md', 'utf8');
  const [start, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from === -1 || to === -1)
    throw new Error(
      `Put "${start}" and "${end}" into README.md, around the place for the results.`,
    );
  writeFileSync(
    'README.md',
    `${readme.slice(0, from + start.length)}\n${markdown}\n${readme.slice(to)}`,
  );
}
