import type { APIRoute } from 'astro';
import { content } from '../../../build/content/content.ts';
import { pathOf } from '../../../build/content/locales.ts';
import {
  configurationFile,
  statusFile,
  textFile,
  toolTexts,
} from '../../../build/files/text-files.ts';

export function getStaticPaths() {
  const { guides, locales, tools } = content();
  const configuration = Object.values(tools).some(({ file }) => file.configuration);
  return Object.keys(locales).flatMap((locale) =>
    [
      toolTexts(locale),
      ...(configuration ? [configurationFile(locale)] : []),
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
