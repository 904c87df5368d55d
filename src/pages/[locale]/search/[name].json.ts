import type { APIRoute } from 'astro';
import { content } from '../../../build/content/content.ts';
import { pathOf } from '../../../build/content/locales.ts';
import { indexFile } from '../../../build/files/search-files.ts';

export function getStaticPaths() {
  return Object.keys(content().locales).map((locale) => {
    const { name, source } = indexFile(locale);
    return { params: { locale: pathOf(locale), name }, props: { source } };
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['source'], { headers: { 'Content-Type': 'application/json' } });
