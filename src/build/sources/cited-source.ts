import type { Content } from '../content/read-content.ts';
import { citationOf } from './citation.ts';
import type { Source } from './source-schema.ts';

/** The source that a citation names, with an address that leads to the heading it names. */
export function citedSource(sources: Content['sources'], cited: string): Source | undefined {
  const { source: id, heading } = citationOf(cited);
  const source = sources[id];
  if (source?.url === undefined || heading === undefined || source.url.includes('#')) return source;
  return { ...source, url: `${source.url}#${heading}` };
}
