import { fold } from '../../engine/text/fold.ts';

/** Countries that the extension supports, by their ISO codes (module-amazon 4.3.0). */
export const MARKETS = ['us', 'ca', 'mx', 'gb'] as const;
export type Market = (typeof MARKETS)[number];

/** Countries that the extension names and has switched off (module-amazon 4.3.0). */
const SWITCHED_OFF = ['cn', 'fr', 'de', 'in', 'it', 'jp', 'br', 'au', 'es', 'tr'] as const;
export type Country = Market | (typeof SWITCHED_OFF)[number];

/** Other names of a country besides its name and its code, folded. */
const OTHER_NAMES: Readonly<Partial<Record<Country, string>>> = {
  us: 'usa|u.s.|u.s.a.|united states of america|etats-unis|アメリカ|米国',
  gb: 'uk|u.k.|great britain|britain|england|grande-bretagne',
  tr: 'turkey',
};

/** The ending of Amazon's domain, if it is not the code. */
const DOMAINS: Readonly<Partial<Record<Country, string>>> = {
  us: 'com',
  mx: 'com.mx',
  gb: 'co.uk',
  jp: 'co.jp',
  br: 'com.br',
  au: 'com.au',
  tr: 'com.tr',
};

/** Where Amazon has other marketplaces whose languages a reader may write in, and Taiwan. */
const NEIGHBOURS = ['nl', 'pl', 'se', 'tw'] as const;

let known: Readonly<Record<string, readonly string[]>> | undefined;

/** Names of a country, folded. */
function namesOf(country: Country): readonly string[] {
  known ??= allNames();
  return known[country] ?? [];
}

/** The names come from the browser: in the languages of the countries, and in its own. */
function allNames(): Readonly<Record<string, readonly string[]>> {
  const names = languages().map((each) => new Intl.DisplayNames(each, { type: 'region' }));
  return Object.fromEntries(
    COUNTRIES.map((each) => [
      each,
      [
        each,
        `amazon.${DOMAINS[each] ?? each}`,
        ...(OTHER_NAMES[each]?.split('|') ?? []),
        ...names.map((name) => fold(name.of(each.toUpperCase()) ?? '').text),
      ],
    ]),
  );
}

/** The language that most people use in each country. All languages would take a noticeable time. */
function languages(): readonly string[] {
  const likely = [...COUNTRIES, ...NEIGHBOURS].map((region) => {
    const { language, script } = new Intl.Locale(`und-${region}`).maximize();
    return `${language}-${script}`;
  });
  return [...new Set([...likely, new Intl.DateTimeFormat().resolvedOptions().locale])];
}

const COUNTRIES: readonly Country[] = [...MARKETS, ...SWITCHED_OFF];

export const isMarket = (country: string): country is Market =>
  MARKETS.some((market) => market === country);

/** The country whose name or code a text is, in any letter case and width. */
export function countryNamed(text: string): Country | undefined {
  const name = fold(text).text.trim();
  return COUNTRIES.find((country) => namesOf(country).includes(name));
}

const CODE = /^[a-z]{2}$/;

/** The countries that a text mentions by name, domain or code; "shop in Lyon" is not about India. */
export function countriesIn(text: string): readonly Country[] {
  const plain = text.normalize('NFKC');
  const { text: folded } = fold(text);
  return COUNTRIES.filter((country) =>
    namesOf(country).some((name) =>
      CODE.test(name) && !isMarket(country)
        ? standsIn(plain, name.toUpperCase())
        : standsIn(folded, name),
    ),
  );
}

/**
 * Whether a name is a separate word in a text: a letter next to it makes another word, ".mx" after it another domain.
 */
function standsIn(text: string, name: string): boolean {
  const ideographic = /^[\u3000-\u9fff]/.test(name);
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const joined =
      /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ||
      /^\.?[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    if (ideographic || !joined) return true;
  }
  return false;
}
