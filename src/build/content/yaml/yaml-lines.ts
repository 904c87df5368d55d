import { type Document, isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';

type Path = readonly PropertyKey[];

/** Where an entry begins in the text, at its key. If it is missing: where the entry begins that it is missing from. */
export function lineOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(part))
      : undefined;
    const entry = isSeq(node) ? node.items[Number(part)] : undefined;
    const start = startOf(pair ? pair.key : entry);
    if (start === undefined) break;
    offset = start;
    node = pair ? pair.value : entry;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  isNode(node) && node.range ? node.range[0] : undefined;
