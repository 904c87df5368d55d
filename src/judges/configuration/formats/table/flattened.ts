const BLOCK = /-{5}BEGIN [^-\n]{1,60}-{5}(?!\s*\n)[^\n]*-{5}END /;

/**
 * Whether a PEM block is in one line. Some exports take line breaks out, so nobody can tell from them what is stored.
 */
export const flattens = (text: string): boolean => BLOCK.test(text);
