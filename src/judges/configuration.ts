/* What the build and the pages use of the checks of a whole configuration. */

export { CONFIGURATION, configurationRule } from './configuration/configuration.ts';
export { MESSAGES as CONFIGURATION_MESSAGES } from './configuration/messages.ts';
export { reportOn } from './configuration/report.ts';
/** src/build/files/worker-script.ts names it in a text. @public */
export { configurationWork } from './configuration/work.ts';
