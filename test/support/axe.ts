import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { laidOut } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours, which is most of axe's work. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Everything that WCAG 2.2 AA requires and a program can check, and best practices; colours are checked separately. */
export const findings = async (page: Page): Promise<readonly string[]> =>
  (await run(page, STANDARDS, { without: COLOURS })).violations;

/** What print can change of it. */
export const findingsOnPaper = async (page: Page): Promise<readonly string[]> =>
  (await run(page, ['heading-order', 'page-has-heading-one', 'region'])).violations;

/** Colours, of every element. */
export const colourFindings = async (page: Page): Promise<readonly string[]> =>
  (await run(page, COLOURS)).violations;

/**
 * Colours, of one element of each new kind: texts of the same colour, size and weight on the same colours down to the
 * root have the same result on every page. A kind is known after axe has decided about it.
 */
export async function newColourFindings(
  page: Page,
  known: Set<string>,
): Promise<readonly string[]> {
  await laidOut(page);
  const kinds = await page.evaluate(markKinds);
  const fresh = [...kinds.keys()].filter((index) => !known.has(kinds[index] ?? ''));
  if (fresh.length === 0) return [];
  const { violations, undecided } = await run(page, COLOURS, {
    where: fresh.map((index) => `[data-kind="${index}"]`).join(),
  });
  fresh
    .filter((index) => !undecided.includes(index))
    .forEach((index) => {
      known.add(kinds[index] ?? '');
    });
  return violations;
}

/** Numbers the first element of each kind in its attribute data-kind, and returns the properties of each kind. */
function markKinds(): readonly string[] {
  const chains = new Map<Element, string>();
  const chainOf = (element: Element | null): string => {
    if (!element) return '';
    const known = chains.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, color, opacity, position } =
      getComputedStyle(element);
    const own = `|${[backgroundColor, backgroundImage, color, opacity, position].join()}`;
    const outer = chainOf(element.parentElement);
    const adds = !/^.rgba\(0, 0, 0, 0\),none,.*,1,static$/.test(own) || !outer.endsWith(own);
    const chain = adds ? outer + own : outer;
    chains.set(element, chain);
    return chain;
  };
  const kinds = new Map<string, Element>();
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute('data-kind');
    const text = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!element.checkVisibility() || !(text || element.matches('input, select, textarea'))) {
      continue;
    }
    const { fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const kind = [element.localName, fontSize, fontWeight, textShadow, chainOf(element)].join();
    if (!kinds.has(kind)) kinds.set(kind, element);
  }
  [...kinds.values()].forEach((element, index) => {
    element.setAttribute('data-kind', String(index));
  });
  return [...kinds.keys()];
}

interface Answer {
  /** Lines that say what and where. */
  readonly violations: readonly string[];
  /** The numbers of the kinds that axe could not decide. */
  readonly undecided: readonly number[];
}

/** The result of axe. The debugger evaluates it: the policy refuses it as a script. */
async function run(
  page: Page,
  only: readonly string[],
  { without = [], where = 'html' }: { without?: readonly string[]; where?: string } = {},
): Promise<Answer> {
  await laidOut(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([context, runOnly, disabled]) => {
      // Defined by the script evaluated before.
      const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
      const { violations, incomplete } = await loaded.run(context, {
        runOnly,
        rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations', 'incomplete'],
        elementRef: true,
      });
      return {
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
        ),
        undecided: incomplete.flatMap(({ nodes }) =>
          nodes.map(({ element }) => Number(element?.getAttribute('data-kind'))),
        ),
      };
    },
    [where, [...only], [...without]] as [string, string[], string[]],
  );
}
