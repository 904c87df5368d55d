import type { Lookup } from '../data-rules/lookup.ts';
/** What search covers in one language, as in the file that the search page loads. */
export interface SearchIndex {
  /** Characters in pairs: a variant of another script, then its form here. */
  readonly variants: string;
  /** What readers may write instead of a word in these texts, and that word. */
  readonly words: readonly (readonly [typed: string, ours: string])[];
  readonly guides: readonly SearchGuide[];
  readonly rules: readonly SearchRule[];
  readonly tools: readonly (readonly [id: string, title: string, text: string])[];
  /** What a query may quote, by "rule/message". */
  readonly lookup: Lookup;
}

export interface SearchGuide {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly steps: readonly (readonly [id: string, title: string, text: string])[];
}

export interface SearchRule {
  readonly id: string;
  readonly title: string;
  /**
   * What it says, then why it matters and what to do, then the server messages that it explains, which are not shown.
   */
  readonly messages: readonly (readonly [
    id: string,
    what: string,
    rest: string,
    phrases?: string,
  ])[];
}

/** One thing that can be found, and where it is. */
export interface Entry {
  readonly kind: 'guide' | 'step' | 'message' | 'tool';
  /** The guide of a step or the rule of a message; otherwise empty. */
  readonly group: string;
  readonly id: string;
  readonly title: string;
  /** The title of its guide or rule. */
  readonly trail: string;
  readonly text: string;
  /** Words that find it but are not shown. */
  readonly phrases: string;
}

export function entriesOf({ guides, rules, tools }: SearchIndex): readonly Entry[] {
  return [
    ...guides.map(({ id, title, text }) => alone('guide', id, title, text)),
    ...guides.flatMap(({ id: group, title: trail, steps }) =>
      steps.map(([id, title, text]) => ({
        kind: 'step' as const,
        group,
        id,
        title,
        trail,
        text,
        phrases: '',
      })),
    ),
    ...rules.flatMap(({ id: group, title: trail, messages }) =>
      messages.map(([id, title, text, phrases = '']) => ({
        kind: 'message' as const,
        group,
        id,
        title,
        trail,
        text,
        phrases,
      })),
    ),
    ...tools.map(([id, title, text]) => alone('tool', id, title, text)),
  ];
}

/** An entry for a page that is not part of another one. */
const alone = (kind: Entry['kind'], id: string, title: string, text: string): Entry => ({
  kind,
  group: '',
  id,
  title,
  trail: '',
  text,
  phrases: '',
});
