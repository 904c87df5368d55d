import type { Content } from '../read-content.ts';

/** A line about each draft: how many texts it has of all. */
export const draftSummary = ({ drafts }: Pick<Content, 'drafts'>): readonly string[] =>
  Object.entries(drafts).map(
    ([locale, { fallsBackTo, texts }]) =>
      `${locale}: draft, ${texts.own} of ${texts.all} texts; the rest is in "${fallsBackTo}".`,
  );
