/** A placeholder in an example or a template: crosses, dots, words in brackets, a variable, "your key", "null". */
export const PLACEHOLDER =
  /^(?:x{3,}(?:-[xyzmn\d]{1,12}){0,9}|\.{3,}|[\u2022\u2026\u25cf]+|<[^<>\r\n]{1,80}>|\[[^[\]\r\n]{1,80}\]|[$#@%]?\{{1,2}[^{}\r\n]{1,80}\}{1,2}|%\w{1,80}%|\$[a-z_]\w{0,80}|(?:your|insert|enter|replace|change|paste)[\s_-][^\r\n]{1,80}|changeme|placeholder|null|undefined|none|n\/a|tbd|todo)$/i;

/** A name and quotation marks that may be around a placeholder. */
const NAME = /^[\w./-]{1,120}\s{0,9}(?:=>|[:=])\s{0,9}/;

/** UUIDs of templates: one digit in each group, digits that count up, and the examples of RFC 9562 and of Wikipedia. */
const EXAMPLES = [
  /^([\da-f])\1{7}-([\da-f])\2{3}-([\da-f])\3{3}-([\da-f])\4{3}-([\da-f])\5{11}$/,
  /^12345678-(?:1234|5678|9012|90ab|9abc|abcd)-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
  /^(?:f81d4fae-7dec-11d0-a765-00a0c91e6bf6|550e8400-e29b-41d4-a716-446655440000)$/,
  /^123e4567-e89b-12d3-a456-4266(?:14174000|55440000)$/,
];

/** Random numbers of 32 hexadecimal digits always have more different digits than this. */
const FEWEST = 4;

/** Whether a value is a placeholder: a word, a template, or a made-up UUID or hexadecimal number. */
export function isPlaceholder(value: string): boolean {
  const plain = value
    .slice(0, 400)
    .replace(/["'`,;]/g, '')
    .trim()
    .replace(NAME, '')
    .toLowerCase();
  const digits = plain.replaceAll('-', '');
  const isMadeUp = /^[\da-f]{32}$/.test(digits) && new Set(digits).size < FEWEST;
  return isMadeUp || [PLACEHOLDER, ...EXAMPLES].some((pattern) => pattern.test(plain));
}
