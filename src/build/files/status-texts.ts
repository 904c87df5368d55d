import type { StatusFile } from '../../contracts/check-file.ts';
import { rulesOf } from '../../engine/check/guide.ts';
import { withoutArgs } from '../../engine/check/without-values.ts';
import { content, ruleTexts } from '../content/content.ts';
import { borrowedLanguage } from '../content/drafts/borrowed.ts';
import { translator } from '../content/locales.ts';
import { openReading } from '../content/reading.ts';

/** What a status can say about the checks of a guide in a language, without any value. */
export function statusTexts(guide: string, locale: string): StatusFile {
  const { content: found, prose, at } = openReading(guide, locale);
  const t = translator(content(), locale);
  const messages = rulesOf(found.guide).flatMap((rule) =>
    Object.entries(ruleTexts(rule, locale).messages).map(([id, { what, fix, lang = locale }]) => [
      `${rule}/${id}`,
      {
        what: withoutArgs(what, lang),
        fix: withoutArgs(fix, lang),
        ...(lang !== locale && { lang }),
      },
    ]),
  );
  const labels = found.guide.steps.flatMap(({ id: step, checks }) =>
    checks
      .filter(({ fields }) => fields.length > 1)
      .flatMap(({ id, fields }) =>
        fields.map((field) => ({
          place: `${step}/${field.id}`,
          label: prose.checks[id]?.fields[field.id]?.label ?? field.id,
          ...borrowedLanguage(at(`checks.${id}.fields.${field.id}.label`), locale),
        })),
      ),
  );
  return {
    words: {
      'outcome-sound': t('check-outcome-sound'),
      'outcome-note': t('check-outcome-note'),
      'outcome-warning': t('check-outcome-warning'),
      'outcome-error': t('check-outcome-error'),
      'level-error': t('check-level-error'),
      'level-warning': t('check-level-warning'),
      'level-note': t('check-level-note'),
    },
    messages: Object.fromEntries(messages),
    fields: Object.fromEntries(labels.map(({ place, label }) => [place, label])),
    languages: Object.fromEntries(
      labels.flatMap(({ place, lang }) => (lang === undefined ? [] : [[place, lang] as const])),
    ),
  };
}
