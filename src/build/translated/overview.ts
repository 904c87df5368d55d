import type { Content } from '../content/read-content.ts';
import { newerParts } from './newer.ts';
import { inStep, type Part } from './shown-pieces.ts';
import { type State, type Translation, translationsIn } from './states.ts';

/** How many pieces there are, and how many in each state. */
type Counts = Readonly<Record<State | 'total', number>>;

/** A step of a guide in a language. */
interface StepState {
  readonly id: string;
  readonly state: State;
  readonly newer: readonly Part[];
}

/** Some pieces of a language, such as those of a guide. */
interface Group {
  readonly counts: Counts;
  /** The pieces outside steps that are not fresh. */
  readonly others: readonly Translation[];
}

/** A guide in a language. */
interface GuideState extends Group {
  readonly id: string;
  readonly steps: readonly StepState[];
}

/** What is translated besides guides, and which folders it comes from. */
const KINDS = {
  rules: /^(?:rules|shared)\//,
  tools: /^tools\//,
  interface: /^locales\//,
  settings: /^configuration\//,
  errata: /^errata\//,
} as const;

export type Kind = keyof typeof KINDS;

/** How complete and how fresh a language is. */
export interface Overview {
  readonly counts: Counts;
  readonly guides: readonly GuideState[];
  readonly kinds: readonly (Group & { readonly kind: Kind })[];
}

/** Everything that is translated into a language, compared with the source. */
export function overviewOf(all: Content, guides: readonly string[], locale: string): Overview {
  const pieces = [...translationsIn(all, locale).values()];
  const under = (at: RegExp) => pieces.filter(({ id }) => at.test(id));
  // Object.entries knows the names of the kinds only as strings.
  const kinds = Object.entries(KINDS) as [Kind, RegExp][];
  return {
    counts: countsOf(pieces),
    guides: guides.map((id) => guideState(all, locale, id, under(new RegExp(`^guides/${id}/`)))),
    kinds: kinds
      .map(([kind, at]) => ({ kind, counts: countsOf(under(at)), others: notFresh(under(at)) }))
      .filter(({ counts }) => counts.total > 0),
  };
}

function guideState(
  all: Content,
  locale: string,
  id: string,
  pieces: readonly Translation[],
): GuideState {
  const steps = (all.guides[id]?.guide.steps ?? []).map((step) => {
    const { text = [], check = [], picture = [], message = [] } = inStep(all, id, step.id);
    const own = [...text, ...check, ...picture];
    const newer = newerParts(all, locale, { text, check, picture, message });
    const states = pieces.filter((piece) => own.includes(piece.id)).map(({ state }) => state);
    return {
      id: step.id,
      own,
      newer,
      state: worstOf([...states, ...newer.map(() => 'stale' as const)]),
    };
  });
  const ofSteps = new Set(steps.flatMap(({ own }) => own));
  return {
    id,
    counts: countsOf(pieces),
    steps: steps.map(({ own: _, ...step }) => step),
    others: notFresh(pieces.filter((piece) => !ofSteps.has(piece.id))),
  };
}

const worstOf = (states: readonly State[]): State =>
  (['missing', 'stale', 'unrecorded'] as const).find((state) => states.includes(state)) ?? 'fresh';

const notFresh = (pieces: readonly Translation[]) =>
  pieces.filter(({ state }) => state !== 'fresh');

function countsOf(pieces: readonly Translation[]): Counts {
  const count = (state: State) => pieces.filter((piece) => piece.state === state).length;
  return {
    total: pieces.length,
    fresh: count('fresh'),
    stale: count('stale'),
    missing: count('missing'),
    unrecorded: count('unrecorded'),
  };
}
