/** The parts of a link to a checklist, wherever it stood: no host, for only ids are ever taken from a link. */
export interface LinkParts {
  readonly guide: string;
  readonly query: string;
  readonly fragment: string;
}

/** In UTF-16 units. A ticket with a long history has less; what is longer is cut. */
const MAX_TEXT = 65_536;
const MAX_LINK = 2048;
const LINK = /checklists\/([a-z0-9-]{1,64})\/?([\s\S]*)/i;
/** White space, and what cannot be seen: mail puts both into long lines. */
const BREAKS = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
/** Every "=" is written "=3D", and a long line ends in "=". */
const QUOTED_PRINTABLE = /=3D/i;
const QUOTED = /^[ \t]*(?:[>|][ \t]*)+/gm;

/**
 * Finds the links to checklists in a text and undoes what mail, logins and documents do to them: lines wrapped and quoted,
 * percent escapes, once or more often, HTML entities, quoted-printable. Our links are written with letters, digits and a
 * few signs that none of these produce, so undoing is safe. What stands behind a link is left to its readers.
 */
export function linksIn(text: string): readonly LinkParts[] {
  const lines = text.slice(0, MAX_TEXT).replace(QUOTED, '');
  const whole = QUOTED_PRINTABLE.test(lines) ? lines.replace(/=\r?\n/g, '') : lines;
  const flat = withoutEscapes(whole.replace(BREAKS, ''));
  return flat.split(/(?=checklists\/)/i).flatMap((piece) => {
    const [, guide, rest = ''] = LINK.exec(piece.slice(0, MAX_LINK)) ?? [];
    return guide === undefined ? [] : [partsOf(guide.toLowerCase(), rest)];
  });
}

function partsOf(guide: string, rest: string): LinkParts {
  const [before = '', ...fragment] = rest.split('#');
  const query = /^\?([A-Za-z0-9.=&~_-]*)/.exec(before)?.[1] ?? '';
  return { guide, query, fragment: fragment.join('#') };
}

function withoutEscapes(text: string): string {
  let now = text;
  for (let round = 0; round < 3; round += 1)
    now = now.replaceAll(/%([2-7][0-9a-f])/gi, toCharacter);
  now = now.replaceAll(/&(?:amp;)+/gi, '&').replaceAll('&#35;', '#');
  // Quoted-printable writes every "=" as "=3D"; a link of ours has two of them at least.
  const signs = now.match(/=(?:3D)?/gi) ?? [];
  return signs.length > 1 && signs.every((sign) => sign.length > 1)
    ? now.replaceAll(/=3D/gi, '=')
    : now;
}

const toCharacter = (_: string, hex: string): string =>
  String.fromCharCode(Number.parseInt(hex, 16));
