import type { KnownSetting } from '../../engine/configuration/known-setting.ts';
import type {
  ConfigurationAnswer,
  ConfigurationRequest,
} from '../../engine/configuration/request.ts';
import { reportOn, reportOnAll } from './report.ts';
import { readFile } from './stream/read-file.ts';

/**
 * What the worker of the page does: it reports on what the page sends. `told` hears how much of large files has been
 * read, from 0 to 1.
 * @public
 */
export const configurationWork =
  (settings: readonly KnownSetting[]) =>
  async (
    request: ConfigurationRequest,
    told: (done: number) => void,
  ): Promise<ConfigurationAnswer> => {
    if ('text' in request) return { report: reportOn(request.text, settings), files: [] };
    const total = request.files.reduce((sum, { contents }) => sum + contents.size, 0);
    let before = 0;
    const sources = [];
    for (const { name, contents } of request.files) {
      const share = (read: number) => told((before + read * contents.size) / total);
      sources.push({ name, ...(await readFile(contents, share)) });
      before += contents.size;
    }
    return {
      report: reportOnAll(
        sources.map(({ note, ...source }) => ({ ...source, excerpt: note !== undefined })),
        settings,
      ),
      files: sources.map(({ name, note }) => ({ name, ...(note ? { note } : {}) })),
    };
  };
