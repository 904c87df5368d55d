import type { KnownSetting } from '../../engine/configuration/known-setting.ts';
import type { ConfigurationReport } from '../../engine/configuration/report.ts';
import { reportOn } from './report.ts';

/** What the worker of the page does: it reports on what the page sends. */
export const configurationWork =
  (settings: readonly KnownSetting[]) =>
  (text: string): ConfigurationReport =>
    reportOn(text, settings);
