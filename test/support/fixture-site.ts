import { FIXTURE } from './fixture.ts';
import { siteOf } from './site.ts';

/** The tests of the engine: their site is the made-up one. */
export const setup = siteOf(FIXTURE);
