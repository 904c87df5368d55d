import HKVariants from 'opencc-js/dict/HKVariants';
import STCharacters from 'opencc-js/dict/STCharacters';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariants from 'opencc-js/dict/TWVariants';

/** OpenCC's pairs of characters: Simplified and Traditional, as written on the mainland, in Taiwan and in Hong Kong. */
const DICTIONARIES: readonly string[] = [TSCharacters, STCharacters, TWVariants, HKVariants];

/**
 * For each ideograph of `text`, the other ways to write it in Simplified and Traditional Chinese, in pairs: a variant,
 * then the form that is used for all of them. It only covers what `text` can match, so the site needs no dictionary.
 */
export function scriptVariants(text: string): string {
  const forms = new Map<string, string>();
  for (const character of [...new Set(text.normalize('NFKC'))].sort()) {
    if (forms.has(character)) continue;
    for (const variant of classes.get(character) ?? []) forms.set(variant, character);
  }
  return [...forms]
    .filter(([variant, form]) => variant !== form)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flat()
    .join('');
}

/** Each ideograph that has variants, with all of them and itself. */
const classes = variantClasses();

function variantClasses(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const line of DICTIONARIES.flatMap((dictionary) => dictionary.split('|'))) {
    const all = new Set(line.split(' ').flatMap((each) => [...(found.get(each) ?? [each])]));
    for (const each of all) found.set(each, all);
  }
  return found;
}
