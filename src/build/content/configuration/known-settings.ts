import type { KnownSetting } from '../../../engine/configuration/known-setting.ts';
import type { Settings } from './setting-schemas.ts';

/** The settings of a content's file as the checker takes them. */
export const knownSettings = (settings: Settings): readonly KnownSetting[] =>
  Object.entries(settings).map(([path, { gone, ...rest }]) => ({
    path,
    ...rest,
    ...(gone !== undefined && { gone: gone === '' ? {} : { now: gone } }),
  }));
