import { fold } from '../../engine/text/fold.ts';

/** Countries that the extension serves, by their ISO codes (module-amazon 4.3.0). */
export const MARKETS = ['us', 'ca', 'mx', 'gb'] as const;
export type Market = (typeof MARKETS)[number];

/** Countries that the extension names and has switched off (module-amazon 4.3.0). */
const SWITCHED_OFF = ['cn', 'fr', 'de', 'in', 'it', 'jp', 'br', 'au', 'es', 'tr'] as const;
export type Country = Market | (typeof SWITCHED_OFF)[number];

/** What people call a country, folded, in the languages of the site and of the country. */
const NAMES: Readonly<Record<Country, readonly string[]>> = {
  us: [
    'us',
    'usa',
    'u.s.',
    'u.s.a.',
    'united states',
    'united states of america',
    'amazon.com',
    'états-unis',
    'etats-unis',
    'estados unidos',
    'アメリカ合衆国',
    'アメリカ',
    '米国',
    '美国',
    '美國',
  ],
  ca: ['ca', 'canada', 'amazon.ca', 'カナダ', '加拿大'],
  mx: ['mx', 'mexico', 'méxico', 'mexique', 'amazon.com.mx', 'メキシコ', '墨西哥'],
  gb: [
    'gb',
    'uk',
    'u.k.',
    'united kingdom',
    'great britain',
    'britain',
    'england',
    'amazon.co.uk',
    'royaume-uni',
    'grande-bretagne',
    'reino unido',
    'イギリス',
    '英国',
    '英國',
  ],
  cn: ['cn', 'china', 'chine', 'amazon.cn', '中国', '中國'],
  fr: ['fr', 'france', 'amazon.fr', 'フランス', '法国', '法國'],
  de: ['de', 'germany', 'deutschland', 'allemagne', 'amazon.de', 'ドイツ', '德国', '德國'],
  in: ['in', 'india', 'inde', 'amazon.in', 'インド', '印度'],
  it: ['it', 'italy', 'italia', 'italie', 'amazon.it', 'イタリア', '意大利', '義大利'],
  jp: ['jp', 'japan', 'japon', 'amazon.co.jp', '日本'],
  br: ['br', 'brazil', 'brasil', 'brésil', 'amazon.com.br', 'ブラジル', '巴西'],
  au: ['au', 'australia', 'australie', 'amazon.com.au', 'オーストラリア', '澳大利亚', '澳洲'],
  es: ['es', 'spain', 'españa', 'espagne', 'amazon.es', 'スペイン', '西班牙'],
  tr: ['tr', 'turkey', 'türkiye', 'turquie', 'amazon.com.tr', 'トルコ', '土耳其'],
};

const COUNTRIES = Object.keys(NAMES) as readonly Country[];

export const isMarket = (country: string): country is Market =>
  MARKETS.some((market) => market === country);

/** The country that a text is the name or the code of, in any letter case and width. */
export function countryNamed(text: string): Country | undefined {
  const name = fold(text).text.trim();
  return COUNTRIES.find((country) => NAMES[country].includes(name));
}

const CODE = /^[a-z]{2}$/;

/** The countries that a text speaks of by name, domain or code; "shop in Lyon" is not about India. */
export function countriesIn(text: string): readonly Country[] {
  const plain = text.normalize('NFKC');
  const { text: folded } = fold(text);
  return COUNTRIES.filter((country) =>
    NAMES[country].some((name) =>
      CODE.test(name) && !isMarket(country)
        ? standsIn(plain, name.toUpperCase())
        : standsIn(folded, name),
    ),
  );
}

/** Whether a name stands in a text by itself: a letter next to it makes another word, ".mx" after it another domain. */
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
