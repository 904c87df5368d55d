import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten, type Decoded, sourceSpan } from '../../decoded.ts';
import type { Entry, Fault, Flags, Told, Value } from '../../part.ts';
import { fromBase64, partOf, undoubled } from '../decoded-parts.ts';
import { hiddenBy, textOrHidden } from '../hidden.ts';
import { lineAt } from '../lines.ts';
import type { YamlNode, YamlPair } from './parsed.ts';
import { child, itemsOf, merged, textOf } from './walk.ts';

/** What variables are read from, and what is found in it. */
export interface Found {
  readonly source: string;
  readonly entries: Entry[];
  readonly faults: Fault[];
  readonly cryptKeys: NonNullable<Told['cryptKeys']>[number][];
  /** The maps with separate variables, and where each of those around it begins. */
  readonly containers: { readonly at: Span; readonly path: readonly number[] }[];
  /** Nodes that were read: an alias is not read again. */
  readonly seen: Set<YamlNode>;
}

/** Reads variables of which more is known than what is written at them. */
export function readFlagged(
  found: Found,
  flagsOf: (entry: Entry) => Flags,
  read: (found: Found) => void,
): void {
  const entries: Entry[] = [];
  read({ ...found, entries });
  for (const entry of entries)
    found.entries.push({ ...entry, flags: { ...entry.flags, ...flagsOf(entry) } });
}

/** What differs from carrier to carrier. */
export interface Carrier {
  /** `$X` is replaced, and `$$` means `$`. */
  readonly interpolated?: boolean;
  /** A name without a value gets it from where the program runs. */
  readonly passed?: boolean;
  readonly base64?: boolean;
}

/** Dollar signs, with the character behind them if a name can begin with it. */
const DOLLARS = /\$+[A-Za-z_{]?/g;

/** Whether a dollar sign is in front of a name, and is not one of a pair. */
const isInterpolated = (text: string): boolean =>
  [...text.matchAll(DOLLARS)].some(([found]) => !found.endsWith('$') && found.length % 2 === 0);

/** The value that a node means for its carrier. */
export function valueIn(found: Found, node: YamlNode, carrier: Carrier = {}): Value {
  if (node.kind === 'hidden') return { kind: 'hidden', by: node.by };
  // A template such as `{{ .Values.x }}` without quotes is a map for a reader of YAML.
  if (node.kind !== 'scalar') return textOrHidden(asWritten(found.source, ...node.span), 'plain');
  if (node.open) return { kind: 'partial', by: 'end', written: node.text.text };
  const { text, quoting, type, inner, span } = node;
  if (type === 'null' && carrier.passed && text.text === '')
    return { kind: 'hidden', by: 'reference' };
  if (type === 'null') return { kind: 'null' };
  const block = quoting === 'literal' || quoting === 'folded';
  if (block && text.text === '' && found.source.startsWith('-----BEGIN ', inner[1])) {
    found.faults.push({ kind: 'yaml-indent', at: [span[0], span[0] + 1] });
    return { kind: 'partial', by: 'end', written: lineAt(found.source, inner[1]) };
  }
  return meant(found, text, node, carrier);
}

function meant(
  found: Found,
  text: Decoded,
  { quoting, inner }: YamlNode & { kind: 'scalar' },
  { interpolated, base64 }: Carrier,
): Value {
  const by =
    hiddenBy(text.text) ??
    (interpolated && isInterpolated(text.text) ? ('reference' as const) : undefined);
  if (by) return { kind: 'hidden', by };
  if (!base64) return { kind: 'text', text: interpolated ? undoubled(text, '$') : text, quoting };
  const decoded = fromBase64(text);
  // Kubernetes refuses Base64 in several lines, except for a line break at its end.
  if (!decoded || /\s/.test(text.text.trimEnd())) {
    const end = inner[0] + found.source.slice(...inner).trimEnd().length;
    found.faults.push({ kind: 'base64', at: [inner[0], end] });
  }
  return { kind: 'text', text: decoded ?? text, quoting };
}

/** An entry for a name and its value. */
function addEntry(
  { source, entries }: Pick<Found, 'source' | 'entries'>,
  [name, named]: readonly [string, Span],
  value: Value,
  node: YamlNode,
  valued?: Span,
) {
  const type = node.kind === 'scalar' ? node.type : node.kind === 'hidden' ? undefined : 'array';
  const place = valued ?? (node.kind === 'scalar' ? node.inner : node.span);
  const end = source.slice(named[0], Math.max(named[1], place[1], node.span[1])).trimEnd().length;
  entries.push({
    name,
    naming: 'variable',
    value,
    origin: 'variable',
    ...(type && type !== 'null' && !valued && { flags: { type } }),
    named,
    valued: place,
    // An alias has its value somewhere else.
    span: place[0] < named[0] ? named : [named[0], named[0] + end],
  });
}

/** The variables of a map `NAME: value` or a list of `NAME=value`. */
export function readVariables(found: Found, node: YamlNode | undefined, carrier: Carrier = {}) {
  if (!node || found.seen.has(node)) return;
  if (node.kind === 'list') {
    found.seen.add(node);
    for (const item of node.items) readItem(found, item, carrier);
  } else for (const pair of merged(node, found.seen)) readPair(found, pair, carrier);
}

export function readPair(found: Found, { name, named, value }: YamlPair, carrier: Carrier) {
  addEntry(found, [name, named], valueIn(found, value, carrier), value);
}

/** An element of a list: `NAME=value` in one scalar, or only a name. */
function readItem(found: Found, item: YamlNode, carrier: Carrier) {
  if (item.kind === 'map') readVariables(found, item, carrier);
  if (item.kind !== 'scalar') return;
  const { text, quoting, inner } = item;
  const sign = text.text.indexOf('=');
  const nameEnd = sign < 0 ? text.text.length : sign;
  const named = sourceSpan(text, [0, nameEnd]);
  const name = text.text.slice(0, nameEnd);
  if (sign < 0)
    return addEntry(found, [name, named], { kind: 'hidden', by: 'reference' }, item, [
      named[1],
      named[1],
    ]);
  const part = partOf(text, [sign + 1, text.text.length]);
  const valued: Span = [part.pieces[0]?.[1] ?? inner[1], inner[1]];
  addEntry(found, [name, named], meant(found, part, { ...item, quoting }, carrier), item, valued);
}

/** The variables of a list of maps with `name` and `value`. */
export function readNamed(found: Found, list: YamlNode) {
  for (const item of itemsOf(list)) {
    const name = child(item, 'name');
    const text = textOf(name);
    if (text === undefined || name?.kind !== 'scalar' || found.seen.has(item)) continue;
    found.seen.add(item);
    const value = child(item, 'value');
    if (value) addEntry(found, [text, name.inner], valueIn(found, value), value);
    else if (child(item, 'valueFrom'))
      addEntry(found, [text, name.inner], { kind: 'hidden', by: 'reference' }, name, [
        name.inner[1],
        name.inner[1],
      ]);
  }
}
