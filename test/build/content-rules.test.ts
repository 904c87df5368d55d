import { describe, expect, it } from 'vitest';
import { allRules, rulesIn } from '../../src/build/content/content-rules.ts';
import { contentProblems } from '../../src/build/content/problems/index.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { FIXTURE } from '../support/fixture.ts';

const fixture = readContent(FIXTURE);
const rules = allRules(fixture);
const DUE = { what: 'Days left: {count}.', fix: 'Plan it.' };
const without = (kind: 'rules' | 'examples', rule: string) => ({
  ...fixture,
  [kind]: Object.fromEntries(Object.entries(fixture[kind]).filter(([id]) => id !== rule)),
});

describe('the rules of a site', () => {
  it('are those that it has texts for, in the order of the program', () => {
    const own = Object.keys(rulesIn(fixture, rules));
    expect(own).toEqual(Object.keys(rules).filter((id) => fixture.rules[id]));
    expect(own.length).toBeLessThan(Object.keys(rules).length);
  });

  it('need texts in every language and examples if a check uses them', () => {
    const problems = contentProblems({
      ...without('rules', 'consent-renewal'),
      errata: [],
      examples: without('examples', 'consent-renewal').examples,
    });
    expect(problems).toEqual([
      ...Object.keys(fixture.locales).map((locale) =>
        expect.stringMatching(
          `^rules/consent-renewal/${locale}.mdx: this file is missing. Add content/`,
        ),
      ),
      expect.stringMatching('^rules/consent-renewal/examples.yaml: this file is missing. Add '),
    ]);
  });

  it('have words for a status, which has no values', () => {
    const texts = fixture.rules['consent-renewal']?.['en'];
    if (!texts) throw new Error('Add consent-renewal to the made-up site.');
    const changed = { ...texts, messages: { ...texts.messages, 'due-soon': DUE } };
    const problems = contentProblems({
      ...fixture,
      rules: {
        ...fixture.rules,
        'consent-renewal': { ...fixture.rules['consent-renewal'], en: changed },
      },
    });
    expect(problems).toEqual([
      expect.stringMatching(/^rules\/consent-renewal\/en.mdx: due-soon .*: \{count\} is outside /),
    ]);
  });

  it('know settings with a name in each language, and moves to listed settings only', () => {
    const unset = { scopes: ['default' as const], stored: 'clear' as const };
    const rest = { secret: false, field: false, sensitive: false, host: false };
    const problems = contentProblems({
      ...fixture,
      settings: { 'a/b/c': { ...unset, ...rest, gone: 'a/b/d' } },
      settingNames: { en: { 'a/b/c': 'Sign', 'a/b/x': 'Other' }, ja: {} },
    });
    expect(problems).toEqual([
      expect.stringMatching('^configuration/names: "ar.yaml" is missing'),
      expect.stringMatching('^configuration/names/en.yaml: it names a/b/x, '),
      expect.stringMatching('^configuration/settings.yaml: a/b/c has moved to "a/b/d"'),
    ]);
  });

  it('are rules of the program', () => {
    const problems = contentProblems({
      ...fixture,
      rules: { ...fixture.rules, 'no-such-rule': {} },
    });
    expect(problems).toEqual([
      expect.stringMatching('^rules/no-such-rule: there is no rule with this ID. '),
    ]);
  });
});
