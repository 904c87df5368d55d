import type { Span } from '../../../engine/text/characters.ts';
import { type Decoded, decoder } from '../decoded.ts';

/** A tag. Of the attributes only those are kept whose values are in double quotation marks. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly kind: 'open' | 'close' | 'empty';
  readonly at: Span;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|\r\n/g;

const NAME = /(\/?)([A-Za-z_][\w:.-]{0,100})/y;

const ATTRIBUTE = /\s{1,299}([\w:.-]{1,299})="([^"]{0,9999})"/y;

const END = /\s{0,299}(\/?)>/y;

/** Where the XML declaration, a comment and spaces at `at` end. */
export function afterProlog(text: string, at: number): number {
  const prolog = /(?:<\?xml[^>\n]{0,200}\?>)?\s*/y;
  prolog.lastIndex = at;
  return at + (prolog.exec(text)?.[0].length ?? 0);
}

/** The tag at `at`; undefined if there is none. */
export function tagAt(text: string, at: number): XmlTag | undefined {
  if (text[at] !== '<') return undefined;
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text);
  if (!name?.[2]) return undefined;
  let end = at + 1 + name[0].length;
  const attributes = new Map<string, string>();
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const attribute = ATTRIBUTE.exec(text);
    if (!attribute) break;
    attributes.set(
      attribute[1] ?? '',
      decodedText(
        text,
        end + attribute[0].length - 1 - (attribute[2] ?? '').length,
        end + attribute[0].length - 1,
        false,
      ).text,
    );
    end += attribute[0].length;
  }
  END.lastIndex = end;
  const close = END.exec(text);
  if (!close) return undefined;
  const kind = name[1] ? 'close' : close[1] ? 'empty' : 'open';
  return { name: name[2], attributes, kind, at: [at, end + close[0].length] };
}

/** The text between two offsets, with its entities read. If the whole text has CRLF, each CRLF means LF. */
export function decodedText(text: string, start: number, end: number, crlf: boolean): Decoded {
  const value = decoder(start);
  const part = text.slice(start, end);
  let from = 0;
  for (const found of part.matchAll(ENTITY)) {
    const [entity, named, decimal, hexadecimal] = found;
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    const meant = named
      ? ENTITIES[named]
      : entity === '\r\n'
        ? crlf
          ? '\n'
          : undefined
        : point <= 0x10ffff
          ? String.fromCodePoint(point)
          : undefined;
    if (meant === undefined) continue;
    value.copy(part.slice(from, found.index), start + from);
    from = found.index + entity.length;
    value.put(meant, start + found.index, start + from);
  }
  value.copy(part.slice(from), start + from);
  return value.done();
}
