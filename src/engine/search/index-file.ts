import type { Lookup } from '../data-rules/lookup.ts';
/** What search covers in one language, as in the file that the search page loads. */
export interface SearchIndex {
  /** Characters in pairs: a variant of another script, then its form here. */
  readonly variants: string;
  /** What readers may write instead of a word in these texts, and that word. */
  readonly words: readonly (readonly [typed: string, ours: string])[];
  readonly guides: readonly SearchGuide[];
  readonly rules: readonly SearchRule[];
  readonly tools: readonly SearchPlace[];
  /** Pages of the site itself and their parts. */
  readonly pages: readonly SearchPage[];
  /** The languages of the titles and texts that a draft borrows, by "group/id", or by "kind/id" without a group. */
  readonly languages: Readonly<Record<string, ResultLanguages>>;
  /** What a query may quote, by "rule/message". */
  readonly lookup: Lookup;
}

/** The languages of a result; null for the language of the page. */
export type ResultLanguages = readonly [title: string | null, text: string | null];

/** A tool; `phrases` find it but are not shown. */
export type SearchPlace = readonly [id: string, title: string, text: string, phrases?: string];

/** A page of the site, by its path below the start page, and the title of the page that it is a part of. */
export interface SearchPage {
  readonly path: string;
  readonly title: string;
  readonly trail: string;
  readonly text: string;
  readonly phrases: string;
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
  readonly kind: 'guide' | 'step' | 'message' | 'tool' | 'page';
  /** The guide of a step or the rule of a message; otherwise empty. A page's ID is its path. */
  readonly group: string;
  readonly id: string;
  readonly title: string;
  /** The title of its guide or rule, or of the page that it is a part of. */
  readonly trail: string;
  readonly text: string;
  /** Words that find it but are not shown. */
  readonly phrases: string;
}

export function entriesOf({ guides, rules, tools, pages }: SearchIndex): readonly Entry[] {
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
    ...tools.map(([id, title, text, phrases]) => alone('tool', id, title, text, phrases)),
    ...pages.map(({ path: id, ...page }) => ({ kind: 'page' as const, group: '', id, ...page })),
  ];
}

/** An entry for a page that is not part of another one. */
const alone = (
  kind: Entry['kind'],
  id: string,
  title: string,
  text: string,
  phrases = '',
): Entry => ({
  kind,
  group: '',
  id,
  title,
  trail: '',
  text,
  phrases,
});
