import { build, preview } from 'astro';
import { pathOf } from './content/locales.ts';
import { readContent } from './content/read-content.ts';

/** `npm start`: builds the site, serves it, and prints the address of each language's start page. */
process.stdout.write('Building the site. This takes about half a minute.\n');
try {
  await build({ logLevel: 'warn' });
} catch (error) {
  process.stderr.write(
    `\nThe site cannot be built: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(1);
}
const { port } = await preview({
  logLevel: 'warn',
  server: { port: Number(process.env['PORT'] ?? 4321) },
});
const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
process.stdout.write('\nOpen the site in a language:\n\n');
for (const [locale, { name }] of Object.entries(readContent().locales)) {
  process.stdout.write(`  http://localhost:${port}${base}/${pathOf(locale)}/  ${name}\n`);
}
process.stdout.write('\nPress Ctrl+C to stop.\n');
