import { own } from '../own.ts';
import { withoutFilter } from './mail-filter.ts';

/** The parts of a link to a checklist, wherever it was: no host, because only IDs are ever taken from a link. */
export interface LinkParts {
  readonly guide: string;
  readonly query: string;
  readonly fragment: string;
}

/** In UTF-16 units. A ticket with a long history is shorter; anything longer is cut off. */
const MAX_TEXT = 65_536;
const MAX_LINK = 2048;
/** A link up to its status; a sentence may follow. */
const HEAD = /^[\w./?=&~-]+/;
const LINK = /checklists\/([a-z0-9-]{1,64})\/?([\s\S]*)/i;
/** White space and invisible characters: mail puts both into long lines. */
const BREAKS = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
/** Every "=" is written "=3D", and a long line ends in "=". */
const QUOTED_PRINTABLE = /=3D/i;
const SOFT_BREAK = /=[ \t]{0,99}\r?\n/g;
const QUOTED = /^[ \t]*(?:[>|][ \t]*)+/gm;
/** CommonMark 0.31, 2.4: a backslash before an ASCII punctuation character means that character. */
const ESCAPED = /(?<!\\)\\+(?=[!-/:-@[\]-`{-~])/g;
/** Characters as JSON escapes them, and the points where HTML allows a line break. */
const JSON_ESCAPED = /\\{1,8}u00([2-7][\da-f])/gi;
const LINE_MAY_BREAK = /<wbr ?\/?>/gi;
/** Characters as East Asian input methods write them; a wave dash belongs to the sentence. */
const FULL_WIDTH = /[\uff01-\uff5d]/g;
const HYPHENS = /[\u2010\u2011]/g;
/** The characters of a link that have names in HTML. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  num: '#',
  equals: '=',
  quest: '?',
  sol: '/',
  period: '.',
  lowbar: '_',
};

/**
 * Finds the links to checklists in a text and undoes what mail, logins and documents do to them: lines wrapped and
 * quoted, percent escapes, once or more often, HTML entities, escapes of Markdown and JSON, full-width forms,
 * quoted-printable, addresses rewritten by mail filters. Our links consist of letters, digits and a few characters that
 * none of these produce, so undoing is safe. What follows a link is left to the functions that read it.
 */
export function linksIn(text: string): readonly LinkParts[] {
  const lines = text.slice(0, MAX_TEXT).replace(QUOTED, '');
  const whole = QUOTED_PRINTABLE.test(lines) ? lines.replace(SOFT_BREAK, '') : lines;
  const flat = withoutEscapes(whole.replace(BREAKS, ''));
  return flat.split(/(?=checklists\/)/i).flatMap((piece) => {
    const [, guide, rest = ''] = LINK.exec(withoutQuotedPrintable(piece.slice(0, MAX_LINK))) ?? [];
    return guide === undefined ? [] : [partsOf(guide.toLowerCase(), rest)];
  });
}

function partsOf(guide: string, rest: string): LinkParts {
  const [before = '', ...fragment] = rest.split('#');
  const query = /^\?([A-Za-z0-9.=&~_-]*)/.exec(before)?.[1] ?? '';
  return { guide, query, fragment: fragment.join('#') };
}

function withoutEscapes(text: string): string {
  let now = text
    .replace(LINE_MAY_BREAK, '')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(HYPHENS, '-')
    .replaceAll(JSON_ESCAPED, toCharacter)
    .replace(ESCAPED, '');
  for (let round = 0; round < 3; round += 1) {
    now = withoutFilter(now.replaceAll(/%([2-7][0-9a-f])/gi, toCharacter))
      .replaceAll(/&#x(\w{1,4});/gi, toCharacter)
      .replaceAll(/&#(\d{1,4});/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replaceAll(/&([a-z]{3,6});/g, (entity, name: string) => own(ENTITIES, name) ?? entity);
  }
  return now;
}

/** If it is quoted-printable, every "=" of a link begins an escape; a link as we write it ends differently. */
function withoutQuotedPrintable(link: string): string {
  const [head = ''] = HEAD.exec(link) ?? [];
  const encoded = QUOTED_PRINTABLE.test(head) && !/=(?![\dA-F]{2})/i.test(head);
  return encoded ? link.replaceAll(/=([2-7][\dA-F])/gi, toCharacter) : link;
}

const toCharacter = (_: string, hex: string): string =>
  String.fromCharCode(Number.parseInt(hex, 16));
