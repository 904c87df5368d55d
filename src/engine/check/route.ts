import { type Progress, stepKey } from '../progress/progress.ts';
import type { Route } from './guide.ts';

/** The route whose steps are all skipped or done anyway, if no other step is skipped; undefined if none was chosen. */
export function chosenRoute(
  routes: readonly Route[],
  guide: string,
  steps: readonly string[],
  progress: Progress,
): Route | undefined {
  const status = (step: string) => progress[stepKey(guide, step)]?.status;
  const skipped = steps.filter((step) => status(step) === 'skipped');
  if (skipped.length === 0) return undefined;
  return routes.find(
    ({ skips }) =>
      skipped.every((step) => skips.includes(step)) &&
      skips.every((step) => skipped.includes(step) || status(step) === 'completed'),
  );
}
