import { dirname, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { forPage } from './for-page.ts';
import { noteModules } from './packages.ts';

const ENTRY = 'virtual:entry';

/** Modules without side effects when they load. */
const LISTED = /\/src\/(?:engine|judges|features\/drawings)\//;

/** What every page has already loaded when a drawing needs it. */
const ON_PAGE = /\/src\/features\/page\/(?:part|template)\.ts$/;

/** How a script is bundled. */
interface Options {
  readonly minify?: boolean;
  /** What every page has is not in it: the script imports it. */
  readonly onPage?: boolean;
  /** As `iife`, it is a script that exports nothing and contains what it would load later. */
  readonly format?: 'es' | 'iife';
  /** What takes the place of a module: the path of a file by the path of another, or a source by a name. */
  readonly instead?: Readonly<Record<string, string>>;
  readonly sources?: Readonly<Record<string, string>>;
}

/** A module's source with all its imports as one script for a browser, and the files that it was made from. */
export async function bundle(
  source: string,
  { minify = false, onPage = false, format = 'es', instead = {}, sources = {} }: Options = {},
) {
  const written: Readonly<Record<string, string>> = { ...sources, [ENTRY]: source };
  const built = await rolldown({
    input: ENTRY,
    ...(onPage && { external: ON_PAGE, makeAbsoluteExternalsRelative: false }),
    // The lists of rules, readers and drawings name more than a page uses; elements define themselves when they load.
    treeshake: { moduleSideEffects: (id) => !LISTED.test(id) },
    plugins: [
      {
        name: 'entry',
        resolveId: (id, importer) =>
          id in written ? id : instead[resolve(dirname(importer ?? ''), id)],
        load: (id) => written[id],
        transform: {
          filter: { id: '**/src/{engine,judges}/**' },
          handler: (code) => forPage(code),
        },
      },
    ],
  });
  const { output } = await built.generate({
    format,
    minify,
    ...(format === 'iife' && { codeSplitting: false }),
  });
  await built.close();
  const files = output[0].moduleIds.filter((id) => !(id in written));
  noteModules(files);
  return { code: output[0].code, files };
}
