import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../../src/build/content/content-rules.ts';
import { pathOf, SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import type { Check } from '../../../src/engine/check/guide.ts';
import { open, useBrowser } from '../../support/browser.ts';
import { ALL } from '../../support/extent.ts';
import { fillField, ready, twentyDaysAgo } from '../../support/fill.ts';
import { content, guidePath, guides, locales } from '../../support/pages.ts';
import { cook } from '../../support/recipes.ts';

const rules = allRules(content);

useBrowser();

type Values = Readonly<Record<string, string>>;

interface Fault {
  readonly check: Check;
  readonly values: Values;
  /** "rule/message" */
  readonly finding: string;
}

const isRepairable = (finding: string): boolean => {
  const [rule = '', message = ''] = finding.split('/');
  return rules[rule]?.repairable.includes(message) ?? false;
};

/** What is wrong in a guide's own examples and is repaired with a click. */
const faultsOf = (guide: string): readonly Fault[] =>
  (content.guides[guide]?.file.steps ?? []).flatMap(({ checks }) =>
    checks.flatMap((check) =>
      check.examples.faulty.flatMap(({ values, finds }) =>
        finds.filter(isRepairable).map((finding) => ({ check, values: cook(values), finding })),
      ),
    ),
  );

/** The examples of its rules whose repair changes a field other than the one with the finding. */
const faultsAcross = (guide: string): readonly Fault[] =>
  (content.guides[guide]?.file.steps ?? []).flatMap(({ checks }) =>
    checks.flatMap((check) =>
      check.rules.flatMap(({ rule: id, inputs, params }) => {
        const rule = rules[id];
        const used = Object.entries(inputs).filter(([, field]) => !field.startsWith('@'));
        return (content.examples[id]?.faulty ?? []).flatMap(({ values, finds }) => {
          const all = {
            ...Object.fromEntries(used.map(([input]) => [input, ''])),
            ...cook(values),
          };
          return finds
            .filter((message) => Object.keys(rule?.repair(message, all, params) ?? {}).length > 1)
            .map((message) => ({
              check,
              values: Object.fromEntries(used.map(([input, field]) => [field, all[input] ?? ''])),
              finding: `${id}/${message}`,
            }));
        });
      }),
    ),
  );

async function enter(page: Page, check: Check, values: Values): Promise<void> {
  for (const [name, entry] of Object.entries(values)) {
    const { control } = check.fields.find(({ id }) => id === name) ?? {};
    if (control && entry !== '')
      await fillField(page, check, name, control === 'date' ? twentyDaysAgo() : entry);
  }
}

async function repair(page: Page, { check, values, finding }: Fault): Promise<void> {
  await enter(page, check, values);
  // Typed text is checked when its field is left.
  await page.keyboard.press('Tab');
  const found = page.locator(`[data-check="${check.id}"] [data-message="${finding}"]`).first();
  const left = await page.locator(`[data-message="${finding}"]`).count();
  await found.locator('[data-repair]').click();
  await expect
    .poll(() => page.locator(`[data-message="${finding}"]`).count(), { message: finding })
    .toBeLessThan(Math.max(left, 1));
}

/** A release tests each guide in each language; otherwise the languages take turns. */
const walks = guides.flatMap((guide, index) =>
  ALL
    ? locales.map((locale) => [guide, locale] as const)
    : [[guide, locales[index % locales.length] ?? SOURCE_LOCALE] as const],
);

it.each(walks)(
  '%s is followed in %s from the start page to the last tick',
  async (guide, locale) => {
    const { page, complaints } = await open(`/${pathOf(locale)}/`);
    await page.locator(`[data-guide-card="${guide}"] [data-part="go"]`).click();
    await page.waitForURL(`**${guidePath(locale, guide)}`);

    const [fault] = faultsOf(guide);
    if (fault) await repair(page, fault);
    for (const step of content.guides[guide]?.file.steps ?? []) {
      for (const check of step.checks) {
        await enter(page, check, cook(check.examples.sound[0] ?? {}));
        const root = page.locator(`[data-check="${check.id}"]`);
        await expect
          .poll(() => root.getAttribute('data-outcome'), { message: check.id })
          .toMatch(/^(?:sound|note)$/);
      }
    }
    const route = page.locator('[data-route]').first();
    if ((await route.count()) > 0) await route.check();
    for (const step of await page.locator('[data-step]:not([data-status="skipped"])').all()) {
      await step.locator('[data-tick]').check();
    }
    const count = page.locator('.rail [data-progress]');
    expect(await count.getAttribute('data-done')).toBe(await count.getAttribute('data-total'));
    expect(complaints).toEqual([]);
  },
);

describe.each(guides)('%s', (guide) => {
  const faults = [...faultsOf(guide), ...faultsAcross(guide)].map(
    (fault) => [fault.finding, fault.check.id, fault] as const,
  );

  it('repairs what its examples show, on the page', async () => {
    const { page, complaints } = await open(guidePath(SOURCE_LOCALE, guide));
    await ready(page);
    for (const [, , fault] of faults) {
      await page.locator(`[data-check="${fault.check.id}"] [data-part="clear"]`).click();
      await repair(page, fault);
    }
    expect(complaints).toEqual([]);
  });
});
