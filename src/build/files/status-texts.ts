import type { StatusFile } from '../../contracts/check-file.ts';
import { rulesOf } from '../../engine/check/guide.ts';
import { withoutArgs } from '../../engine/check/without-values.ts';
import { content, ruleTexts } from '../content/content.ts';
import { translator } from '../content/locales.ts';
import { openReading } from '../content/reading.ts';

/** What a status can say about the checks of a guide in a language, without any value. */
export function statusTexts(guide: string, locale: string): StatusFile {
  const { content: found, prose } = openReading(guide, locale);
  const t = translator(content(), locale);
  const messages = rulesOf(found.guide).flatMap((rule) =>
    Object.entries(ruleTexts(rule, locale).messages).map(([id, { what, fix }]) => [
      `${rule}/${id}`,
      { what: withoutArgs(what, locale), fix: withoutArgs(fix, locale) },
    ]),
  );
  const labels = found.guide.steps.flatMap(({ id: step, checks }) =>
    checks
      .filter(({ fields }) => fields.length > 1)
      .flatMap(({ id, fields }) =>
        fields.map((field) => [
          `${step}/${field.id}`,
          prose.checks[id]?.fields[field.id]?.label ?? field.id,
        ]),
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
    fields: Object.fromEntries(labels),
  };
}
