/**
 * The characters that set the direction of writing. They can make a text read differently from what it is
 * (CVE-2021-42574, https://trojansource.codes). The markup of each language sets the direction instead.
 */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The first of these characters, named "U+202E", or undefined. */
export function directionMarkIn(text: string): string | undefined {
  const [mark] = DIRECTION.exec(text) ?? [];
  return mark && `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** If a value read from YAML contains one, by escape or as it is: where, as "texts.title", and which one. */
export function directionMarkUnder(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') {
    const mark = directionMarkIn(value);
    return mark && `${path}: ${mark}`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, entry] of Object.entries(value)) {
    // Examples contain damaged values; pages show such a character by its name.
    if (key === 'examples') continue;
    const place = path ? `${path}.${key}` : key;
    const found = directionMarkUnder(key, place) ?? directionMarkUnder(entry, place);
    if (found) return found;
  }
  return undefined;
}
