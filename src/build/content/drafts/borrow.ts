import type { Draft } from './draft.ts';

/** What a draft has itself and what it borrows, text by text. */
export class Pieces {
  private readonly borrowed: Record<string, string> = {};
  private readonly whole: Record<string, string> = {};
  private own = 0;
  readonly lender: string;
  private readonly lent: Draft['borrowed'];

  /** `lent`: what the language that lends has itself borrowed. */
  constructor(lender: string, lent: Draft['borrowed'] = {}) {
    this.lender = lender;
    this.lent = lent;
  }

  /** The text of the draft, or the one that it borrows for this place. */
  take<Text>(place: string, own: Text | undefined, other: Text): Text {
    if (own === undefined) this.borrowed[place] = this.lent[place] ?? this.lender;
    else this.own += 1;
    return own ?? other;
  }

  /** Notes that the draft has nothing of a guide, a rule or a tool. */
  lacks(place: string): void {
    this.whole[place] = this.lent[place] ?? this.lender;
  }

  result(interfaceTexts: number): Omit<Draft, 'fallsBackTo'> {
    const own = this.own + interfaceTexts;
    return {
      borrowed: { ...this.borrowed, ...this.whole },
      texts: { own, all: own + Object.keys(this.borrowed).length },
    };
  }
}

/**
 * A draft's data with what is missing in it, text by text, from another language. What only the draft has stays: it is
 * a mistake, and reported as one. `place` ends with "/".
 */
export function borrow<Data>(pieces: Pieces, place: string, own: unknown, other: Data): Data;
export function borrow(pieces: Pieces, place: string, own: unknown, other: unknown): unknown {
  if (!isRecord(other)) return other === undefined ? own : pieces.take(place, own, other);
  const has = isRecord(own) ? own : {};
  const below = place.endsWith('/') ? place : `${place}.`;
  const keys = new Set([...Object.keys(other), ...Object.keys(has)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, borrow(pieces, below + key, has[key], other[key])]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
