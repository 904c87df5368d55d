import { expect } from 'vitest';
import { complaints, copyOfContent, edit } from './content.ts';

/** A mistake in content, how it is made, and what the answer must name: the file, then the remedy. */
export type Fault = readonly [
  name: string,
  make: (folder: string) => void,
  file: string,
  remedy: string,
];

/** Replaces a text in a file that must contain it. */
export const put = (file: string, old: string, other: string) => (folder: string) =>
  edit(folder, file, (text) => {
    if (!text.includes(old)) throw new Error(`${file} no longer has "${old}".`);
    return text.replaceAll(old, other);
  });

/** Makes a mistake in a copy of the content, and expects the answer. */
export function expectComplaint(...[, make, file, remedy]: Fault): void {
  const folder = copyOfContent();
  make(folder);
  const said = complaints(folder).join('\n');
  expect(said).toContain(file);
  expect(said).toContain(remedy);
}
