import { asWritten } from '../decoded.ts';
import type { Entry, Format, Part, Value } from '../part.ts';
import { clipped } from './clipped.ts';
import { afterBlanks } from './comments.ts';
import { type HclPair, type HclValue, hclReader } from './hcl/values.ts';
import { hiddenBy } from './hidden.ts';
import { matchAt } from './sticky.ts';

const BEGINS =
  /[ \t]{0,99}(?:(?:resource|data|module|variable|locals|output|provider|terraform)(?:[ \t]{1,99}(?:"[^"\n]{0,299}"|[\w-]{1,299}))?(?:[ \t]{1,99}(?:"[^"\n]{0,299}"|[\w-]{1,299}))?[ \t]{0,99}\{[ \t\r]{0,99}(?:#|\/\/|$)|(?:environment|environment_variables|env_vars|app_settings|container_definitions)[ \t]{0,99}=[ \t]{0,99}(?:[[{]|\w{1,99}\()|(?:environment|environment_variable|env)[ \t]{0,99}\{[ \t\r]{0,99}$)/my;

/** Objects under these names have the names of variables as their keys. */
const VARIABLES = /^(?:environment|environment_variables|env|env_vars|variables|app_settings)$/;

/** As far as one looks for another block. */
const NEAR = 4096;

const NAME = /^[\w:-]+$/;

/**
 * Terraform (F-TF): the variables in `environment = { NAME = "…" }`, in objects or blocks with `name` and `value`, and
 * every name that begins with `CONFIG__`.
 */
export const terraform: Format = {
  ids: ['F-TF'],
  read(text, at): Part | undefined {
    if (!matchAt(BEGINS, text, at)) return undefined;
    const reader = hclReader(text);
    const pairs: HclPair[] = [];
    let end = at;
    for (let next = after(text, at); reader.stopped() === undefined; next = after(text, end)) {
      const line = text.lastIndexOf('\n', next - 1) + 1;
      const pair = line >= end && matchAt(BEGINS, text, line) ? reader.element(next) : undefined;
      if (!pair) break;
      pairs.push(pair);
      end = pair.value.end;
    }
    const stop = Math.max(reader.stopped() ?? end, at);
    const entries = pairs.flatMap((pair) => ofBlock(pair, within(text, pair)));
    return {
      format: 'F-TF',
      span: [at, stop],
      entries: clipped(entries, stop),
      faults: reader.faults,
      whole: false,
    };
  },
};

/** Where the next block can begin. */
const after = (text: string, at: number): number => at + afterBlanks(text.slice(at, at + NEAR), 0);

/** Each resource and module gets only the variables in it. */
const ofBlock = ({ name, named: [start] }: HclPair, entries: readonly Entry[]): readonly Entry[] =>
  ['resource', 'module'].includes(name)
    ? entries.map((each) => ({ ...each, flags: { ...each.flags, container: [start] } }))
    : entries;

/** The variables in an attribute or a block. */
function within(text: string, { name, value }: HclPair): Entry[] {
  if (value.kind === 'list')
    return value.items.flatMap((item) => within(text, { name, named: [0, 0], value: item }));
  if (value.kind !== 'object') return [];
  const all = VARIABLES.test(name);
  const pair = named(text, value.pairs);
  const below = value.pairs.flatMap((each) => {
    const nested = each.value.kind === 'object' || each.value.kind === 'list';
    if (nested) return within(text, each);
    return (all && !pair) || /^CONFIG__/i.test(each.name) ? [entry(text, each, each.value)] : [];
  });
  return pair ? [pair, ...below] : below;
}

/** The variable of an object with `name` and `value`. */
function named(text: string, pairs: readonly HclPair[]): Entry | undefined {
  const name = pairs.find((pair) => pair.name === 'name')?.value;
  const value = pairs.find((pair) => pair.name === 'value' || pair.name === 'valueFrom');
  if (name?.kind !== 'text' || !value || !NAME.test(name.string.text.text)) return undefined;
  const { text: decoded, inner } = name.string;
  if (value.name === 'value') return entry(text, { name: decoded.text, named: inner }, value.value);
  const { start, end } = value.value;
  return entry(text, { name: decoded.text, named: inner }, { kind: 'reference', start, end });
}

function entry(text: string, { name, named }: Omit<HclPair, 'value'>, value: HclValue): Entry {
  const { kind, start, end } = value;
  const from = Math.min(named[0], start);
  return {
    name,
    naming: 'variable',
    value: readable(text, value),
    origin: 'variable',
    ...((kind === 'number' || kind === 'boolean') && { flags: { type: kind } }),
    named,
    valued: kind === 'text' ? value.string.inner : [start, end],
    span: [from, Math.max(named[1], end)],
  };
}

function readable(text: string, value: HclValue): Value {
  if (value.kind === 'null') return { kind: 'null' };
  if (value.kind === 'reference') return { kind: 'hidden', by: 'reference' };
  if (value.kind !== 'text')
    return { kind: 'text', text: asWritten(text, value.start, value.end), quoting: 'none' };
  const { text: decoded, quoting, closed } = value.string;
  if (!closed) return { kind: 'partial', by: 'end' };
  const by = hiddenBy(decoded.text);
  return by ? { kind: 'hidden', by } : { kind: 'text', text: decoded, quoting };
}
