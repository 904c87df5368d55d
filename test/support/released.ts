import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { pins } from '../../src/build/content/schemas.ts';

/** Every form of link and code that was released with a content folder, each with its meaning, as JSON. */
export function releasedLinks(folder: string): readonly (readonly [text: string, says: string])[] {
  const file = join(folder, 'tests/released-links.txt');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [text = '', says = ''] = line.split('\t');
      return [text, says] as const;
    });
}

/** The permanent numbers that were released with a content folder. */
export function releasedPins(folder: string) {
  const file = join(folder, 'tests/released-pins.yaml');
  return pins.parse(
    existsSync(file) ? parse(readFileSync(file, 'utf8')) : { guides: [], steps: {}, messages: [] },
  );
}
