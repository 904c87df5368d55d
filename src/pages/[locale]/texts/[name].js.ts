import type { APIRoute } from 'astro';
import { content } from '../../../site/content.ts';
import { pathOf } from '../../../site/locales.ts';
import { textFiles } from '../../../site/text-files.ts';

export function getStaticPaths() {
  return Object.keys(content().locales).flatMap((locale) =>
    Object.values(textFiles(locale)).map(({ name, source }) => ({
      params: { locale: pathOf(locale), name },
      props: { source },
    })),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['source'], { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
