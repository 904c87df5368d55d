/* What the build and the pages use of the checks of a whole configuration. */

export { CONFIGURATION, configurationRule } from './configuration/configuration.ts';
export { MESSAGES as CONFIGURATION_MESSAGES } from './configuration/messages.ts';
/** src/build/files/configuration-script.ts names it in a text. @public */
export { reportOn } from './configuration/report.ts';
