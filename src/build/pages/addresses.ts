import { pathOf, SOURCE_LOCALE } from '../content/locales.ts';

/** Addresses inside the site, under whatever path it is deployed. They end with a slash: each page is a folder. */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

export const startAddress = (locale: string): string => `${BASE}/${pathOf(locale)}/`;
/** All guides, one guide, or a step of it. */
export const guideAddress = (locale: string, guide?: string, step?: string): string =>
  `${BASE}/${pathOf(locale)}/guides/${guide ? `${guide}/` : ''}${step ? `#${step}` : ''}`;
/** All live checklists or one; without a locale, the page continues in the reader's own language. */
export const checklistAddress = (locale: string | undefined, guide?: string): string =>
  `${BASE}/${locale === undefined ? '' : `${pathOf(locale)}/`}checklists/${guide ? `${guide}/` : ''}`;
/** A guide in one file; without a locale, the file has every language. */
export const guideFileAddress = (locale: string | undefined, guide: string): string =>
  `${BASE}/${locale === undefined ? '' : `${pathOf(locale)}/`}files/${guide}${locale === undefined ? '.all' : ''}.html`;
export const supportAddress = (locale: string): string => `${BASE}/${pathOf(locale)}/support/`;
/** The reference: all rules, one rule, or one of its messages. */
export const ruleAddress = (locale: string, rule?: string, message?: string): string =>
  `${BASE}/${pathOf(locale)}/rules/${rule ? `${rule}/` : ''}${message ? `#${message}` : ''}`;
/** All tools or one. */
export const toolAddress = (locale: string, tool?: string): string =>
  `${BASE}/${pathOf(locale)}/tools/${tool ? `${tool}/` : ''}`;
export const errataAddress = (locale: string): string => `${BASE}/${pathOf(locale)}/errata/`;
export const searchAddress = (locale: string): string => `${BASE}/${pathOf(locale)}/search/`;
export const accessibilityAddress = (locale: string): string =>
  `${BASE}/${pathOf(locale)}/accessibility/`;
export const privacyAddress = (locale: string): string => `${BASE}/${pathOf(locale)}/privacy/`;
export const translationsAddress = (locale: string): string =>
  `${BASE}/${pathOf(locale)}/translations/`;
export const unchangedAddress = (locale: string): string => `${BASE}/${pathOf(locale)}/unchanged/`;
/** The preview of all rules or of one message of a rule, which exists only in `npm run dev`. */
export const previewAddress = (rule?: string, message?: string): string =>
  `${BASE}/preview/${rule ? `${rule}/` : ''}${message ? `#${message}` : ''}`;
export const fileAddress = (path: string): string => `${BASE}/${path}`;

/** The same page in another language: pages have the same path below their locale. */
export function inLocale(pathname: string, from: string, to: string): string {
  return pathname.replace(`${BASE}/${pathOf(from)}/`, `${BASE}/${pathOf(to)}/`);
}

/**
 * For readers of none of our languages: the page that asks for the language if there is one, otherwise the source
 * language.
 */
export function addressForOthers(pathname: string, locale: string): string {
  const path = pathname.slice(startAddress(locale).length);
  const asks = /^(?:checklists\/(?:[^/]+\/)?)?$/.test(path);
  return asks ? `${BASE}/${path}` : inLocale(pathname, locale, SOURCE_LOCALE);
}
