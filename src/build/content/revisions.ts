import { createHash } from 'node:crypto';
import { type MdastNode, mdxToMdast } from 'satteri';
import { SOURCE_LOCALE } from './locales.ts';
import type { GuideContent } from './read-content.ts';
import type { Prose } from './schemas.ts';

/**
 * A step's revision: a hash of what a reader reads in it in the source language, and of the fields, rules and
 * parameters of its checks. If a step was ticked under another revision, it is shown as "changed since". Translations,
 * examples, link targets, names of pictures and other steps do not change it.
 */
export function revisionOf(content: GuideContent, step: string): string {
  const ofGuide = known.get(content) ?? new Map<string, string>();
  known.set(content, ofGuide);
  const revision = ofGuide.get(step) ?? hashOf(content, step);
  ofGuide.set(step, revision);
  return revision;
}

/** Every page of a guide, in every language, asks for the revisions of all its steps. */
const known = new WeakMap<GuideContent, Map<string, string>>();

function hashOf({ guide, prose, bodies }: GuideContent, step: string): string {
  const texts = prose[SOURCE_LOCALE];
  const checks = guide.steps.find(({ id }) => id === step)?.checks ?? [];
  const tree = mdxToMdast(stepSource(bodies[SOURCE_LOCALE] ?? '', step));
  const read = [
    texts?.steps[step],
    wordsOf(tree, texts?.pictures ?? {})
      .replace(/\s+/g, ' ')
      .trim(),
    checks.map(({ id, fields, rules }) => [texts?.checks[id], fields, rules]),
  ];
  return createHash('sha256')
    .update(JSON.stringify(inOrder(read)))
    .digest('hex')
    .slice(0, 8);
}

/** Attributes of components whose value a reader sees; the others are IDs. */
const SEEN = ['path', 'kind', 'date'];

const BLOCKS = ['paragraph', 'listItem', 'tableCell', 'code', 'break', 'mdxJsxFlowElement'];

/** The words of a piece of MDX, and those of the pictures in it. */
export function wordsOf(node: MdastNode, pictures: Prose['pictures']): string {
  const own = 'value' in node && typeof node.value === 'string' ? node.value : '';
  const element = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  const attributes = element ? node.attributes : [];
  const seen = attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    if (attribute.name === 'name') return JSON.stringify(inOrder(pictures[attribute.value]));
    return SEEN.includes(attribute.name) ? attribute.value : [];
  });
  const inside = 'children' in node ? node.children.map((child) => wordsOf(child, pictures)) : [];
  const words = [own, ...seen, ...inside].join('');
  return BLOCKS.includes(node.type) ? `\n${words}\n` : words;
}

/** The same data with the keys of its objects sorted: the order in a file changes nothing. */
function inOrder(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(inOrder);
  if (typeof data !== 'object' || data === null) return data;
  return Object.entries(data)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => [name, inOrder(value)]);
}

/** The MDX between a step's tags; empty if the step is missing. */
export function stepSource(body: string, step: string): string {
  return new RegExp(`<Step id="${step}">([\\s\\S]*?)</Step>`).exec(body)?.[1] ?? '';
}

/** The MDX before, between and after the steps. */
export const withoutSteps = (body: string): string => body.replace(/<Step\b[\s\S]*?<\/Step>/g, '');
