import { rolldown } from 'rolldown';
import { forPage } from './for-page.ts';
import { noteModules } from './packages.ts';

const ENTRY = 'virtual:entry';

/** Modules that do nothing as they are loaded. */
const LISTED = /\/src\/(?:engine|judges|features\/drawings)\//;

/** A module's source and all that it imports as one script for a browser, and the files that it was made of. */
export async function bundle(source: string, { minify = false } = {}) {
  const built = await rolldown({
    input: ENTRY,
    // The lists of rules, readers and drawings name more than a page uses; elements define themselves as they are loaded.
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
  const { output } = await built.generate({ format: 'es', minify });
  await built.close();
  const files = output[0].moduleIds.filter((id) => id !== ENTRY);
  noteModules(files);
  return { code: output[0].code, files };
}
