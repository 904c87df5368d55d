import { rolldown } from 'rolldown';

const ENTRY = 'virtual:entry';

/** A module's source and all that it imports as one script, and the files that it was made of. */
export async function bundle(source: string, { minify = false } = {}) {
  const built = await rolldown({
    input: ENTRY,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
  });
  const { output } = await built.generate({ format: 'es', minify });
  await built.close();
  return { code: output[0].code, files: output[0].moduleIds.filter((id) => id !== ENTRY) };
}
