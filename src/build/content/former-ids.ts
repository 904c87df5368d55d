import type { FormerIds } from '../../contracts/former-ids.ts';
import { currentIds } from '../../engine/check/aliases.ts';
import type { Guide } from '../../engine/check/guide.ts';

/** The attributes by which a page finds progress under former IDs of steps; none if no step was renamed. */
export const formerIds = ({ id, aliases }: Guide) =>
  Object.keys(aliases).length > 0
    ? {
        'data-aliases': JSON.stringify(currentIds(aliases) satisfies FormerIds),
        'data-aliases-of': id,
      }
    : {};
