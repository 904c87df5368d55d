import type { Template } from '../engine/check/message.ts';

/** What a message to a reader consists of in one language: its template, and the titles of guides and steps. */
export interface TicketTexts {
  readonly path: string;
  readonly message: Template;
  readonly step: Template;
  /** By guide. */
  readonly titles: Readonly<
    Record<string, { readonly title: string; readonly steps: Readonly<Record<string, string>> }>
  >;
}
