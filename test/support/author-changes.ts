import { readContent } from '../../src/build/content/read-content.ts';
import { addRule } from './add-rule.ts';
import { addGuide, addLanguage, removeGuide, renameStep } from './change-content.ts';

/** Changes a content folder. */
export type Change = (folder: string) => void;

/** What authors do to content without touching anything else, on any content folder. Changes can follow one another. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'a removed guide': (folder) => removeGuide(folder, linkedStep(folder).guide),
  'a new guide': (folder) =>
    addGuide(folder, unused('a-new-guide', readContent(folder).guides), 'with a check'),
  'a new guide of text': (folder) =>
    addGuide(folder, unused('a-new-guide', readContent(folder).guides), 'of text'),
  'a new rule without code': (folder) =>
    addRule(folder, unused('merchant-id', readContent(folder).rules)),
  'a further language': (folder) => addLanguage(folder, newLanguage(folder), 'ltr'),
  'a renamed step': (folder) => {
    const { guide, step } = linkedStep(folder);
    renameStep(folder, guide, step, `${step}-now`);
  },
};

/** An ID that no other has: the content may already have been changed like this. */
function unused(id: string, known: Readonly<Record<string, unknown>>): string {
  return known[id] ? unused(`${id}-more`, known) : id;
}

/** A language that the content does not have yet. */
function newLanguage(folder: string): string {
  const { locales } = readContent(folder);
  const found = ['de', 'it', 'pl', 'nl', 'pt'].find((locale) => !locales[locale]);
  if (!found) throw new Error('Name a language here that the content does not have.');
  return found;
}

/** A step with a check that something leads or links to, so that as much as possible must follow. */
function linkedStep(folder: string) {
  const steps = Object.values(readContent(folder).guides).flatMap(({ guide, bodies }) =>
    guide.steps
      .filter(({ checks }) => checks.length > 0)
      .map(({ id }) => ({ guide: guide.id, step: id, body: bodies['en'] ?? '' })),
  );
  const found = steps.find(({ step, body }) => body.includes(`](#${step})`)) ?? steps[0];
  if (!found) throw new Error('No guide has a check.');
  return found;
}
