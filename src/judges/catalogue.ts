/* What the build uses of the checks of a whole catalogue. */

/** src/build/files/worker-script.ts names it in a text. @public */
export { catalogueWork } from './product-ids/catalogue/work.ts';
export { TYPES as CATALOGUE_TYPES } from './product-ids/identifier-type.ts';

/** The rule whose messages a catalogue has. */
export const CATALOGUE_RULE = 'identifier-list';
