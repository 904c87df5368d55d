import { type Decoded, decoder } from '../../decoded.ts';

/** A line that sets the next variable: a quote that goes on to it has lost its end. Base64 has no underscore. */
const NEXT_VARIABLE =
  /\n[ \t]{0,99}(?:export[ \t]{1,99})?[A-Za-z][A-Za-z0-9]{0,99}_\w{0,299}[ \t]{0,99}=/y;

/** Where the quote is that ends a value, from the offset of the first one. */
export function closingQuote(text: string, at: number): number | undefined {
  const quote = text.charAt(at);
  for (let next = at + 1; next < text.length; next++) {
    const sign = text.charAt(next);
    if (sign === quote) return next;
    if (sign === '\\') next++;
    NEXT_VARIABLE.lastIndex = next;
    if (sign === '\n' && NEXT_VARIABLE.test(text)) return undefined;
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\"': '"',
  '\\\\': '\\',
  '\\$': '$',
  '\r\n': '\n',
};

/** What is between the quotes. Only in double quotes a backslash means something. */
export function unquoted(text: string, start: number, end: number): Decoded {
  const decoded = decoder(start);
  const escaped = text[start - 1] === '"' ? /\\[nrt"\\$]|\r\n/g : /\r\n/g;
  let from = start;
  for (const { 0: found, index } of text.slice(start, end).matchAll(escaped)) {
    decoded.copy(text.slice(from, start + index), from);
    from = start + index + found.length;
    decoded.put(ESCAPES[found] ?? found, start + index, from);
  }
  decoded.copy(text.slice(from, end), from);
  return decoded.done();
}
