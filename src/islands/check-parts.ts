import type { FieldValues, Rules } from '../domain/check.ts';
import type { Check } from '../domain/guide.ts';
import { loadRules } from '../domain/rules/index.ts';
import { type CheckTexts, loadTexts } from './check-texts.ts';

/** What the server wrote into a check's data block. */
export interface CheckData {
  readonly check: Check;
  /** Titles of the steps that messages lead to. */
  readonly steps: Readonly<Record<string, string>>;
  /** The address of the texts of the guide's checks. */
  readonly texts: string;
}

type Draw = (root: HTMLElement, values: FieldValues, texts: CheckTexts) => void;

/** What a check needs to judge: its rules, every sentence it can say, and its drawing where it has one. */
export interface CheckParts {
  readonly rules: Rules;
  readonly texts: CheckTexts;
  readonly draw: Draw | undefined;
}

const VIEWS: Readonly<Record<string, () => Promise<Draw>>> = {
  'identifier-table': async () => (await import('./identifier-table.ts')).drawIdentifierTable,
  renewal: async () => (await import('./renewal.ts')).drawRenewal,
  'space-plan': async () => (await import('./space-plan.ts')).drawSpacePlan,
};

export async function loadParts({ check, texts }: CheckData): Promise<CheckParts> {
  const [rules, loaded, draw] = await Promise.all([
    loadRules([...new Set(check.rules.map(({ rule }) => rule))]),
    loadTexts(texts),
    VIEWS[check.view ?? '']?.(),
  ]);
  return { rules, texts: loaded, draw };
}
