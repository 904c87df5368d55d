const PLACE = /\{(\w+)\}/g;
const TEXT = /(<text\b[^>]*>)([^<]*)(<\/text>)/g;

/**
 * Fills the `{label}` places of a picture's texts. A "\n" in a label begins a new line. Labels come from content/ and
 * are escaped, so the result is our own drawing and nothing else.
 */
export function fillPicture(svg: string, labels: Readonly<Record<string, string>>): string {
  return svg.replace(TEXT, (_, open: string, text: string, close: string) => {
    const x = /\sx="([^"]*)"/.exec(open)?.[1] ?? '0';
    const lines = text
      .replace(PLACE, (place, name: string) => escapeText(labels[name] ?? place))
      .split('\n')
      .map((line, index) => (index === 0 ? line : `<tspan x="${x}" dy="1.25em">${line}</tspan>`));
    return open + lines.join('') + close;
  });
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
