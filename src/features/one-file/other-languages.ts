/** The languages that are not shown: the text of each is its markup, or the beginning of that. */
export const otherLanguages = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('script[data-language]'),
];

/** One of them; the first language of the file has no name until it gets it. */
export const otherLanguage = (locale: string | undefined): HTMLElement | undefined =>
  otherLanguages().find(({ dataset }) => dataset['language'] === locale);

/** Notes that the file was read to its end. A browser that saves it keeps this note. */
export function noteWhole(): void {
  document.documentElement.dataset['whole'] = '';
}

export const isWhole = (): boolean => 'whole' in document.documentElement.dataset;
