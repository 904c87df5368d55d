import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Pins, pins } from '../content/schemas.ts';

/** What was released with a content folder. Lines are only ever added: a test opens all of them with every change. */
export const RELEASED = {
  links: 'tests/released-links.txt',
  pins: 'tests/released-pins.yaml',
} as const;

/** Every form of link and code that was released with a content folder, each with its meaning, as JSON. */
export const releasedLinks = (folder: string): readonly (readonly [text: string, says: string])[] =>
  releasedText(folder, 'links')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [text = '', says = ''] = line.split('\t');
      return [text, says] as const;
    });

/** The permanent numbers that were released with a content folder. */
export function releasedPins(folder: string): Pins {
  const text = releasedText(folder, 'pins');
  return pins.parse(text === '' ? { guides: [], steps: {}, messages: [] } : parse(text));
}

/** The text of a file of what was released; empty if nothing was. */
export function releasedText(folder: string, kind: keyof typeof RELEASED): string {
  const file = join(folder, RELEASED[kind]);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
