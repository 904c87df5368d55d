/** Invisible characters, which may be inside a pasted key. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** A shorter text may be a name or a key: nobody can tell them apart. */
const LENGTH = 16;
const HEXADECIMAL = /^[\da-f]+$/i;
const LETTERS = /^[a-z]+$/i;
const MIXED = /^(?=.*\d)(?=.*[a-z])[a-z\d]+$/i;
/** A UUID up to its last group, and how keys begin: DER in Base64, AWS, Google, GitHub, GitLab, Slack, Stripe, JWT. */
const KNOWN = [
  /(?<![\da-f])[\da-f]{8}(?:-[\da-f]{4}){3}/i,
  /(?<![A-Za-z\d])(?:MII[A-P][A-Za-z\d+/]{4}|(?:AKIA|ASIA)[A-Z\d]{8}|AIza[\w-]{12}|gh[opsu]_\w{12}|glpat-[\w-]{8}|xox[abprs]-\w{8}|[rs]k_(?:live|test)_\w{8}|eyJ[\w-]{12})/,
];
/** Base64 with its two special characters, which paths also have. */
const BASE64 = /[A-Za-z\d+/]{24,}/g;
/** The parts of a name: words and numbers. Names have a few long ones, keys many short ones. */
const PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/**
 * Whether a text contains something that looks like a key, whole or in part, even with spaces, dots, colons, hyphens or
 * invisible characters in it. Such a text must not get into an address or into storage.
 */
export function looksSecret(text: string): boolean {
  const plain = text.normalize('NFKC').replace(IGNORABLE, '');
  const words = plain.match(WORD) ?? [];
  return (
    KNOWN.some((pattern) => pattern.test(plain)) ||
    words.some((word) => word.length >= LENGTH && isKey(word)) ||
    (plain.match(BASE64) ?? []).some((word) => partLength(word) < 3) ||
    stretches(words, both(MIXED)).some((run) => partLength(run.join('')) < 4.2) ||
    stretches(words, both(HEXADECIMAL)).some(isHexadecimal) ||
    stretches(words, (word, before) => word.length === before.length).some(isGrouped)
  );
}

/** The limits come from experiments: names of packages in public registries pass, random words do not. */
const isKey = (word: string): boolean =>
  HEXADECIMAL.test(word) ||
  (LETTERS.test(word) && (partLength(word) < 4.2 || hasConsonants(6, word))) ||
  (MIXED.test(word) && (partLength(word) < 6 || hasConsonants(5, word)));

const hasConsonants = (count: number, word: string): boolean =>
  new RegExp(`[bcdfghj-np-tvwxz]{${count}}`, 'i').test(word);

const partLength = (word: string): number => {
  const parts = word.match(PART) ?? [];
  return parts.join('').length / parts.length;
};

/** Dates are also hexadecimal: a key must alternate between letters and digits, or have more digits than a time. */
function isHexadecimal(run: readonly string[]): boolean {
  const joined = run.join('');
  const turns = joined.match(/[a-f](?=\d)|\d(?=[a-f])/gi) ?? [];
  return turns.length >= 4 || /^\d{28}/.test(joined);
}

/** A key in groups of equal length, at least two of which mix letters and digits. */
const isGrouped = (run: readonly string[]): boolean =>
  run.filter((word) => word.length > 3 && MIXED.test(word)).length > 1;

/** Whether a word and the one before it are of the same kind. */
const both = (kind: RegExp) => (word: string, before: string) =>
  kind.test(word) && kind.test(before);

/** The longest runs of words that belong together, if they are as long as a key. */
function stretches(
  words: readonly string[],
  belongs: (word: string, before: string) => boolean,
): readonly (readonly string[])[] {
  const found: string[][] = [];
  let open: string[] = [];
  for (const word of words) {
    if (open.length === 0 || !belongs(word, open.at(-1) ?? '')) {
      open = [];
      found.push(open);
    }
    open.push(word);
  }
  return found.filter((each) => each.join('').length >= LENGTH);
}
