import type { APIRoute } from 'astro';
import { content } from '../../../site/content.ts';
import { pathOf } from '../../../site/locales.ts';
import { textFile } from '../../../site/text-files.ts';

export function getStaticPaths() {
  const { guides, locales } = content();
  return Object.keys(locales).flatMap((locale) =>
    Object.keys(guides).map((guide) => {
      const { name, source } = textFile(guide, locale);
      return { params: { locale: pathOf(locale), name }, props: { source }, cacheKey: name };
    }),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['source'], { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
