import { stringify } from 'yaml';
import { SOURCE_LOCALE } from '../content/locales.ts';
import { type Skeleton, TODO } from './skeleton.ts';

/** A file of prose with its front matter. */
const mdx = (front: object, body: string, remark = ''): string =>
  `---\n${remark}${stringify(front, { lineWidth: 0 })}---\n${body && `\n${body}`}`;

/** The same English text for each language, marked if it must be translated. */
export function textFiles(
  folder: string,
  locales: readonly string[],
  front: object,
  body = '',
): Pick<Skeleton, 'files' | 'toTranslate'> {
  const file = (locale: string) => `${folder}/${locale}.mdx`;
  const others = locales.filter((locale) => locale !== SOURCE_LOCALE);
  return {
    files: {
      [file(SOURCE_LOCALE)]: mdx(front, body),
      ...Object.fromEntries(others.map((locale) => [file(locale), mdx(front, body, TODO)])),
    },
    toTranslate: others.map(file),
  };
}
