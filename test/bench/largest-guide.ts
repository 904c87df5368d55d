import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The guide with the largest page in a folder of guides. */
export function largestGuide(folder: string): string {
  const sizeOf = (guide: string) => statSync(join(folder, guide, 'index.html')).size;
  const [largest = ''] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((one, other) => sizeOf(other) - sizeOf(one));
  return largest;
}
