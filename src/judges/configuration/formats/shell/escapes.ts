const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

const NUMBER = /^\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8}))/;

const HIGHEST = 0x10ffff;

/** What an escape at the start of a text means inside `$'…'`, and its length. Bash keeps one that it does not know. */
export function ansiEscape(text: string): { readonly means: string; readonly length: number } {
  const [whole, octal, ...hex] = NUMBER.exec(text) ?? [];
  if (whole !== undefined) {
    const code = octal ? Number.parseInt(octal, 8) : Number.parseInt(hex.join(''), 16);
    return { means: code > HIGHEST ? '\ufffd' : String.fromCodePoint(code), length: whole.length };
  }
  const letter = text.charAt(1);
  return { means: LETTERS[letter] ?? text.slice(0, 2), length: letter === '' ? 1 : 2 };
}
