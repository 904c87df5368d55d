import type { CatalogueFile } from '../../contracts/catalogue.ts';
import { CATALOGUE_RULE, CATALOGUE_TYPES } from '../../judges/catalogue.ts';
import { content } from '../content/content.ts';
import { textsUnder } from '../content/locales.ts';
import { ruleAddress } from '../pages/addresses.ts';
import { textsOfRules } from './rule-texts.ts';

/** The places of its texts that a draft may borrow. */
export const CATALOGUE_PLACES: readonly string[] = [`rules/${CATALOGUE_RULE}/`];

/** What the checker of catalogues says in a language. */
export function catalogueTexts(locale: string): CatalogueFile {
  const { [CATALOGUE_RULE]: rule } = textsOfRules([CATALOGUE_RULE], locale);
  if (!rule) throw new Error(`Add the rule "${CATALOGUE_RULE}" to content/rules.`);
  return {
    interface: {
      ...textsUnder(content(), locale, 'check-'),
      ...textsUnder(content(), locale, 'catalogue-'),
    },
    types: CATALOGUE_TYPES,
    rule,
    reference: ruleAddress(locale, CATALOGUE_RULE),
  };
}
