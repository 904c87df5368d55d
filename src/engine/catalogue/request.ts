import type { MessageText, RuleTexts } from '../check/message.ts';
import type { CatalogueChoice, CatalogueReport } from './report.ts';

/** What a page asks of the worker that checks a catalogue. */
export type CatalogueRequest =
  | { readonly kind: 'check'; readonly file: Blob; readonly choice: CatalogueChoice }
  /** The faulty lines of the catalogue that was checked last, as a file. */
  | { readonly kind: 'save' };

/** A file that cannot be read may have changed since it was chosen. */
export type CatalogueAnswer = CatalogueReport | Blob | 'unreadable';

/** What the worker needs to write the file. */
export interface CatalogueTexts {
  readonly locale: string;
  /** The headings of the columns. */
  readonly headings: readonly string[];
  readonly messages: Readonly<Record<string, Pick<MessageText, 'what'>>>;
  readonly terms: RuleTexts['terms'];
}
