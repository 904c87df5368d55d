/**
 * The first line that begins with "---" ends the front matter, as it does for Astro: what is read as data here must not
 * be compiled as prose there.
 */
const FRONT_MATTER = /^---\r?\n((?:(?!---).*\n)+)---\r?\n?/;

/** The parts of a file of prose, or undefined if it does not begin with its front matter. */
export function splitFrontMatter(text: string) {
  const [head, yaml] = FRONT_MATTER.exec(text) ?? [];
  if (head === undefined || yaml === undefined) return undefined;
  return { yaml, body: text.slice(head.length), linesBefore: head.split('\n').length - 1 };
}
