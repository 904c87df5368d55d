import type { StatusFile } from '../../contracts/check-file.ts';
import type { Level, Outcome } from '../../engine/check/finding.ts';
import { own } from '../../engine/own.ts';
import { withoutField } from '../../engine/progress/progress.ts';
import { loadFile } from '../page/load-file.ts';

/** What a status can say, in the page's language and without any value. */
export interface StatusTexts {
  outcome(outcome: Exclude<Outcome, 'empty'>): string;
  level(level: Level): string;
  /** A part of what a found message says; undefined if it is not known here. */
  message(found: string, part: 'what' | 'fix'): string | undefined;
  /** The label of the field that a found message names in a step; undefined if it names none, or an unknown one. */
  field(step: string, found: string): string | undefined;
  /** The language of that message or of that label, if it is not that of the page. */
  language(found: string, step?: string): string | undefined;
}

/** Loads the texts of a guide's status. */
export async function loadStatusTexts(address: string): Promise<StatusTexts> {
  const { messages, fields, words, languages } = await loadFile<StatusFile>(address);
  return {
    outcome: (outcome) => words[`outcome-${outcome}`],
    level: (level) => words[`level-${level}`],
    message: (found, part) => own(messages, withoutField(found))?.[part],
    field: (step, found) => own(fields, `${step}/${found.split('@')[1]}`),
    language: (found, step) =>
      step === undefined
        ? own(messages, withoutField(found))?.lang
        : own(languages, `${step}/${found.split('@')[1]}`),
  };
}
