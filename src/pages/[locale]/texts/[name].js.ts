import type { APIRoute } from 'astro';
import { content } from '../../../build/content/content.ts';
import { pathOf } from '../../../build/content/locales.ts';
import {
  catalogueFile,
  configurationFile,
  statusFile,
  textFile,
  toolTexts,
} from '../../../build/files/text-files.ts';

export function getStaticPaths() {
  const { guides, locales, tools } = content();
  const files = Object.values(tools).map(({ file }) => file);
  return Object.keys(locales).flatMap((locale) =>
    [
      toolTexts(locale),
      ...(files.some(({ configuration }) => configuration) ? [configurationFile(locale)] : []),
      ...(files.some(({ catalogue }) => catalogue) ? [catalogueFile(locale)] : []),
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
