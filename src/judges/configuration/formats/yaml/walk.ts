import type { YamlNode, YamlPair } from './parsed.ts';

/** The value under a key; the last if there are several. */
export const child = (node: YamlNode | undefined, name: string): YamlNode | undefined =>
  node?.kind === 'map' ? node.pairs.findLast((pair) => pair.name === name)?.value : undefined;

/** The text of a scalar. */
export const textOf = (node: YamlNode | undefined): string | undefined =>
  node?.kind === 'scalar' ? node.text.text : undefined;

/** The nodes of a list. */
export const itemsOf = (node: YamlNode | undefined): readonly YamlNode[] =>
  node?.kind === 'list' ? node.items : [];

/** Every map in documents, once each, however many aliases it has, in the order of the text. */
export function* maps(nodes: readonly YamlNode[]): Generator<YamlNode & { kind: 'map' }> {
  const seen = new Set<YamlNode>();
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'map') yield node;
    const below = node.kind === 'map' ? node.pairs.map(({ value }) => value) : itemsOf(node);
    for (let index = below.length; index-- > 0; ) {
      const next = below[index];
      if (next) waiting.push(next);
    }
  }
}

/** The pairs of a map and of the maps that `<<` puts into it, once each. */
export function merged(node: YamlNode | undefined, seen: Set<YamlNode>): YamlPair[] {
  if (!node || seen.has(node)) return [];
  seen.add(node);
  if (node.kind === 'list') return node.items.flatMap((item) => merged(item, seen));
  if (node.kind !== 'map') return [];
  return node.pairs.flatMap((pair) => (pair.name === '<<' ? merged(pair.value, seen) : [pair]));
}
