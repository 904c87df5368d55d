import type { Span } from '../../../../engine/text/characters.ts';
import type { YamlNode } from './parsed.ts';
import { type Found, readFlagged } from './variables.ts';
import { maps } from './walk.ts';

type YamlMap = YamlNode & { kind: 'map' };

/**
 * Reads the variables of each map that has some, and marks them as those of one container. A map within such a map gets
 * its variables as well, as a step gets those of its job. Variables of an anchor elsewhere in the text are shared.
 */
export function readContainers(
  found: Found,
  documents: readonly YamlNode[],
  holds: (map: YamlMap) => boolean,
  read: (found: Found, map: YamlMap) => void,
): void {
  let open: readonly { at: Span; path: readonly number[] }[] = [];
  for (const map of maps(documents)) {
    if (!holds(map)) continue;
    open = open.filter(({ at }) => isWithin(map.span, at));
    const container = [...(open.at(-1)?.path ?? []), map.span[0]];
    open = [...open, { at: map.span, path: container }];
    found.containers.push({ at: map.span, path: container });
    readFlagged(
      found,
      ({ named }) => (isWithin(named, map.span) ? { container } : { shared: true }),
      (own) => read(own, map),
    );
  }
}

const isWithin = (inner: Span, outer: Span): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1];
