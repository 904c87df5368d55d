import { createHash } from 'node:crypto';
import { content } from '../content/content.ts';
import type { Content } from '../content/read-content.ts';

/**
 * The key of a guide's pages in Astro's incremental build: if the key, their code and their prose are the same, Astro
 * reuses the pages of the last build. It covers all content except that of other guides, because a guide's pages show
 * nothing of them.
 */
export function guideKey(guide: string): string {
  const all = content();
  const keys = known.get(all) ?? keysOf(all);
  known.set(all, keys);
  return keys[guide] ?? '';
}

/** Each page asks for the key of its guide. */
const known = new WeakMap<Content, Readonly<Record<string, string>>>();

function keysOf({ guides, files, ...shared }: Content): Readonly<Record<string, string>> {
  const others = hashOf(shared);
  return Object.fromEntries(
    Object.entries(guides).map(([id, guide]) => [id, hashOf([others, guide])]),
  );
}

const hashOf = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');
