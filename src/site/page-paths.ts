import { content } from './content.ts';
import { pathOf } from './locales.ts';

/** The paths of a page that stands once in each language. */
export const localePaths = () =>
  Object.keys(content().locales).map((locale) => ({
    params: { locale: pathOf(locale) },
    props: { locale },
  }));

/** The paths of a page that stands once for each guide in each language. */
export const guidePaths = () =>
  localePaths().flatMap(({ params, props }) =>
    Object.keys(content().guides).map((guide) => ({
      params: { ...params, guide },
      props: { ...props, guide },
    })),
  );
