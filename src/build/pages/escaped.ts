/** A text as markup has it, also in an attribute. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Data as JSON for a block in a page; "<" is escaped, so nothing in it can end the block. */
export const blockJson = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
