import { currentId } from '../check/aliases.ts';

/** What links and codes need to know about a guide: its permanent numbers, and its current steps. */
export interface SharedGuide {
  readonly id: string;
  /** Its position in content/pins.yaml, from 1. */
  readonly number: number;
  /** Step IDs by permanent number, from 1. A step that is gone or has been renamed keeps its entry. */
  readonly pins: readonly string[];
  /** The current steps in their order, each with the hash of its content. */
  readonly steps: readonly { readonly id: string; readonly revision: string }[];
  /** Former step IDs, and the current ones. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Ten bits that change with any step, for codes, which have no room for the steps' own revisions. */
  readonly fingerprint: number;
}

/** What an ID in a link is today. */
export type Known =
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly id: string }
  | { readonly kind: 'gone'; readonly from: string }
  | { readonly kind: 'unknown'; readonly from: string };

/** Follows a step ID, or a permanent number, to the current step. */
export function knownStep(guide: SharedGuide, token: string): Known {
  const from = /^\d{1,3}$/.test(token) ? guide.pins[Number(token) - 1] : token;
  if (from === undefined) return { kind: 'unknown', from: token };
  const id = currentId(from, guide.aliases);
  if (!guide.steps.some((step) => step.id === id)) {
    return { kind: guide.pins.includes(from) ? 'gone' : 'unknown', from };
  }
  return id === from ? { kind: 'step', id } : { kind: 'renamed', from, id };
}

/** The permanent number of a step; 0 if it is not in content/pins.yaml, which the build refuses. */
export const pinOf = (guide: SharedGuide, step: string): number => guide.pins.indexOf(step) + 1;
