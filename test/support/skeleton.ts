/** Attributes with words or addresses: languages differ in what they say, not in whether they say something. */
const WORDS =
  /^(?:aria-label|alt|content|data-said|data-steps|data-texts|data-title|href|lang|placeholder|title)$/;

/** Elements in running text, whose order depends on the words. */
const IN_TEXT = /^(?:a|b|bdi|code|em|kbd|span|strong|sub|sup|wbr)$/;

/** What marks the language of the page in a list of languages. */
const MARKS = ['aria-current', 'selected'];

/** A note that the source is newer, which only a translation can have. */
const NEWER = /<p\b[^>]*\bdata-newer=[\s\S]*?<\/p>/g;

const TOKENS = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>|([^<]+)/g;

/** The attributes of a tag by name. */
const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

/** An element and its attributes in one line, without the words in them. */
function described(element: string, tag: string): string {
  const attributes = attributesOf(tag);
  const shown = [...attributes]
    .filter(([name]) => !(attributes.has('lang') && MARKS.includes(name)))
    .map(([name, value]) => {
      const own = element === 'html' || WORDS.test(name);
      return `${name}=${own && value !== '' ? '…' : value}`;
    });
  return [element, ...shown.sort()].join(' ');
}

/**
 * The markup of a built page without its words, a line for each element, its end, and text. Two languages with the same
 * skeleton have the same elements, roles, IDs, classes and states, and text in the same places. For elements in running
 * text only the kinds count, once per page: their order and number depend on the language.
 */
export function skeleton(html: string): readonly string[] {
  const plain = html
    .replace(NEWER, '')
    .replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2></$1>');
  const lines: string[] = [];
  const kinds = new Set<string>();
  const running = new Set<string>();
  let open: string[] = [];
  const endText = () => {
    lines.push(...[...running].sort());
    running.clear();
  };
  for (const [, end, element = '', tag = '', text = ''] of plain.matchAll(TOKENS)) {
    if (text.trim() !== '') {
      running.add('text');
      open = [];
    }
    if (text !== '') continue;
    if (!IN_TEXT.test(element)) {
      endText();
      lines.push(end ? `end of ${element}` : described(element, tag));
    } else if (end) {
      const empty = open.pop();
      if (empty !== undefined) running.add(`nothing in ${empty}`);
    } else {
      kinds.add(described(element, tag));
      open.push(described(element, tag));
    }
  }
  endText();
  return [...lines, ...[...kinds].sort()];
}

/** What a page says about its language: its own language and direction, and those that its lists of languages mark. */
export function languageOf(html: string) {
  const tags = [...html.matchAll(TOKENS)].map(([, , element, tag = '']) => ({
    element,
    attributes: attributesOf(tag),
  }));
  const root = tags.find(({ element }) => element === 'html')?.attributes;
  const marked = tags
    .filter(({ attributes }) => MARKS.some((mark) => attributes.has(mark)))
    .flatMap(({ attributes }) => attributes.get('lang') ?? []);
  return { lang: root?.get('lang'), dir: root?.get('dir'), marked };
}
