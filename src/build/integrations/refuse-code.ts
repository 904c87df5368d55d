import { fileURLToPath } from 'node:url';
import type { MdastPluginEntry } from 'satteri';
import { content } from '../content/content.ts';
import { addressesOf } from '../content/problems/files.ts';
import { mdxProblems } from '../content/problems/mdx.ts';
import { describe } from '../content/problems/problem.ts';

/**
 * Refuses MDX that is more than data when it is compiled. All content is checked before (content.ts); this also covers
 * a file that changes while `npm run dev` shows it.
 */
export function refuseCode(): MdastPluginEntry {
  return ({ source, fileURL }) => {
    const file = fileURL ? fileURLToPath(fileURL) : 'a text';
    const problems = mdxProblems(file, source, addressesOf(content()), 'compiled');
    if (problems.length > 0) throw new Error(problems.map(describe).join('\n'));
    return undefined;
  };
}
