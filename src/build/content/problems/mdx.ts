import { type MdastNode, mdxToMdast } from 'satteri';
import { CITATION } from '../../sources/citation.ts';
import { directionMarkIn } from '../direction.ts';
import type { Problem } from './problem.ts';

const ID = /^[a-z0-9-]+$/;

/** The components that a guide's text may use, their attributes, and the form of each value. */
const COMPONENTS: ReadonlyMap<string, Readonly<Record<string, RegExp>>> = new Map(
  Object.entries({
    Check: { id: ID },
    GuideLink: { guide: ID, step: ID },
    History: {},
    NavPath: { path: /^[^\p{C}]+$/u },
    Notice: {
      kind: /^(?:today|disagree|warning|note)$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
      source: CITATION,
    },
    Picture: { name: ID },
    Routes: {},
    Step: { id: ID },
    Ui: {},
  }),
);

/** What the build adds to the text of a draft (drafts/body.ts). */
const COMPILED = new Map([...COMPONENTS, ['Borrowed', { lang: /^[A-Za-z0-9-]+$/ }]]);

/** The Markdown that is allowed. Headings and footnotes are not: their IDs would be made of their words. */
const MARKDOWN: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'break',
  'inlineCode',
  'code',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
]);

type Components = boolean | 'compiled';

/** What is wrong at a place, and what to do about it. */
type Fault = readonly [what: string, remedy: string];

/**
 * What a piece of MDX contains besides Markdown, components with their attributes, links to steps and links to
 * `addresses`: code, elements, images and other addresses. MDX is compiled to a program, so anything that is not on the
 * list is refused. The parser that reads it here also compiles it. `components` tells whether the page shows
 * components, and whether the build has already prepared the text.
 */
export function mdxProblems(
  file: string,
  mdx: string,
  addresses: ReadonlySet<string>,
  components: Components = true,
): readonly Problem[] {
  const problem = (line: number, [what, remedy]: Fault): Problem => ({
    file,
    what: `line ${line}: ${what}`,
    remedy,
  });
  try {
    const found: Problem[] = [];
    const look = (node: MdastNode): void => {
      const { line = 1, offset = 0 } = node.position?.start ?? {};
      const bare = mdx[offset] !== '[';
      const fault = faultOf(node, { addresses, components, bare });
      if (fault) found.push(problem(line, fault));
      if ('children' in node) node.children.forEach(look);
    };
    look(mdxToMdast(mdx));
    return found;
  } catch (error) {
    const [, line = '1', what = String(error)] =
      /^(\d+):\d+: (.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
    return [
      problem(Number(line), [
        `this cannot be read: ${what}.`,
        'Close each component; write "<" as "\\<", and an address as [words](address).',
      ]),
    ];
  }
}

interface Place {
  readonly addresses: ReadonlySet<string>;
  readonly components: Components;
  /** The link is made from an address in the text, without brackets. */
  readonly bare: boolean;
}

function faultOf(node: MdastNode, place: Place): Fault | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        'a line that begins with "import" or "export" is code.',
        'Begin the line with another word.',
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return ['"{…}" is code.', 'Write the words themselves; write a brace as "\\{" or in `code`.'];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementFault(node, place.components);
    case 'link':
      return linkFault(node, place);
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? ['a list has a checkbox.', 'Remove the brackets; a step has its own checkbox.']
        : undefined;
    case 'text':
    case 'inlineCode':
    case 'code':
      return markFault(node.value);
    default:
      return MARKDOWN.has(node.type)
        ? undefined
        : [
            `"${node.type}" is Markdown that a text may not use.`,
            'Use paragraphs, lists, tables, **strong** and *emphasised* words, `code`, and [words](#step).',
          ];
  }
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function elementFault({ name, attributes }: Element, components: Components): Fault | undefined {
  const known = components === 'compiled' ? COMPILED : COMPONENTS;
  const allowed = components ? known.get(name ?? '') : undefined;
  if (!allowed) {
    const list = [...COMPONENTS.keys()].join(', ');
    return [
      `the element <${name ?? ''}> is not allowed.`,
      components ? `Use Markdown, or a component: ${list}.` : 'Use Markdown.',
    ];
  }
  const names = Object.keys(allowed);
  const remedy = `Give ${names.map((each) => `${each}="…"`).join(' and ') || 'no attribute'}, once and in quotes.`;
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const { type } = attribute;
    if (type !== 'mdxJsxAttribute') return [`an attribute of <${name}> is code.`, remedy];
    const form = Object.hasOwn(allowed, attribute.name) ? allowed[attribute.name] : undefined;
    if (!form || seen.has(attribute.name)) {
      return [`<${name}> cannot have the attribute "${attribute.name}" here.`, remedy];
    }
    seen.add(attribute.name);
    if (typeof attribute.value !== 'string') {
      return [`the attribute "${attribute.name}" of <${name}> is not a text in quotes.`, remedy];
    }
    const fault = markFault(attribute.value);
    if (fault) return fault;
    if (!form.test(attribute.value)) {
      return [
        `the attribute "${attribute.name}" of <${name}> does not have the right form.`,
        remedy,
      ];
    }
  }
  return undefined;
}

function linkFault(
  { url, title }: Extract<MdastNode, { type: 'link' }>,
  { addresses, bare }: Place,
): Fault | undefined {
  if (bare) {
    return [
      `the address "${url}" would become a link by itself.`,
      'Write it as `code`, or as [words](#step).',
    ];
  }
  if (title) return ['a link has a title.', 'Write what the title says in the text.'];
  if (/^#[a-z0-9-]+$/.test(url) || addresses.has(url)) return undefined;
  return [
    `a link leads to "${url}".`,
    'Link to a step, as [words](#step), or to an address in content/links.yaml or content/sources.yaml.',
  ];
}

function markFault(text: string): Fault | undefined {
  const mark = directionMarkIn(text);
  return mark
    ? [`there is ${mark}, which sets the direction of writing.`, 'Delete it.']
    : undefined;
}
