import { content } from '../content/content.ts';
import { pathOf } from '../content/locales.ts';
import { guideKey } from './guide-key.ts';

/** The paths of a page that exists once per language. */
export const localePaths = () =>
  Object.keys(content().locales).map((locale) => ({
    params: { locale: pathOf(locale) },
    props: { locale },
  }));

/** The paths of a page that exists once per guide and language. */
export const guidePaths = () =>
  localePaths().flatMap(({ params, props }) =>
    guidePathsOfNoLanguage().map(({ params: { guide }, cacheKey }) => ({
      params: { ...params, guide },
      props: { ...props, guide },
      cacheKey,
    })),
  );

/** The paths of a page that exists once per guide. */
export const guidePathsOfNoLanguage = () =>
  Object.keys(content().guides).map((guide) => ({
    params: { guide },
    props: { guide },
    cacheKey: guideKey(guide),
  }));
