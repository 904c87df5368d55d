import type { Rules } from '../../engine/check/check.ts';
import type {
  ConfigurationReport,
  ConfigurationSetup,
  ConfigurationTexts,
} from '../../engine/configuration/report.ts';
import { reportOn } from './report.ts';

/**
 * What the worker of the page does, with the rules of the guides: it reports on what the page sends.
 * @public src/build/files/worker-script.ts names it in a text.
 */
export const configurationWork =
  (rules: Rules) =>
  ({ settings, checks }: ConfigurationSetup) =>
  ({ text, second }: ConfigurationTexts): ConfigurationReport =>
    reportOn(text, settings, { checks, rules }, second);
