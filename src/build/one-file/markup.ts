import { ELEMENT_NODE, type ElementNode, type Node, parse, walkSync } from 'ultrahtml';
import { blockJson, escaped } from '../pages/escaped.ts';

export type { ElementNode } from 'ultrahtml';

/** A part of a text that is replaced, by its position. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The elements of some markup, in order. */
export function elementsOf(html: string): readonly ElementNode[] {
  const found: ElementNode[] = [];
  walkSync(parse(html), (node) => {
    if (node.type === ELEMENT_NODE) found.push(node as ElementNode);
  });
  return found;
}

/** An element with its tags and everything between them. */
export const outer = (html: string, { loc: [open, close] }: ElementNode): string =>
  html.slice(open.start, close.end);

/** What is between the tags of an element. */
export const inner = (html: string, { loc: [open, close] }: ElementNode): string =>
  html.slice(open.end, close.start);

/** An element or undefined: the nearest one that is or contains another and for which `test` holds. */
export function closest(
  element: ElementNode,
  test: (each: ElementNode) => boolean,
): ElementNode | undefined {
  let node: Node | undefined = element;
  while (node?.type === ELEMENT_NODE) {
    if (test(node as ElementNode)) return node as ElementNode;
    node = node.parent;
  }
  return undefined;
}

export const remove = ({ loc: [open, close] }: ElementNode): Edit => ({
  start: open.start,
  end: close.end,
  by: '',
});

/** Other attributes for an element, or another element with the same content. */
export function retag(
  element: ElementNode,
  attributes: Readonly<Record<string, string | undefined>>,
  name = element.name,
): readonly Edit[] {
  const [open, close] = element.loc;
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : value === '' ? ` ${key}` : ` ${key}="${value}"`,
  );
  const start = { start: open.start, end: open.end, by: `<${name}${written.join('')}>` };
  const isVoid = close.start === open.start;
  return isVoid ? [start] : [start, { start: close.start, end: close.end, by: `</${name}>` }];
}

/** A text with its edits; one inside another is dropped. */
export function applied(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((one, other) => one.start - other.start || other.end - one.end);
  let result = '';
  let at = 0;
  for (const { start, end, by } of ordered) {
    if (start < at) continue;
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}

/** Data for an element, which nothing in it can end; the attributes say whose. */
export function dataBlock(attributes: Readonly<Record<string, string>>, data: unknown): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<script type="application/json"${written.join('')}>${blockJson(data)}</script>`;
}
