import type { Route } from '../engine/check/guide.ts';

export type Routes = readonly Route[];

/** The revision of each step, by ID. */
export type Revisions = Readonly<Record<string, string>>;
