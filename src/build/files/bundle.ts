import { rolldown } from 'rolldown';
import { noteModules } from './packages.ts';

const ENTRY = 'virtual:entry';

/** Where a message is documented is for the reference; what judges in a browser does not read it. */
const SOURCE_OF_MESSAGE = /, source: '[\w-]+'/g;

/** Which places a message has is for the content check; a page fills those that its text has, of all that is known. */
const PLACES_OF_MESSAGE = /, args: \[[^[\]]*\]/g;
const PICKED_PLACES = /\bpick\(messages\[message\]\.args, (\w+)\)/g;

/** A module's source and all that it imports as one script for a browser, and the files that it was made of. */
export async function bundle(source: string, { minify = false } = {}) {
  const built = await rolldown({
    input: ENTRY,
    // The lists of rules, readers and drawings name more than a page uses.
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
        transform: {
          filter: { id: '**/src/{engine,judges}/**' },
          handler: (code) => {
            const bare = code.replaceAll(SOURCE_OF_MESSAGE, '').replaceAll(PICKED_PLACES, '$1');
            return /\bpick\(/.test(bare) ? bare : bare.replaceAll(PLACES_OF_MESSAGE, '');
          },
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
