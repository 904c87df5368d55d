import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten } from '../../decoded.ts';
import type { Entry, Format } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';
import { lineAt, lineEnd, nextLine } from '../lines.ts';
import { startsOther, valueExtent } from '../show/value.ts';

const KEYS = 'services_connector/services_connector_integration';
const SERVICES = 'services_connector/services_id';

interface Label {
  readonly paths: readonly string[];
  /** Whether the label is only on this page: it can be the first line. */
  readonly sure?: boolean;
  readonly value?: Pick<RegExp, 'test'>;
}

const ONE_WORD = /^(?:\S+|-----BEGIN .*)$/;
const KEY: Pick<Label, 'sure' | 'value'> = { sure: true, value: ONE_WORD };

/** A data space, as the page names it. */
const TYPED = /\[Type: \w{1,99}\]$/;

/** An ID, or the name of a data space that was entered in its place. */
const ID: typeof KEY = {
  ...KEY,
  value: {
    test: (line) =>
      [ONE_WORD, TYPED, /^(?:Production|Testing) \d{1,3}$/].some((each) => each.test(line)),
  },
};

/** Labels of both forms of the page, with the paths that they set. */
const LABELS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ['API Keys', { paths: [] }],
  ['Sandbox API Keys', { paths: [], sure: true }],
  ['Production API Keys', { paths: [], sure: true }],
  ['SaaS Identifier', { paths: [], sure: true }],
  ['Production API Key', { paths: [`${KEYS}/production_api_key`], ...KEY }],
  ['Production Private Key', { paths: [`${KEYS}/production_private_key`], ...KEY }],
  ['Sandbox API Key', { paths: [`${KEYS}/sandbox_api_key`], ...KEY }],
  ['Sandbox Private Key', { paths: [`${KEYS}/sandbox_private_key`], ...KEY }],
  ['Project identifier', { paths: [`${SERVICES}/project_id`], ...KEY }],
  ['Environment identifier', { paths: [`${SERVICES}/environment_id`], ...ID }],
  ['Data Space ID', { paths: [`${SERVICES}/environment_id`], ...ID }],
  ['Project', { paths: [`${SERVICES}/project_name`] }],
  [
    'Data Space',
    {
      paths: [`${SERVICES}/environment_name`, `${SERVICES}/environment`],
      value: TYPED,
    },
  ],
]);

/** What the page shows beside a field. */
const BESIDE = /^(?:\[(?:global|website|store view)\]|Use (?:system value|Default|Website)|\*|)$/i;

/**
 * The text of the connector's page in Admin: a label, then its value in the same line or the next. A page that was copied
 * normally has labels without values.
 */
export const admin: Format = {
  ids: ['F-ADMIN'],
  read(text, at) {
    if (!labelAt(text, at)?.label.sure) return undefined;
    const entries: Entry[] = [];
    let labels = 0;
    let end = at;
    for (let next = at; next < text.length; next = nextLine(text, next)) {
      const line = lineAt(text, next);
      const found = labelAt(text, next);
      if (found) {
        labels++;
        const read = entriesOf(text, found);
        entries.push(...read.entries);
        end = read.end;
        next = Math.max(next, read.end);
      } else if (!BESIDE.test(line.trim())) break;
    }
    if (entries.length === 0 && labels < 2) return undefined;
    return { format: 'F-ADMIN', span: [at, end], entries, faults: [], whole: false };
  },
};

/** A line with a label. */
const LABEL_LINE = new RegExp(`^\\s{0,99}(?:${[...LABELS.keys()].join('|')})(?:$|[\\s:*[])`);

interface Found {
  readonly label: Label;
  readonly at: Span;
  /** Where its value can start, in the same line. */
  readonly rest: number;
}

function labelAt(text: string, at: number): Found | undefined {
  const line = lineAt(text, at);
  const [, blank = '', name = '', between = ''] =
    /^(\s*)([A-Z][A-Za-z]+(?: [A-Za-z]+){0,2})(\s*(?::|\t|\*|\[global\]|$)\s*)/.exec(line) ?? [];
  const label = LABELS.get(name);
  if (!label) return undefined;
  const start = at + blank.length;
  return { label, at: [start, start + name.length], rest: start + name.length + between.length };
}

function entriesOf(text: string, { label, at, rest }: Found): { entries: Entry[]; end: number } {
  let from = rest;
  if (lineAt(text, from).trim() === '') {
    from = nextLine(text, at[0]);
    while (
      from < text.length &&
      BESIDE.test(lineAt(text, from).trim()) &&
      lineAt(text, from).trim() !== ''
    )
      from = nextLine(text, from);
  }
  const line = lineAt(text, from).trimEnd();
  const isValue = line !== '' && !labelAt(text, from) && !startsOther(line);
  if (label.paths.length === 0 || !isValue || !(label.value ?? /./).test(line))
    return { entries: [], end: lineEnd(text, at[0]) };
  const { end } = valueExtent(text, from, 'lines', LABEL_LINE);
  return {
    entries: label.paths.map((name, index) => entryOf(text, name, index, at, from, end)),
    end,
  };
}

function entryOf(
  text: string,
  name: string,
  index: number,
  at: Span,
  from: number,
  to: number,
): Entry {
  const type =
    name.endsWith('/environment') || name.endsWith('/environment_name')
      ? /\s{0,99}\[Type: (\w{1,99})\]\s{0,99}$/.exec(text.slice(from, to))
      : null;
  const word = type?.[1] ?? '';
  const typed = from + text.slice(from, to).trimEnd().length - 1;
  const valued: Span = !type
    ? [from, from + text.slice(from, to).trimEnd().length]
    : index === 0
      ? [from, from + type.index]
      : [typed - word.length, typed];
  return {
    name,
    naming: 'path',
    scope: { type: 'default' },
    value: textOrHidden(asWritten(text, ...valued), 'raw'),
    origin: 'effective',
    named: at,
    valued,
    span: [at[0], to],
  };
}
