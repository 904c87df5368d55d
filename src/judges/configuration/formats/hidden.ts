/** What tools print in place of a secret. */
const MASK = /^(?:[*•●]{3,}|\[Hidden: sensitive value\]|<hidden>)$/;

/** A reference to a variable, a secret or a file that is the whole value. */
const WHOLE =
  /^(?:\$[A-Za-z_]\w*|#env\(.*|(?:\\?getenv|env)\(.*|ENC\[.*|!vault\b.*|(?:var|local|data|module)\.[\w.[\]"-]+)$/s;

/** A reference that a longer value contains. */
const WITHIN = /\$\{|\$\(|\{\{|%env\([^)\n]*\)%/;

/** Why a text is not a value but takes its place: a mask, or a reference to something outside of the text. */
export function hiddenBy(text: string): 'mask' | 'reference' | undefined {
  const value = text.trim();
  if (MASK.test(value)) return 'mask';
  return WHOLE.test(value) || WITHIN.test(value) ? 'reference' : undefined;
}
