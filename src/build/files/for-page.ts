import { parseAst } from 'rolldown/parseAst';

/** Properties of a message and of a rule that only the reference and the content check read. */
const OF_MESSAGE = ['args', 'source'];
const OF_RULE = ['terms', 'facts', 'params'];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A part of a source that is replaced. */
type Cut = readonly [start: number, end: number, by: string];

/**
 * A module of src/engine or src/judges without what a page does not read: where a message is documented, which places
 * it has, and which words a rule supplies. A page only fills the places in its text, from all known values, so every
 * `pick` of a message's places becomes the whole record. Code in another form stays, and only costs bytes.
 */
export function forPage(code: string): string {
  const cuts: Cut[] = [];
  const visit = (node: Node): void => {
    const cut = cutOf(node, code);
    cuts.push(...cut);
    if (cut.some(([start]) => start === node.start)) return;
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node);
  return cuts
    .sort(([one], [other]) => other - one)
    .reduce((text, [start, end, by]) => text.slice(0, start) + by + text.slice(end), code);
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flat().filter(isNode);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

function cutOf(node: Node, code: string): readonly Cut[] {
  if (node.type === 'ObjectExpression') {
    return isMessage(node) ? withoutProperties(node, OF_MESSAGE, code) : [];
  }
  if (node.type !== 'CallExpression') return [];
  const callee = node['callee'] as Node;
  const [first, second] = node['arguments'] as readonly Node[];
  if (callee['name'] === 'defineRule' && first) return withoutProperties(first, OF_RULE, code);
  const isPlaces = first?.type === 'MemberExpression' && nameOf(first['property']) === 'args';
  return callee['name'] === 'pick' && isPlaces && second
    ? [[node.start, node.end, code.slice(second.start, second.end)]]
    : [];
}

/** A finding also has a level and args, but no source, and its args are not a list. */
function isMessage(node: Node): boolean {
  const args = named(node, 'args')?.['value'];
  const isList = isNode(args) && args.type === 'ArrayExpression';
  return Boolean(named(node, 'level') && args && (named(node, 'source') || isList));
}

const propertiesOf = (node: Node) => (node['properties'] ?? []) as readonly Node[];

const nameOf = (key: unknown): unknown => isNode(key) && (key['name'] ?? key['value']);

const named = (node: Node, name: string): Node | undefined =>
  propertiesOf(node).find(({ key }) => nameOf(key) === name);

/** Also removes the comma after a property. */
const withoutProperties = (node: Node, names: readonly string[], code: string): readonly Cut[] =>
  names.flatMap((name) => {
    const property = named(node, name);
    if (!property) return [];
    const comma = /^\s*,/.exec(code.slice(property.end))?.[0].length ?? 0;
    return [[property.start, property.end + comma, ''] as const];
  });
