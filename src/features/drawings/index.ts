/*
 * Every drawing by its name (src/judges/drawings.ts). A page only gets those of its guide
 * (src/build/files/guide-rules.ts).
 */

export { drawIdentifierTable as 'identifier-table' } from './identifier-table.ts';
export { drawRenewal as renewal } from './renewal.ts';
export { drawSpacePlan as 'space-plan' } from './space-plan.ts';
