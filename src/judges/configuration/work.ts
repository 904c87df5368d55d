import type { Rules } from '../../engine/check/check.ts';
import type { ConfigurationSetup } from '../../engine/configuration/report.ts';
import type {
  ConfigurationAnswer,
  ConfigurationRequest,
} from '../../engine/configuration/request.ts';
import { reportOn, reportOnAll } from './report.ts';
import { readFile } from './stream/read-file.ts';

/**
 * What the worker of the page does, with the rules of the guides: it reports on what the page sends. `told` hears how
 * much of large files has been read, from 0 to 1.
 */
export const configurationWork =
  (rules: Rules) =>
  ({ settings, checks }: ConfigurationSetup) =>
  async (
    request: ConfigurationRequest,
    told: (done: number) => void,
  ): Promise<ConfigurationAnswer> => {
    const guides = { checks, rules };
    const { second } = request;
    if ('text' in request) {
      return { report: reportOn(request.text, settings, guides, second), files: [] };
    }
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
        guides,
        second,
      ),
      files: sources.map(({ name, note }) => ({ name, ...(note ? { note } : {}) })),
    };
  };
