import { withoutArgs } from '../../engine/check/without-values.ts';
import { content, ruleTexts } from '../content/content.ts';
import { openReading } from '../content/reading.ts';
import { guideAddress, ruleAddress } from '../pages/addresses.ts';
import type { ErrataTexts, Erratum } from './errata-schemas.ts';

/** A step or a message of this site, as a link. */
interface Place {
  readonly address: string;
  readonly title: string;
  /** The place of the title in the content (drafts/draft.ts). */
  readonly at: string;
  /** The title of its guide or rule, and its place; empty if the link is to a whole rule. */
  readonly within: string;
  readonly withinAt: string;
}

/** The words of an entry in a language. */
export function erratumTexts(id: string, locale: string): ErrataTexts[string] {
  const texts = content().errataTexts[locale]?.[id];
  if (!texts) throw new Error(`Add "${id}" to content/errata/texts/${locale}.yaml.`);
  return texts;
}

/** The steps and messages that an entry names, in a language. */
export const erratumPlaces = (where: Erratum['where'], locale: string): readonly Place[] =>
  where.map((place) => {
    if ('guide' in place) {
      const { prose } = openReading(place.guide, locale);
      return {
        address: guideAddress(locale, place.guide, place.step),
        title: prose.steps[place.step] ?? place.step,
        at: `guides/${place.guide}/steps.${place.step}`,
        within: prose.title,
        withinAt: `guides/${place.guide}/title`,
      };
    }
    const { title, messages } = ruleTexts(place.rule, locale);
    const message = messages[place.message ?? '']?.what;
    const titleAt = `rules/${place.rule}/title`;
    return {
      address: ruleAddress(locale, place.rule, place.message),
      ...(message === undefined
        ? { title, at: titleAt, within: '', withinAt: titleAt }
        : {
            title: withoutArgs(message, locale),
            at: `rules/${place.rule}/messages.${place.message}`,
            within: title,
            withinAt: titleAt,
          }),
    };
  });

/** Whether an entry names a step of this guide. */
export const hasErrata = (guide: string): boolean =>
  content().errata.some(({ where }) =>
    where.some((place) => 'guide' in place && place.guide === guide),
  );
