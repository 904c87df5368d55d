import { currentIds } from '../domain/aliases.ts';
import type { Guide } from '../domain/guide.ts';

/** The attributes by which a page finds progress under former ids of steps; none where no step was renamed. */
export const formerIds = ({ id, aliases }: Guide) =>
  Object.keys(aliases).length > 0
    ? { 'data-aliases': JSON.stringify(currentIds(aliases)), 'data-aliases-of': id }
    : {};
