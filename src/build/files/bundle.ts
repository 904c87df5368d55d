import { rolldown } from 'rolldown';
import { forPage } from './for-page.ts';
import { noteModules } from './packages.ts';

const ENTRY = 'virtual:entry';

/** Modules without side effects when they load. */
const LISTED = /\/src\/(?:engine|judges|features\/drawings)\//;

/** What every page has already loaded when a drawing needs it. */
const ON_PAGE = /\/src\/features\/page\/(?:part|template)\.ts$/;

/**
 * A module's source with all its imports as one script for a browser, and the files that it was made from. With
 * `onPage`, what every page has is not in it: the script imports it. As `iife`, it is a script that exports nothing.
 */
export async function bundle(
  source: string,
  { minify = false, onPage = false, format = 'es' as 'es' | 'iife' } = {},
) {
  const built = await rolldown({
    input: ENTRY,
    ...(onPage && { external: ON_PAGE, makeAbsoluteExternalsRelative: false }),
    // The lists of rules, readers and drawings name more than a page uses; elements define themselves when they load.
    treeshake: { moduleSideEffects: (id) => !LISTED.test(id) },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
        transform: {
          filter: { id: '**/src/{engine,judges}/**' },
          handler: (code) => forPage(code),
        },
      },
    ],
  });
  const { output } = await built.generate({ format, minify });
  await built.close();
  const files = output[0].moduleIds.filter((id) => id !== ENTRY);
  noteModules(files);
  return { code: output[0].code, files };
}
