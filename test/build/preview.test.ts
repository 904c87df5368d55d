import { describe, expect, it } from 'vitest';
import { allRules, rulesIn } from '../../src/build/content/content-rules.ts';
import { type Content, readContent } from '../../src/build/content/read-content.ts';
import type { Form } from '../../src/build/preview/pieces.ts';
import { missingIn, rulePreview } from '../../src/build/preview/rule-preview.ts';
import { placesOf } from '../../src/engine/check/without-values.ts';
import { FIXTURE } from '../support/fixture.ts';

const fixture = readContent(FIXTURE);
const rules = Object.values(rulesIn(fixture, allRules(fixture)));
const locales = Object.keys(fixture.locales);

/** A text as its author wrote it, with the names of the places that no example fills. */
const said = (forms: readonly Form[] = []) =>
  forms.map(({ pieces }) =>
    pieces.map(({ text, kind }) => (kind === 'open' ? `{${text}}` : text)).join(''),
  );

const previewOf = (content: Content, id: string) => {
  const rule = allRules(content)[id];
  if (!rule) throw new Error(`The made-up site has no rule ${id}.`);
  return rulePreview(content, rule);
};

const messageOf = (content: Content, rule: string, id: string) => {
  const message = previewOf(content, rule).messages.find((each) => each.id === id);
  if (!message) throw new Error(`The rule ${rule} has no message ${id}.`);
  return message;
};

const partOf = (content: Content, id: string, locale: string, part: string) => {
  const texts = messageOf(content, 'api-key', id).languages.find((each) => each.locale === locale);
  return texts?.parts.find(({ name }) => name === part)?.forms;
};

describe.each(rules)('the preview of $id', (rule) => {
  const preview = rulePreview(fixture, rule);

  it('has each message in each language, with every part that is written', () => {
    expect(preview.messages.map(({ id }) => id)).toEqual(Object.keys(rule.messages));
    for (const { id, level, source, asked, languages } of preview.messages) {
      const spec = rule.messages[id];
      expect({ level, source, asked }).toEqual({
        level: spec?.level,
        source: spec?.source,
        asked: spec?.onSubmit ?? false,
      });
      expect(languages.map(({ locale }) => locale)).toEqual(locales);
      for (const { locale, dir, parts } of languages) {
        expect(dir).toBe(fixture.locales[locale]?.dir);
        const written = Object.entries(fixture.rules[rule.id]?.[locale]?.messages[id] ?? {});
        expect(parts.flatMap(({ name, forms }) => (forms ? name : [])).sort()).toEqual(
          written.map(([name]) => name).sort(),
        );
      }
    }
    expect(missingIn(preview)).toBe(0);
  });

  it('fills every place of a message if one of its examples can be checked', () => {
    for (const { id, example, languages } of preview.messages) {
      const made = Object.values(example ?? {}).some((value) => value.startsWith('recipe:'));
      const pieces = languages.flatMap(({ parts }) =>
        parts.flatMap(({ forms = [] }) =>
          forms.filter(({ plural }) => !plural).flatMap((form) => form.pieces),
        ),
      );
      const texts = locales.flatMap((locale) =>
        Object.values(fixture.rules[rule.id]?.[locale]?.messages[id] ?? {}),
      );
      const open = pieces.filter(({ kind }) => kind === 'open').length;
      expect(open > 0, id).toBe(made && texts.some((text) => placesOf(text).length > 0));
    }
  });
});

describe('the preview of a message', () => {
  it('says when it is shown, from the file of the rule', () => {
    expect(messageOf(fixture, 'api-key', 'empty').conditions).toEqual(['if: { value: empty }']);
    expect(messageOf(fixture, 'api-key', 'mage-id').conditions?.slice(0, 2)).toEqual([
      'first: nothing above it in its group is said',
      "unless: { value: { pattern: '[\\da-f]{32}' } }",
    ]);
    const [code] = previewOf(fixture, 'identifier-list').messages;
    expect(code).toHaveProperty('conditions', undefined);
  });

  it('has the values of an example in its places', () => {
    expect(said(partOf(fixture, 'unusual-length', 'en', 'what'))).toEqual([
      'The key has 30 digits.',
    ]);
    expect(said(partOf(fixture, 'too-long', 'en', 'what'))).toEqual([
      'The text is longer than {limit} characters.',
    ]);
  });

  it('fills the plural form for the count, and leaves the others open', () => {
    const texts = fixture.rules['api-key']?.['en'];
    const plural = { one: '{count} digit.', other: '{count} digits.' };
    const content = {
      ...fixture,
      rules: {
        ...fixture.rules,
        'api-key': {
          ...fixture.rules['api-key'],
          ...(texts && {
            en: {
              ...texts,
              messages: { ...texts.messages, 'unusual-length': { what: plural, fix: 'Count.' } },
            },
          }),
        },
      },
    };
    const forms = partOf(content, 'unusual-length', 'en', 'what');
    expect(forms?.map(({ plural }) => plural)).toEqual(['one', 'other']);
    expect(said(forms)).toEqual(['{count} digit.', '30 digits.']);
  });

  it('names the languages whose translation is older than the source, or not recorded', () => {
    const { ar, ja } = fixture.translated;
    const { 'rules/api-key/messages/empty': version = '', ...others } = ar ?? {};
    const translated = {
      ar: others,
      ja: { ...ja, 'rules/api-key/messages/empty': version.replace(/^./, 'x') },
    };
    expect(messageOf({ ...fixture, translated }, 'api-key', 'empty').behind).toEqual([
      { locale: 'ar', state: 'unrecorded' },
      { locale: 'ja', state: 'stale' },
    ]);
  });

  it('says what is missing if a language or the examples do not have it', () => {
    const { ja: _, ...others } = fixture.rules['api-key'] ?? {};
    const { 'api-key': __, ...examples } = fixture.examples;
    const content = { ...fixture, rules: { ...fixture.rules, 'api-key': others }, examples };
    expect(partOf(content, 'empty', 'ja', 'what')).toBeUndefined();
    expect(said(partOf(content, 'empty', 'en', 'what'))).toEqual(['There is no key.']);
    expect(messageOf(content, 'api-key', 'empty').example).toBeUndefined();
    expect(missingIn(previewOf(content, 'api-key'))).toBeGreaterThan(28 * 2);
  });
});
