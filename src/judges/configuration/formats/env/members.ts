import type { Span } from '../../../../engine/text/characters.ts';

/** A member of a JSON object; both places are in the text in Base64. */
export interface Member {
  readonly name: string;
  readonly value: unknown;
  readonly named: Span;
  readonly valued: Span;
}

/** The members of a JSON object in Base64, or undefined if it is something else. */
export function membersOf(base64: string): readonly Member[] | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64.trim()), (byte) => byte.charCodeAt(0));
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    const place = placeOf(json, base64.length);
    return topLevel(json).map(([name, value]) => ({
      name: JSON.parse(json.slice(...name)) as string,
      value: JSON.parse(json.slice(...value)) as unknown,
      named: [place(name[0]), place(name[1])],
      valued: [place(value[0]), place(value[1])],
    }));
  } catch {
    return undefined;
  }
}

/** Where a character of the JSON is in the Base64: three bytes are four characters. */
function placeOf(json: string, length: number): (offset: number) => number {
  const bytes = [0];
  for (const character of json) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    const before = bytes.at(-1) ?? 0;
    bytes.push(
      ...Array.from(character, () => before + size),
      ...(character.length > 1 ? [before + size] : []),
    );
  }
  return (offset) => Math.min(length, Math.floor(((bytes[offset] ?? 0) * 4) / 3));
}

/** Where the names and values of an object are in its valid JSON. */
function topLevel(json: string): readonly (readonly [name: Span, value: Span])[] {
  const found: (readonly [Span, Span])[] = [];
  let depth = 0;
  let name: Span | undefined;
  let start: number | undefined;
  const finish = (end: number) => {
    if (name && start !== undefined)
      found.push([name, [start, start + json.slice(start, end).trimEnd().length]]);
    name = undefined;
    start = undefined;
  };
  for (let at = 0; at < json.length; at++) {
    const sign = json.charAt(at);
    if (/\s/.test(sign)) continue;
    if (depth === 1 && sign === ',') finish(at);
    else if (depth === 1 && sign === '}') finish(at);
    else if (depth === 1 && name && start === undefined && sign !== ':') start = at;
    if (sign === '"') {
      const end = stringEnd(json, at);
      if (depth === 1 && !name) name = [at, end];
      at = end - 1;
    } else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return found;
}

function stringEnd(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}
