import type { Span } from '../../engine/text/characters.ts';
import { withEncoded } from './formats/env/encoded.ts';
import { lineAt, nextLine } from './formats/lines.ts';
import type { Format, FormatId, Part } from './part.ts';
import { cleaned } from './raw/cleaned.ts';
import { partInRaw, spanInRaw } from './raw/in-raw.ts';
import { withoutIndent } from './raw/indented.ts';
import { withLeftOut } from './raw/left-out.ts';
import { prefixedLines } from './raw/prefixed.ts';
import type { Cleaned } from './raw/section.ts';

/** What a paste contains. All places are in the paste itself. */
export interface Reading {
  /** In the order of the paste. */
  readonly parts: readonly Part[];
  /** Text that no format recognizes. */
  readonly unread: readonly Span[];
}

/** Which format is tried first: those with the surest start. */
const ORDER: readonly FormatId[] = [
  'F-N98SCRIPT',
  'F-PHP',
  'F-PHPPMA',
  'F-SQLPMA',
  'F-SQL',
  'F-MYXML',
  'F-N98XML',
  'F-JSONPMA',
  'F-N98JSON',
  'F-VERT',
  'F-LIST',
  'F-VARS',
  'F-VARGET',
  'F-ECEVARS',
  'F-N98',
  'F-BOX',
  'F-VARCSV',
  'F-N98CSV',
  'F-CSVPMA',
  'F-TSV',
  'F-OUTFILE',
  'F-CLI',
  'F-VARCMD',
  'F-ENVYAML',
  'F-APPYAML',
  'F-COMPOSE',
  'F-K8S',
  'F-GHA',
  'F-ANS',
  'F-YAMLPMA',
  'F-N98YAML',
  'F-TF',
  'F-CHK',
  'F-SHOW',
  'F-N98ENV',
  'F-B64',
  'F-ENV',
  'F-DC',
  'F-ADMIN',
];

/** A first line has at least so many characters in formats that do not say how many. */
export const SHORTEST = 3;

const rank = ({ ids }: Format): number => Math.min(...ids.map((id) => ORDER.indexOf(id)));

/** A format that reads no more parts of a paste than it may. */
function limited(format: Format): Format {
  const { most = Number.POSITIVE_INFINITY } = format;
  let count = 0;
  return {
    ...format,
    read(text, at) {
      const part = count < most ? format.read(text, at) : undefined;
      if (part) count++;
      return part;
    },
  };
}

/** Reads everything in a paste that one of the formats recognizes; several can follow each other. */
export function readConfiguration(raw: string, formats: readonly Format[]): Reading {
  const ordered = formats.toSorted((one, other) => rank(one) - rank(other));
  const pasted = readLines(raw, ordered.map(limited));
  const plain = withoutIndent(raw);
  if (!plain) return pasted;
  const { parts, unread } = readLines(plain.text, ordered.map(limited));
  const found = {
    parts: parts.map((part) => partInRaw(part, plain)),
    unread: unread.map((span) => spanInRaw(span, plain)),
  };
  return tellsMore(found, pasted) ? found : pasted;
}

/** Whether a reading leaves less unread than another one, or as little in other formats. */
function tellsMore(one: Reading, other: Reading): boolean {
  const [less, more] = [one, other].map(({ unread }) =>
    unread.reduce((length, [start, end]) => length + end - start, 0),
  );
  const formats = ({ parts }: Reading) => parts.map(({ format }) => format).join();
  return less === more ? formats(one) !== formats(other) : Number(less) < Number(more);
}

function readLines(raw: string, ordered: readonly Format[]): Reading {
  const found = readSections(raw, ordered);
  return found.unread.length > 0 ? withPrefixed(raw, found, ordered) : found;
}

function readSections(raw: string, formats: readonly Format[]): Reading {
  const parts: Part[] = [];
  const unread: Span[] = [];
  for (const section of cleaned(raw)) {
    const found = readSection(section.text, formats);
    // Nothing was taken out of the paste, so all places are right.
    if (section.text === raw) return found;
    for (const part of found.parts) parts.push(partInRaw(part, section));
    unread.push(...found.unread.map((span) => spanInRaw(span, section)));
  }
  return { parts, unread };
}

/** Reads what no format has recognized without what a program has put in front of each line. */
function withPrefixed(
  raw: string,
  { parts, unread }: Reading,
  formats: readonly Format[],
): Reading {
  const more: Part[] = [];
  const left = unread.flatMap((span): readonly Span[] => {
    const rest: Span[] = [];
    let from = span[0];
    for (const lines of prefixedLines(raw, span)) {
      const found = readSections(lines.text, formats);
      if (found.parts.length === 0) continue;
      const [start, end] = lines.span;
      for (const part of found.parts) more.push(lines.trusted(partInRaw(part, lines)));
      if (start > from) rest.push([from, start]);
      rest.push(...found.unread.map((each) => spanInRaw(each, lines)));
      from = end;
    }
    return from === span[0] ? [span] : [...rest, [from, span[1]]];
  });
  return {
    parts: [...parts, ...more].toSorted((one, other) => one.span[0] - other.span[0]),
    unread: left.flatMap((span) => filled(raw, span)),
  };
}

/** A span without the space around it, if something is left. */
function filled(raw: string, [start, end]: Span): readonly Span[] {
  const text = raw.slice(start, Math.max(start, end));
  const from = start + text.length - text.trimStart().length;
  return text.trim() === '' ? [] : [[from, start + text.trimEnd().length]];
}

function readSection(text: Cleaned['text'], formats: readonly Format[]): Reading {
  const parts: Part[] = [];
  const unread: Span[] = [];
  let open: Span | undefined;
  const leave = (start: number, line: string) => {
    const written = line.trimStart();
    const from = start + line.length - written.length;
    if (written !== '') open = [open?.[0] ?? from, from + written.trimEnd().length];
  };
  const close = () => {
    if (open) unread.push(open);
    open = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const part = firstPart(text, at, line.trim().length, formats);
    if (part?.foreign) {
      leave(at, text.slice(at, part.span[1]));
      at = part.span[1];
    } else if (part) {
      close();
      parts.push(withEncoded(withLeftOut(text, part)));
      at = part.span[1];
    }
    // A part may end with its line break; what follows it in its last line belongs to no format.
    if (!part || text[at - 1] !== '\n') {
      leave(at, part ? lineAt(text, at) : line);
      at = nextLine(text, at);
    }
  }
  close();
  const isOpen = (span: Span) => parts.length === 0 || !isComment(text.slice(...span));
  return { parts, unread: unread.filter(isOpen) };
}

/** Comments beside what is read belong to it. */
const isComment = (text: string): boolean =>
  text.split('\n').every((line) => /^\s*(?:#|\/\/|--|$)/.test(line));

function firstPart(
  text: string,
  at: number,
  length: number,
  formats: readonly Format[],
): Part | undefined {
  if (length === 0) return undefined;
  for (const format of formats) {
    if (length < (format.shortest ?? SHORTEST)) continue;
    const part = format.read(text, at);
    if (part && part.span[1] > at) return part;
  }
  return undefined;
}
