import type { APIRoute } from 'astro';
import { scriptFile } from '../../build/files/search-files.ts';

export async function getStaticPaths() {
  const { name, source } = await scriptFile();
  return [{ params: { name }, props: { source } }];
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['source'], { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
