/** One way in which a value arrives damaged. `at` is a position, as a fraction of its length from 0 to 1. */
export interface Damage {
  readonly name: string;
  /** Whether the complete value is still in it, so that a repair may only return the value itself. */
  readonly whole: boolean;
  /** Whether it splits the value, so that with words next to it nobody can tell where the value begins. */
  readonly parts: boolean;
  readonly damage: (value: string, at: number) => string;
}

const around =
  (before: string, after = '') =>
  (value: string) =>
    before + value + after;
const inserted = (piece: string) => (value: string, at: number) => {
  const place = 1 + Math.floor(at * Math.max(0, value.length - 1));
  return value.slice(0, place) + piece + value.slice(place);
};
const exchanged = (from: string, to: string) => (value: string) =>
  value.replaceAll(new RegExp(`[${from}]`, 'g'), (each) => to[from.indexOf(each)] ?? each);
const wide = (value: string) =>
  value.replace(/[!-~]/g, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0));

const whole: Readonly<Record<string, Damage['damage']>> = {
  'spaces around it': around('  ', ' '),
  'a tab after it': around('', '\t'),
  'a line break after it': around('', '\n'),
  'a Windows line break after it': around('', '\r\n'),
  'a no-break space before it': around('\u00a0'),
  'an ideographic space after it': around('', '\u3000'),
  'a byte order mark': around('\ufeff'),
  'a zero-width space in it': inserted('\u200b'),
  'a soft hyphen in it': inserted('\u00ad'),
  'a word joiner in it': inserted('\u2060'),
  'a direction mark before it': around('\u200e'),
  'a space in it': inserted(' '),
  'a no-break space in it': inserted('\u00a0'),
  'a line break in it': inserted('\n'),
  quotes: around('"', '"'),
  apostrophes: around("'", "'"),
  'curly quotes': around('“', '”'),
  guillemets: around('« ', ' »'),
  'corner brackets': around('「', '」'),
  backticks: around('`', '`'),
  'an opening quote only': around('"'),
  brackets: around('[', ']'),
  'angle brackets': around('<', '>'),
  parentheses: around('(', ')'),
  'a comma after it': around('', ','),
  'a semicolon after it': around('', ';'),
  'a full stop after it': around('', '.'),
  'a name before it': around('Value: '),
  'a name in Japanese before it': around('値：'),
  'a variable': around('VALUE='),
  'a bullet': around('- '),
  'a number of a list': around('1. '),
  'an arrow before it': around('→ '),
  'an arrow of letters before it': around('-> '),
  'a comment after it': around('', ' # mine'),
  'another comment after it': around('', ' // mine'),
  'full width': wide,
  'other hyphens': exchanged('-', '\u2010'),
  'en dashes': exchanged('-', '\u2013'),
};

const lossy: Readonly<Record<string, Damage['damage']>> = {
  'its end is missing': (value) => value.slice(0, -1),
  'its beginning is missing': (value) => value.slice(1),
  'a part is missing': (value, at) => {
    const place = Math.floor(at * value.length);
    return value.slice(0, place) + value.slice(place + 1);
  },
  'twice, with a space': (value) => `${value} ${value}`,
  'twice, on two lines': (value) => `${value}\n${value}`,
  'twice, joined': (value) => value + value,
  'with another word': (value) => `${value} other`,
  'with another word before it': (value) => `other ${value}`,
  'with a word joined to it': (value) => `${value}other`,
  'upper case': (value) => value.toUpperCase(),
  'lower case': (value) => value.toLowerCase(),
  'Cyrillic letters': exchanged('aceopxABCEHKMOPTX', 'асеорхАВСЕНКМОРТХ'),
  'O for 0': exchanged('0', 'O'),
  'l for 1': exchanged('1', 'l'),
};

const PARTING = ['a space in it', 'a no-break space in it', 'a line break in it'];

const listed = (damages: Readonly<Record<string, Damage['damage']>>, isWhole: boolean) =>
  Object.entries(damages).map(([name, damage]) => ({
    name,
    whole: isWhole,
    parts: PARTING.includes(name),
    damage,
  }));

export const damages: readonly Damage[] = [...listed(whole, true), ...listed(lossy, false)];
