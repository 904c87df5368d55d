import { escaped } from './escaped.ts';

const PLACE = /\{(\w+)\}/g;
const TEXT = /(<text\b[^>]*>)([^<]*)(<\/text>)/g;

/** What only an author's file needs: an editor reads it as XML, and a person reads it line by line. */
const FOR_AUTHORS = /\s*\n\s*(?=<)| xmlns="[^"]*"/g;

/**
 * Fills the `{label}` places of a picture's texts; a text can have another language than the page. A "\n" in a label
 * begins a new line. Labels come from content/ and are escaped, so the result is our own drawing and nothing else.
 */
export function fillPicture(
  svg: string,
  labels: Readonly<Record<string, string>>,
  languageOf: (label: string) => string | undefined = () => undefined,
): string {
  return svg
    .trim()
    .replace(FOR_AUTHORS, '')
    .replace(TEXT, (_, open: string, text: string, close: string) => {
      const x = /\sx="([^"]*)"/.exec(open)?.[1] ?? '0';
      const lines = text
        .replace(PLACE, (place, name: string) => escaped(labels[name] ?? place))
        .split('\n')
        .map((line, index) => (index === 0 ? line : `<tspan x="${x}" dy="1.25em">${line}</tspan>`));
      const lang = languageOf(new RegExp(PLACE).exec(text)?.[1] ?? '');
      const start = lang === undefined ? open : open.replace('<text', `<text lang="${lang}"`);
      return start + lines.join('') + close;
    });
}
