import { build, preview } from 'astro';
import { pathOf } from './site/locales.ts';
import { readContent } from './site/read-content.ts';

/** `npm start`: builds the site, serves it, and prints the address of each language's start page. */
await build({ logLevel: 'warn' });
const { port } = await preview({
  logLevel: 'warn',
  server: { port: Number(process.env['PORT'] ?? 4321) },
});
const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
for (const [locale, { name }] of Object.entries(readContent().locales)) {
  process.stdout.write(`http://localhost:${port}${base}/${pathOf(locale)}/  ${name}\n`);
}
