import { type CST, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten, type Decoded } from '../../decoded.ts';
import type { Fault, Quoting } from '../../part.ts';
import { lineEnd } from '../lines.ts';
import { blockScalar, flowScalar } from './scalars.ts';
import { plainType } from './types.ts';

/** A node of YAML, with its place in the source. An alias is the node of its anchor. */
export type YamlNode = { readonly span: Span } & (
  | {
      readonly kind: 'scalar';
      readonly text: Decoded;
      readonly quoting: Quoting;
      /** What readers make of a scalar without quotes. */
      readonly type?: ReturnType<typeof plainType>;
      readonly inner: Span;
      /** Its quotation mark does not end: the rest is missing. */
      readonly open?: boolean;
    }
  | { readonly kind: 'map'; readonly pairs: readonly YamlPair[] }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[] }
  /** An alias without an anchor, or a value with a tag of its program. */
  | { readonly kind: 'hidden'; readonly by: 'mask' | 'reference' }
);

/** A key with its value. */
export interface YamlPair {
  readonly name: string;
  readonly named: Span;
  readonly value: YamlNode;
}

/** Values such as `a: b` without quotes are read as a map that takes all lines after it. */
const NESTED = 'yaml-nested';

const KINDS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'yaml-alias',
  TAB_AS_INDENT: 'yaml-tab',
  BLOCK_AS_IMPLICIT_KEY: NESTED,
  BAD_SCALAR_START: 'yaml-start',
  BAD_INDENT: 'yaml-indent',
  BAD_DQ_ESCAPE: 'yaml-escape',
};

