import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '../content/read-content.ts';
import { changelogWith, commitsIn, entryOf, LOG } from './changelog.ts';
import type { Machine } from './machine.ts';
import { newLinks } from './new-links.ts';
import { newPins, releasedPinsWith } from './new-pins.ts';
import { RELEASED, releasedPins, releasedText } from './released.ts';
import { lastRelease } from './version.ts';

export const CHANGELOG = 'CHANGELOG.md';

/** Adds what is new to the released links and numbers of a content folder. Returns how much that is. */
export function writeReleased(folder: string, day: string): string {
  const content = readContent(folder);
  const added = newPins(content.pins, releasedPins(folder));
  const links = newLinks(content, added, day);
  const write = (kind: keyof typeof RELEASED, text: string) => {
    const file = join(folder, RELEASED[kind]);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const steps = Object.values(added.steps).flat();
  const numbers = added.guides.length + steps.length + added.messages.length;
  if (numbers > 0) write('pins', releasedPinsWith(releasedText(folder, 'pins'), added));
  const known = releasedText(folder, 'links');
  if (links.length > 0) write('links', known + links.map((line) => `${line}\n`).join(''));
  return `Added ${numbers} numbers and ${links.length} links and codes.`;
}

/** Writes the entry of a release into the changelog. */
export function writeChangelog({ folder, git }: Machine, version: string, day: string): void {
  const last = lastRelease(git);
  const log = last && git('log', ...LOG, `${last}..HEAD`);
  const file = join(folder, CHANGELOG);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const entry = entryOf(version, day, log === undefined ? undefined : commitsIn(log));
  writeFileSync(file, changelogWith(text, entry));
}
