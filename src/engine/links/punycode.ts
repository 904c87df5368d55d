/** The parameters of Punycode (RFC 3492, section 5, March 2003). */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE_POINT = 0x80;
const LAST_CODE_POINT = 0x10ffff;
/** No name in a link is longer. */
const LONGEST = 4000;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Writes any text in letters, digits and hyphens. ASCII letters, digits and hyphens stay as they are. */
export function toPunycode(text: string): string {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < FIRST_CODE_POINT);
  let written = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let [next, delta, bias] = [FIRST_CODE_POINT, 0, FIRST_BIAS];
  for (let done = basic.length; done < points.length; ) {
    const smallest = Math.min(...points.filter((point) => point >= next));
    delta += (smallest - next) * (done + 1);
    next = smallest;
    for (const point of points) {
      if (point < next) delta += 1;
      if (point !== next) continue;
      written += variableLength(delta, bias);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
    delta += 1;
    next += 1;
  }
  return written;
}

/** Reads what `toPunycode` wrote, in any case of letters. Undefined if it is something else, or too long for a name. */
export function fromPunycode(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const end = text.lastIndexOf('-');
  const points = Array.from(text.slice(0, Math.max(end, 0)), (one) => one.codePointAt(0) ?? 0);
  let [point, at, bias] = [FIRST_CODE_POINT, 0, FIRST_BIAS];
  for (let read = end + 1; read < text.length; ) {
    const before = at;
    let weight = 1;
    for (let place = BASE; ; place += BASE) {
      const digit = DIGITS.indexOf(text.charAt(read).toLowerCase());
      read += 1;
      // Beyond the text there is an empty string, which is found at 0.
      if (digit === -1 || read > text.length) return undefined;
      at += digit * weight;
      const limit = threshold(place, bias);
      if (digit < limit) break;
      weight *= BASE - limit;
    }
    const count = points.length + 1;
    bias = adapted(at - before, count, before === 0);
    point += Math.floor(at / count);
    at %= count;
    if (point > LAST_CODE_POINT) return undefined;
    points.splice(at, 0, point);
    at += 1;
  }
  return String.fromCodePoint(...points);
}

function variableLength(delta: number, bias: number): string {
  let [rest, written] = [delta, ''];
  for (let place = BASE; ; place += BASE) {
    const limit = threshold(place, bias);
    if (rest < limit) return written + DIGITS.charAt(rest);
    written += DIGITS.charAt(limit + ((rest - limit) % (BASE - limit)));
    rest = Math.floor((rest - limit) / (BASE - limit));
  }
}

const threshold = (place: number, bias: number): number =>
  Math.min(Math.max(place - bias, T_MIN), T_MAX);

function adapted(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / count);
  let place = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; place += BASE) {
    rest = Math.floor(rest / (BASE - T_MIN));
  }
  return place + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
