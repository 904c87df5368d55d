import { type Country, countriesIn, countryNamed } from './country.ts';

/** A store that a reader has listed. */
export interface ListedStore {
  /** 1-based. */
  readonly line: number;
  readonly name: string;
  readonly country: Country | undefined;
  /** Whether the country is separate; otherwise it was found in the name. */
  readonly sure: boolean;
}

const SEPARATOR = /\t|[,;|，、；｜]| [-–—] /g;

/** The longest line that can be a name with its country, and more lines than anyone has stores. */
const LONGEST_LINE = 500;
const MOST_LINES = 500;

/** Reads one store per line: its name, or its name and its country, in either order, or "name (country)". */
export function storesIn(text: string): readonly ListedStore[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/, MOST_LINES)
    .map((entered, index) => ({ entered: entered.trim(), line: index + 1 }))
    .filter(({ entered }) => entered !== '' && entered.length <= LONGEST_LINE)
    .map(({ entered, line }) => ({ line, ...storeOf(entered) }));
}

function storeOf(entered: string): Omit<ListedStore, 'line'> {
  const [bracketed = '', inside = ''] = /[(（[]([^()（）[\]]{1,200})[)）\]]$/.exec(entered) ?? [];
  const before = bracketed && entered.slice(0, -bracketed.length).trimEnd();
  const parts = before ? [before, inside] : entered.split(SEPARATOR).map((part) => part.trim());
  const at = parts.findLastIndex((part) => countryNamed(part) !== undefined);
  const country = countryNamed(parts[at] ?? '');
  if (country === undefined) {
    const [first] = countriesIn(entered);
    return { name: entered, country: first, sure: false };
  }
  const name = parts.filter((_, index) => index !== at).join(', ');
  return { name: name === '' ? entered : name, country, sure: true };
}
