/** Trusted Types, where the browser has them: the compiler's list of the browser's types does not. */
declare const trustedTypes: { createPolicy(name: string, rules: Trusted): Trusted } | undefined;

/** What gives a browser markup and code that are in the file. */
interface Trusted {
  createHTML(markup: string): string;
  createScript(code: string): string;
}

const AS_IT_IS: Trusted = { createHTML: (markup) => markup, createScript: (code) => code };

/** The policy of the file allows each name once, so no other script can get or make one of them again. */
export const trustedAs = (name: 'one-file' | 'language'): Trusted =>
  typeof trustedTypes === 'undefined' ? AS_IT_IS : trustedTypes.createPolicy(name, AS_IT_IS);
