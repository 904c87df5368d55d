import { parse } from 'yaml';
import { prose as proseSchema } from '../../src/build/content/schemas.ts';

/** What comes before the text: titles, as YAML. */
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/**
 * A guide's text as plain Markdown for another site. A step becomes a heading with its title. A check becomes its
 * title, its introduction and the labels of its fields. Of other components, only the text between their tags is kept,
 * and the path of a NavPath. Left out are: pictures, the choice of a route, kinds and sources of notices, hints and
 * options of fields.
 */
export function plainProse(mdx: string): string {
  const front = FRONT_MATTER.exec(mdx);
  const { title, description, steps, checks } = proseSchema.parse(parse(front?.[1] ?? ''));
  const body = mdx
    .slice(front?.[0].length)
    .replace(/<Step id="([^"]*)">/g, (_, id: string) => `## ${steps[id]}`)
    .replace(/<Check id="([^"]*)" \/>/g, (_, id: string) => {
      const { title: heading, intro, fields = {} } = checks[id] ?? {};
      const labels = Object.values(fields).map(({ label }) => `- ${label}`);
      return [`### ${heading}`, intro, labels.join('\n')].join('\n\n');
    })
    .replace(/<NavPath path="([^"]*)" \/>/g, '**$1**')
    .replace(/<\/?Ui>/g, '**')
    .replace(/<\/?[A-Z][^>]*>/g, '');
  return `---\n${JSON.stringify({ title, description })}\n---\n${body}`;
}
