import type { MessageText, RuleTexts } from '../check/message.ts';
import type { CatalogueChoice, CatalogueReport } from './report.ts';

/** What a page asks of the worker that checks a catalogue. */
export type CatalogueRequest =
  | { readonly kind: 'check'; readonly file: Blob; readonly choice: CatalogueChoice }
  /** The faulty lines of the catalogue that was checked last, as a file. */
  | { readonly kind: 'save' };

/**
 * Why there is nothing to check in a file. `unreadable`: it may have changed since it was chosen; `binary`: it is not a
 * text; `blank`: it has no text; `headings-only`: it has nothing below its headings.
 */
export type CatalogueProblem = 'unreadable' | 'binary' | 'blank' | 'headings-only';

export type CatalogueAnswer = CatalogueReport | Blob | CatalogueProblem;

/** What the worker needs to write the file. */
export interface CatalogueTexts {
  readonly locale: string;
  /** The headings of the columns. */
  readonly headings: readonly string[];
  readonly messages: Readonly<Record<string, Pick<MessageText, 'what'>>>;
  readonly terms: RuleTexts['terms'];
}
