import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { laidOut } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that WCAG 2.2 AA asks and a program can see, and best practices. */
export const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe's findings as lines that say what and where. It is evaluated by the debugger: the policy refuses it a script. */
export async function findings(
  page: Page,
  rules: readonly string[] = ALL,
  without: readonly string[] = [],
): Promise<readonly string[]> {
  await laidOut(page);
  await page.evaluate(axe);
  return page.evaluate(
    async ([runOnly, disabled]) => {
      // Defined by the script evaluated before.
      const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await loaded.run(document, {
        runOnly,
        rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    [[...rules], [...without]] as [string[], string[]],
  );
}
