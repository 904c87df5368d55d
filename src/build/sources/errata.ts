import { withoutArgs } from '../../engine/check/without-values.ts';
import { content, ruleTexts } from '../content/content.ts';
import { openReading } from '../content/reading.ts';
import { guideAddress, ruleAddress } from '../pages/addresses.ts';
import type { ErrataTexts, Erratum } from './errata-schemas.ts';

/** A step or a message of this site, as a link. */
interface Place {
  readonly address: string;
  readonly title: string;
  /** The title of its guide or rule. */
  readonly within: string;
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
        within: prose.title,
      };
    }
    const { title, messages } = ruleTexts(place.rule, locale);
    const message = messages[place.message ?? '']?.what;
    return {
      address: ruleAddress(locale, place.rule, place.message),
      title: message === undefined ? title : withoutArgs(message, locale),
      within: message === undefined ? '' : title,
    };
  });

/** Whether an entry names a step of this guide. */
export const hasErrata = (guide: string): boolean =>
  content().errata.some(({ where }) =>
    where.some((place) => 'guide' in place && place.guide === guide),
  );
