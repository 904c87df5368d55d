import type { Content } from '../content/read-content.ts';
import { PARTS, type Part, type Shown } from './shown-pieces.ts';
import { staleOf } from './states.ts';

/** The parts of a place whose source is newer than their translation. */
export const newerParts = (all: Content, locale: string, shown: Shown): readonly Part[] =>
  PARTS.filter((part) => staleOf(all, locale, shown[part] ?? []).length > 0);
