import type { APIRoute } from 'astro';
import { content } from '../../../build/content/content.ts';
import { pathOf } from '../../../build/content/locales.ts';
import { statusFile, textFile, toolTexts } from '../../../build/files/text-files.ts';

export function getStaticPaths() {
  const { guides, locales } = content();
  return Object.keys(locales).flatMap((locale) =>
    [
      toolTexts(locale),
      ...Object.keys(guides).flatMap((guide) => [
        textFile(guide, locale),
        statusFile(guide, locale),
      ]),
    ].map(({ name, source }) => ({
      params: { locale: pathOf(locale), name },
      props: { source },
      cacheKey: name,
    })),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['source'], { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
