/* What the build and the pages use of the checks of a whole configuration. */

export { CONFIGURATION, configurationRule } from './configuration/configuration.ts';
export { reportOn } from './configuration/report.ts';
