import type { Entry } from './index-file.ts';
import type { Field, Prepared, Searchable } from './searchable.ts';
import { MOST_ASKED } from './telling.ts';
import { indexOfTerm, isDivided, type Term, termsOf } from './terms.ts';

/** An entry that answers a query, and the folded pieces of the query to mark in it. */
export interface Hit {
  readonly entry: Entry;
  readonly marks: readonly string[];
}

/** What ranks an entry: a server message that the query quotes, then the whole query, then its parts. */
interface Answer {
  readonly entry: Entry;
  readonly quoted: boolean;
  readonly whole: number;
  readonly parts: number;
}

/** Entries far below the best answer are left out. */
const NEAR = 0.4;
/** A message says what is wrong; everything else leads to what to do, which is what most readers look for. */
const TO_DO = 1.35;
/** Each further message of one rule, or page of one name, counts less, so that they do not fill the list. */
const FURTHER = 0.85;
/** Pieces that are mostly grammar are searched for but not marked. */
const WORTH_A_MARK = 0.6;

/**
 * The entries that answer a query, the best first. Entries with the whole query are never left out; then come those
 * with most of its terms, where rare terms count most. Only the beginning of a long text is read. Never throws,
 * whatever the query.
 */
export function search(index: Searchable, asked: string): readonly Hit[] {
  const query = asked.slice(0, MOST_ASKED);
  const { wholes, terms } = readingOf(index, query);
  if (wholes[0] === '') return [];
  const pieces = marksOf(index, query);
  return ranked(answers(index, query, wholes, terms)).map(({ entry, whole }) => ({
    entry,
    marks: whole > 0 ? wholes : pieces,
  }));
}

/** The folded pieces of a query that are worth marking. */
export function marksOf(index: Searchable, query: string): readonly string[] {
  return readingOf(index, query)
    .terms.filter(({ weight }) => weight >= WORTH_A_MARK)
    .flatMap(({ text, stem }) => (stem ? [text, stem] : [text]));
}

/** The query as a whole, in the reader's words and in those of the texts, and its parts in those of the texts. */
function readingOf({ fold, inOurWords }: Searchable, query: string) {
  const ours = inOurWords(query);
  const folded = fold(ours);
  return { wholes: [...new Set([fold(query).text, folded.text])], terms: termsOf(ours, folded) };
}

function answers(
  { entries, quotedIn }: Searchable,
  query: string,
  wholes: readonly string[],
  terms: readonly Term[],
): readonly Answer[] {
  const found = terms.map((term) => scoresOf(term, entries)).filter(({ holders }) => holders > 0);
  const all = found.reduce((sum, { weight }) => sum + weight, 0);
  const quoted = quotedIn([query, ...wholes].join('\n'));
  return entries.map(({ entry, fields }, at) => {
    const held = found.filter(({ scores }) => (scores[at] ?? 0) > 0);
    const share = held.reduce((sum, { weight }) => sum + weight, 0) / (all || 1);
    const parts = held.reduce((sum, { weight, scores }) => sum + weight * (scores[at] ?? 0), 0);
    return {
      entry,
      quoted: quoted.has(`${entry.group}/${entry.id}`),
      whole: Math.max(...wholes.map((text) => worthOfWhole(text, fields))),
      parts: parts * (0.5 + share) * (['guide', 'step', 'tool'].includes(entry.kind) ? TO_DO : 1),
    };
  });
}

function ranked(answers: readonly Answer[]): readonly Answer[] {
  const best = Math.max(...answers.map(({ parts }) => parts));
  const seen = new Map<string, number>();
  return answers
    .filter(
      ({ whole, quoted, parts }) => quoted || whole > 0 || (parts > 0 && parts >= best * NEAR),
    )
    .sort(order)
    .map((answer) => {
      const { group, kind, title } = answer.entry;
      const alike = `${kind}/${kind === 'page' ? title : group}`;
      const before = ['message', 'page'].includes(kind) ? (seen.get(alike) ?? 0) : 0;
      seen.set(alike, before + 1);
      return { ...answer, parts: answer.parts * FURTHER ** before };
    })
    .sort(order);
}

const order = (one: Answer, other: Answer): number =>
  Number(other.quoted) - Number(one.quoted) || other.whole - one.whole || other.parts - one.parts;

/** How well each entry matches the term, and how much the term says: the rarer it is, the more. */
function scoresOf(term: Term, entries: readonly Prepared[]) {
  const scores = entries.map(({ fields }) =>
    fields.reduce((best, { text, weight }) => Math.max(best, weight * closeness(term, text)), 0),
  );
  const holders = scores.filter((score) => score > 0).length;
  const rarity = Math.log(1 + (entries.length - holders + 0.5) / (holders + 0.5));
  return { scores, holders, weight: rarity * term.weight };
}

/** 1 if the text has the term as a word or a pair, less if a word begins with it or with its stem. */
function closeness({ text: term, stem }: Term, text: string): number {
  const at = indexOfTerm(text, term);
  if (at === -1) return stem !== undefined && indexOfTerm(text, stem) !== -1 ? 0.6 : 0;
  const goesOn = isDivided(term) && /[\p{L}\p{N}]/u.test(text.charAt(at + term.length));
  return goesOn ? 0.8 : 1;
}

function worthOfWhole(query: string, fields: readonly Field[]): number {
  return fields.reduce(
    (best, { text, whole }) => (text.includes(query) ? Math.max(best, whole) : best),
    0,
  );
}
