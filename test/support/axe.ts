import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { laidOut } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on colours, which is most of axe's work. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Everything that WCAG 2.2 AA asks and a program can see, and best practices; colours are asked apart. */
export const findings = (page: Page): Promise<readonly string[]> =>
  run(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], COLOURS);

/** What paper can change of it. */
export const findingsOnPaper = (page: Page): Promise<readonly string[]> =>
  run(page, ['heading-order', 'page-has-heading-one', 'region']);

/** Colours, of every element. */
export const colourFindings = (page: Page): Promise<readonly string[]> => run(page, COLOURS);

/**
 * Colours, of one element of each kind: those whose text has the same colour, size and weight on the same colours have the
 * same answer, and there are twenty times as many.
 */
export async function colourFindingsByKind(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const chains = new Map<Element, string>();
    const chainOf = (element: Element): string => {
      const known = chains.get(element);
      if (known !== undefined) return known;
      const { backgroundColor, backgroundImage, color, opacity, position } =
        getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, color, opacity, position].join();
      const chain = `${element.parentElement ? chainOf(element.parentElement) : ''}|${own}`;
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
    for (const element of kinds.values()) element.setAttribute('data-kind', '');
  });
  return run(page, COLOURS, [], '[data-kind]');
}

/** axe's findings as lines that say what and where. It is evaluated by the debugger: the policy refuses it a script. */
async function run(
  page: Page,
  runOnly: readonly string[],
  without: readonly string[] = [],
  context = 'html',
): Promise<readonly string[]> {
  await laidOut(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([where, only, disabled]) => {
      // Defined by the script evaluated before.
      const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await loaded.run(where, {
        runOnly: only,
        rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    [context, [...runOnly], [...without]] as [string, string[], string[]],
  );
}
