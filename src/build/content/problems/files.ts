import { directionMarkIn } from '../direction.ts';
import { splitFrontMatter } from '../front-matter.ts';
import type { Content } from '../read-content.ts';
import { mdxProblems } from './mdx.ts';
import type { Problem } from './problem.ts';
import { svgProblems } from './svg.ts';

/**
 * Files of content/ that contain more than data: code, markup, addresses that are not listed, characters that hide what
 * a text says. Every file is checked, even one that no page shows yet.
 */
export function fileProblems(
  files: Content['files'],
  addresses: ReadonlySet<string>,
): readonly Problem[] {
  return Object.entries(files).flatMap(([file, text]) => [
    ...markProblems(file, text),
    ...kindProblems(file, text, addresses),
  ]);
}

/** The addresses that a text may link to. */
export const addressesOf = ({ sources, links }: Pick<Content, 'sources' | 'links'>) =>
  new Set([...links, ...Object.values(sources).flatMap(({ url }) => url ?? [])]);

function kindProblems(file: string, text: string, addresses: ReadonlySet<string>) {
  if (file.endsWith('.mdx')) {
    const parts = splitFrontMatter(text);
    if (!parts) return [{ file, what: 'it has no front matter.', remedy: 'Begin it with "---".' }];
    const body = '\n'.repeat(parts.linesBefore) + parts.body;
    return mdxProblems(file, body, addresses, file.startsWith('guides/'));
  }
  if (file.endsWith('.svg')) return svgProblems(file, text);
  // Nothing reads the files that an editor or a file manager leaves behind.
  if (file.endsWith('.yaml') || file.split('/').some((part) => part.startsWith('.'))) return [];
  const what = 'this kind of file is not content.';
  return [{ file, what, remedy: 'Remove it; content/ contains only .yaml, .mdx and .svg.' }];
}

function markProblems(file: string, text: string): readonly Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const mark = directionMarkIn(line);
    if (!mark) return [];
    const what = `line ${index + 1}: there is ${mark}, which sets the direction of writing.`;
    return [{ file, what, remedy: 'Delete it; in a value of an example, write it as an escape.' }];
  });
}
