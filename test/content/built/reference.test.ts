import { describe, expect, it } from 'vitest';
import { allRules, rulesIn } from '../../../src/build/content/content-rules.ts';
import { pathOf } from '../../../src/build/content/locales.ts';
import { dateText } from '../../../src/build/pages/dates.ts';
import { builtPage, content, locales } from '../../support/pages.ts';

/** The steps that checks name as the way on from a message, as the ends of their addresses. */
const leadsOf = (message: string): readonly string[] =>
  Object.entries(content.guides).flatMap(([guide, { file }]) =>
    file.steps
      .flatMap(({ checks }) => checks)
      .flatMap(({ leads }) => (leads[message] ? [`${guide}/#${leads[message]}`] : [])),
  );

describe.each(locales)('the reference in %s', (locale) => {
  it.each(Object.values(rulesIn(content, allRules(content))))(
    'has every message, example and source of $id',
    (rule) => {
      const html = builtPage(`/${pathOf(locale)}/rules/${rule.id}/`);
      const examples = content.examples[rule.id];
      const entries = html.split('<section ').slice(1);
      expect(entries).toHaveLength(Object.keys(rule.messages).length);
      for (const [message, { level, source }] of Object.entries(rule.messages)) {
        const entry = entries.find((each) =>
          each.includes(`data-message-entry="${rule.id}/${message}"`),
        );
        expect(entry).toContain(`id="${message}"`);
        expect(entry).toContain(`data-level="${level}"`);
        expect(entry).toContain(`data-source="${source}"`);
        const date = content.sources[source]?.date ?? '';
        expect(entry).toContain(` · ${dateText(date, locale)}`);
        const found = examples?.faulty.filter(({ finds }) => finds.includes(message));
        expect(entry?.match(/data-example/g)).toHaveLength(found?.length ?? 0);
        for (const address of leadsOf(`${rule.id}/${message}`)) {
          expect(entry).toContain(`data-lead href="/${pathOf(locale)}/guides/${address}"`);
        }
      }
      expect(entries[0] && html.split('<section ')[0]?.match(/data-example/g)).toHaveLength(
        examples?.sound.length ?? 0,
      );
      expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/>[^<]*\{\w+\}[^<]*</);
    },
  );
});
