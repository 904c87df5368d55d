import type { CDPSession, Page } from 'playwright-core';
import { laidOut } from './browser.ts';

type Tree = Awaited<ReturnType<typeof treeOf>>;
type Node = Tree[number];

const treeOf = async (session: CDPSession) =>
  (await session.send('Accessibility.getFullAXTree')).nodes;

/** Roles that say nothing themselves, but their content does. */
const SILENT = new Set([
  'generic',
  'none',
  'paragraph',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'LabelText',
  'Legend',
  'emphasis',
  'strong',
  'code',
  'time',
  'RootWebArea',
  'sectionheader',
  'sectionfooter',
  'DescriptionList',
  'DisclosureTriangleGrouped',
]);

/** States in plain words, if they differ from the usual ones. */
const STATES: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  level: (value) => `level ${value}`,
  checked: (value) => (value === 'true' ? 'checked' : 'not checked'),
  expanded: (value) => (value === true ? 'expanded' : 'collapsed'),
  invalid: (value) => (value === 'true' ? 'has an error' : undefined),
  disabled: (value) => (value === true ? 'disabled' : undefined),
  focused: (value) => (value === true ? 'FOCUS' : undefined),
};

/**
 * What a screen reader has to say about a part of the page, one item per line, in order: role, states, name,
 * description. The value of a field is left out.
 */
export async function speech(page: Page, selector: string): Promise<string> {
  await laidOut(page);
  const session = await page.context().newCDPSession(page);
  const nodes = await treeOf(session);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  await session.detach();
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (!start) throw new Error(`${selector} is not in the accessibility tree.`);
  return `${lines(start, byId, '').join('\n')}\n`;
}

function lines(node: Node, byId: ReadonlyMap<string, Node>, named: string): readonly string[] {
  const role = String(node.role?.value ?? '');
  const name = String(node.name?.value ?? '').trim();
  const said = node.ignored || SILENT.has(role) ? undefined : lineOf(node, role, name, named);
  // Text that repeats what a name says is not said again.
  const within = said === undefined ? named : `${named} ${name}`;
  // The content of a field is the reader's own.
  const children =
    role === 'textbox' ? [] : (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  return [
    ...(said === undefined || said === '' ? [] : [said]),
    ...children.flatMap((child) => lines(child, byId, within)),
  ];
}

function lineOf(node: Node, role: string, name: string, named: string): string {
  if (role === 'StaticText') return named.includes(name) ? '' : name;
  const states = (node.properties ?? []).flatMap(
    ({ name: property, value }) =>
      (property !== 'level' || role === 'heading' ? STATES[property]?.(value.value) : undefined) ??
      [],
  );
  const description = String(node.description?.value ?? '').trim();
  const what = [role, ...states].join(', ');
  return `[${what}]${name && ` ${name}`}${description && ` — ${description}`}`;
}