/** Without types: what is written is the value. Duplicate keys are found here, which takes less time for many keys. */
const OPTIONS = {
  schema: 'failsafe',
  keepSourceTokens: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Indentation with tabs. */
const TABS = /^[ \t]*\t[ \t]*(?=[^\s#])/gm;

/**
 * The documents in a part of a text, and what its reader would refuse. It never throws. What is refused is read as it is
 * meant, so that what follows can be read as well: a tab in the indentation as a space, and a value that contains `: ` as
 * if it were in quotes.
 */
export function parsedYaml(text: string, start: number, end: number) {
  const source = text.slice(start, end);
  const first = parsedOnce(text, start, source);
  const tabs = first.faults.filter(({ kind }) => kind === 'yaml-tab');
  if (tabs.length === 0) return unnested(text, start, source, first);
  const spaced = source.replace(TABS, (blank) => ' '.repeat(blank.length));
  const second = unnested(text, start, spaced, parsedOnce(text, start, spaced));
  return { documents: second.documents, faults: [...tabs, ...second.faults] };
}

/** Reads a source again without the values that contain `: `, if there are any. */
function unnested(
  text: string,
  start: number,
  source: string,
  first: ReturnType<typeof parsedOnce>,
) {
  const end = start + source.length;
  const nested = first.faults.filter(({ kind }) => kind === NESTED);
  if (nested.length === 0) return first;
  let plain = '';
  let from = start;
  const faults: Fault[] = [];
  for (const fault of nested) {
    const [at] = fault.at;
    if (at < from) continue;
    faults.push(fault);
    const stop = Math.min(end, lineEnd(text, at));
    plain += source.slice(from - start, at - start) + 'x'.repeat(stop - at);
    from = stop;
  }
  const second = parsedOnce(text, start, plain + source.slice(from - start));
  return { documents: second.documents, faults: [...faults, ...second.faults] };
}

/** Parses a source of the same length as the part of the text that begins at `start`. */
function parsedOnce(text: string, start: number, source: string) {
  const end = start + source.length;
  const faults: Fault[] = [];
  const within = ([from, to]: readonly number[]): Span => {
    const at = Math.min(end, Math.max(start, start + (from ?? 0)));
    return [at, Math.min(end, Math.max(at, start + (to ?? from ?? 0)))];
  };
  const documents: YamlNode[] = [];
  const stacks = Error.stackTraceLimit;
  // Every mistake is an Error: collecting where each was made takes longer than the reading.
  Error.stackTraceLimit = 0;
  try {
    for (const document of parseAllDocuments(source, OPTIONS)) {
      if (!('contents' in document)) continue;
      for (const { code, pos } of document.errors)
        faults.push({ kind: KINDS[code] ?? 'yaml-syntax', at: within(pos) });
      const anchors = new Map<string, YamlNode>();
      if (document.contents)
        documents.push(converted(document.contents, { text, start, within, faults, anchors }));
    }
  } catch {
    // Nested too deeply for any reader.
    faults.push({ kind: 'yaml-depth', at: [start, start] });
  } finally {
    Error.stackTraceLimit = stacks;
  }
  return { documents, faults };
}

interface Context {
  readonly text: string;
  readonly start: number;
  readonly within: (range: readonly number[]) => Span;
  readonly faults: Fault[];
  readonly anchors: Map<string, YamlNode>;
}

const NOTHING: readonly number[] = [0, 0];

function converted(node: unknown, context: Context): YamlNode {
  const { anchors, faults, within } = context;
  if (isAlias(node)) {
    const span = within(node.range ?? NOTHING);
    const meant = anchors.get(node.source);
    if (meant) return meant;
    faults.push({ kind: 'yaml-alias', at: span });
    return { kind: 'hidden', by: /^\**$/.test(node.source) ? 'mask' : 'reference', span };
  }
  const found = unnamed(node, context);
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor) anchors.set(anchor, found);
  return found;
}

function unnamed(node: unknown, context: Context): YamlNode {
  const { within } = context;
  if (isMap(node)) {
    const span = within(node.range ?? NOTHING);
    return { kind: 'map', span, pairs: pairsOf(node.items, context) };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => converted(item, context));
    return { kind: 'list', span: within(node.range ?? NOTHING), items };
  }
  if (!isScalar(node)) return { kind: 'hidden', by: 'reference', span: within(NOTHING) };
  const span = within(node.range ?? NOTHING);
  if (node.tag?.startsWith('!')) return { kind: 'hidden', by: 'reference', span };
  const found = node.srcToken ? scalar(node.srcToken, span, context) : empty(context.text, span);
  return node.tag === TEXT ? asText(found) : found;
}

/** `!!str`: what follows is a string, whatever it looks like. */
const TEXT = 'tag:yaml.org,2002:str';

function asText(node: YamlNode): YamlNode {
  if (node.kind !== 'scalar') return node;
  const { type, ...text } = node;
  return text;
}

function pairsOf(items: readonly { key: unknown; value: unknown }[], context: Context): YamlPair[] {
  const names = new Set<string>();
  return items.map((pair) => {
    const key = converted(pair.key, context);
    const named = key.kind === 'scalar' ? key.inner : key.span;
    const name = key.kind === 'scalar' ? key.text.text : context.text.slice(...key.span);
    if (names.has(name) && name !== '<<') context.faults.push({ kind: 'duplicate-key', at: named });
    names.add(name);
    const value = pair.value
      ? converted(pair.value, context)
      : empty(context.text, [named[1], named[1]]);
    return { name, named, value };
  });
}

const empty = (text: string, [at]: Span): YamlNode => ({
  kind: 'scalar',
  text: asWritten(text, at, at),
  quoting: 'plain',
  type: 'null',
  inner: [at, at],
  span: [at, at],
});

const QUOTING = {
  scalar: 'plain',
  'single-quoted-scalar': 'single',
  'double-quoted-scalar': 'double',
} as const;

function scalar(token: CST.Token, span: Span, { text, start }: Context): YamlNode {
  const from = start + token.offset;
  if (token.type === 'block-scalar') {
    const header = token.props.map((part) => ('source' in part ? part.source : '')).join('');
    const below = from + header.length;
    const end = below + token.source.length;
    const written = {
      start: below,
      end,
      header: token.props[0] && 'source' in token.props[0] ? token.props[0].source : '',
      indent: token.indent,
    };
    const quoting = written.header.startsWith('>') ? 'folded' : 'literal';
    return { kind: 'scalar', text: blockScalar(text, written), quoting, inner: [below, end], span };
  }
  if (token.type !== 'scalar' && !(token.type in QUOTING)) return empty(text, span);
  const flow = token as CST.FlowScalar;
  const quoting = QUOTING[flow.type as keyof typeof QUOTING];
  const closed = flow.source.length > 1 && flow.source.at(-1) === flow.source[0];
  const inner: Span =
    quoting === 'plain'
      ? [from, from + flow.source.length]
      : [from + 1, from + Math.max(1, flow.source.length - (closed ? 1 : 0))];
  const decoded = flowScalar(text, ...inner, quoting);
  const type = quoting === 'plain' ? plainType(decoded.text) : undefined;
  const open = quoting !== 'plain' && !closed;
  return {
    kind: 'scalar',
    text: decoded,
    quoting,
    inner,
    span,
    ...(type && { type }),
    ...(open && { open }),
  };
}
