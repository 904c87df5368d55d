import type { Pieces } from './borrow.ts';

const STEP = /<Step id="([^"]*)">([\s\S]*?)<\/Step>/g;

/** The text of a guide in parts: before its steps, each step by its ID in the order of the text, and after them. */
export function partsOf(body: string) {
  const found = [...body.matchAll(STEP)];
  const last = found.at(-1);
  const end = last ? last.index + last[0].length : body.length;
  return {
    before: body.slice(0, found[0]?.index ?? end),
    steps: found.map(([, id = '', text = '']) => [id, text] as const),
    after: body.slice(end),
    /** What is between two steps. */
    between: found
      .slice(1)
      .map(({ index }, at) => {
        const previous = found[at];
        return previous ? body.slice(previous.index + previous[0].length, index) : '';
      })
      .join(''),
  };
}

/** The text of a guide in a draft: its own steps, and in their places those that are missing, from another language. */
export function borrowBody(
  pieces: Pieces,
  place: string,
  steps: readonly string[],
  ownBody: string,
  otherBody: string,
): string {
  const [own, other] = [partsOf(ownBody), partsOf(otherBody)];
  const part = (name: string, mine: string, theirs: string) => {
    if (theirs.trim() === '') return mine;
    const has = mine.trim() === '' ? undefined : mine;
    return pieces.take(`${place}body.${name}`, has, borrowed(pieces.lender, theirs));
  };
  const [ownSteps, otherSteps] = [new Map(own.steps), new Map(other.steps)];
  return [
    part('before', own.before, other.before),
    ...steps.map((id) => {
      const text = part(`steps.${id}`, ownSteps.get(id) ?? '', otherSteps.get(id) ?? '');
      return `<Step id="${id}">\n\n${text.trim()}\n\n</Step>`;
    }),
    part('after', own.after, other.after),
  ]
    .map((each) => each.trim())
    .join('\n\n');
}

/** A part of a text with its language: features/guide/Borrowed.astro. */
const borrowed = (lang: string, text: string): string =>
  `<Borrowed lang="${lang}">\n\n${text.trim()}\n\n</Borrowed>`;
