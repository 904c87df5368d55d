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

/** A short name in Latin letters is an ordinary word in another language: "end" is India in Wolof. */
const SHORT = /^\p{Script=Latin}{1,4}$/u;

interface Names {
  /** What the country can be called, folded. */
  readonly all: readonly string[];
  /** Those that name it in the middle of a text as well. */
  readonly inText: readonly string[];
}

let known: Readonly<Record<Country, Names>> | undefined;

function namesOf(country: Country): Names {
  known ??= allNames();
  return known[country];
}

/** The names come from the browser: those in the languages of the countries, and in all languages that it knows. */
function allNames(): Readonly<Record<Country, Names>> {
  const [own, other] = [languagesOf(COUNTRIES), languagesOf(REGIONS)].map((languages) =>
    languages.map((language) => new Intl.DisplayNames(language, { type: 'region' })),
  );
  const names = (country: Country, from: readonly Intl.DisplayNames[] = []) =>
    from.map((each) => fold(each.of(country.toUpperCase()) ?? '').text);
  const entries = COUNTRIES.map((country) => {
    const fixed = [
      country,
      `amazon.${DOMAINS[country] ?? country}`,
      ...(OTHER_NAMES[country]?.split('|') ?? []),
      ...names(country, own),
    ];
    const foreign = [...new Set(names(country, other))];
    const longer = foreign.filter((name) => !SHORT.test(name));
    return [country, { all: [...fixed, ...foreign], inText: [...fixed, ...longer] }];
  });
  return Object.fromEntries(entries);
}

/** The language that most people use in each region. */
function languagesOf(regions: readonly string[]): readonly string[] {
  const likely = regions.map((region) => {
    const { language, script } = new Intl.Locale(`und-${region}`).maximize();
    return script ? `${language}-${script}` : language;
  });
  return Intl.DisplayNames.supportedLocalesOf([...new Set(likely)]);
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Every code that a region can have. */
const REGIONS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

const COUNTRIES: readonly Country[] = [...MARKETS, ...SWITCHED_OFF];

export const isMarket = (country: string): country is Market =>
  MARKETS.some((market) => market === country);

/** The country whose name or code a text is, in any letter case and width. */
export function countryNamed(text: string): Country | undefined {
  const name = fold(text).text.trim();
  return COUNTRIES.find((country) => namesOf(country).all.includes(name));
}

const CODE = /^[a-z]{2}$/;

/** The countries that a text mentions by name, domain or code; "shop in Lyon" is not about India. */
export function countriesIn(text: string): readonly Country[] {
  const plain = text.normalize('NFKC');
  const { text: folded } = fold(text);
  return COUNTRIES.filter((country) =>
    namesOf(country).inText.some((name) =>
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
