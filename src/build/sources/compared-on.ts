import type { Content } from '../content/read-content.ts';
import { sourceIn } from './citation.ts';

/**
 * The day on which all these sources were last compared: that of the one that was compared longest ago. Sources that are
 * in no repository do not count. None, if one that could be compared never was.
 */
export function comparedOn(
  sources: Content['sources'],
  cited: readonly string[],
): string | undefined {
  const days = [...new Set(cited.map(sourceIn))].flatMap((id) => {
    const source = sources[id];
    return source?.repository === undefined ? [] : [source.compared];
  });
  return days.includes(undefined) ? undefined : days.sort()[0];
}
