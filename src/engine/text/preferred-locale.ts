/** Regions and scripts whose Chinese is written in traditional characters (BCP 47 likely subtags, CLDR 47). */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/i;

/**
 * The locale for the first of the reader's languages (BCP 47 tags, best first) that has one; undefined if none has. A
 * region does not matter, but for Chinese the script does.
 */
export function preferredLocale(
  wanted: readonly string[],
  locales: readonly string[],
): string | undefined {
  for (const tag of wanted) {
    const script = TRADITIONAL.test(tag) ? 'zh-hant' : /^zh\b/i.test(tag) ? 'zh-hans' : tag;
    const found = [script, script.split('-')[0] ?? '']
      .map((each) => locales.find((locale) => locale.toLowerCase() === each.toLowerCase()))
      .find((each) => each !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
