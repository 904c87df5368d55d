import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type { ConfigurationReport } from '../../engine/configuration/report.ts';
import { type TakenVerdict, takenOver } from '../../engine/configuration/taken-over.ts';
import { stepKey } from '../../engine/progress/progress.ts';
import { progress } from '../page/context.ts';
import { partOf } from '../page/part.ts';
import { fillSlot, update } from '../page/template.ts';
import { itemFrom, MARKUP } from './item.ts';
import type { Say } from './report-words.ts';

const part = (root: HTMLElement, name: string) =>
  partOf(root, `[data-part="${name}"]`, HTMLElement, MARKUP);

const takenFrom = (
  verdicts: ConfigurationReport['verdicts'],
  steps: ConfigurationFile['takenOver'],
): readonly TakenVerdict[] =>
  takenOver(
    verdicts,
    Object.fromEntries(Object.entries(steps).map(([key, { checks }]) => [key, checks])),
  );

/** Offers to take over what the checks of the guides say, if all their values are in the text. */
export function offerTakeOver(
  root: HTMLElement,
  { verdicts }: Pick<ConfigurationReport, 'verdicts'>,
  { takenOver: steps }: ConfigurationFile,
  say: Say,
): void {
  const taken = takenFrom(verdicts, steps);
  part(root, 'over').hidden = taken.length === 0;
  const list = part(root, 'over-list');
  const before = list.textContent;
  update(
    list,
    taken.flatMap(({ guide, step, outcome }) => {
      const known = steps[stepKey(guide, step)];
      if (!known || outcome === 'empty') return [];
      const item = itemFrom(root, 'over-item');
      item.dataset['takeOver'] = stepKey(guide, step);
      item.dataset['outcome'] = outcome;
      fillSlot(
        item,
        'said',
        say('over-item', { step: known.title, outcome: say(`outcome-${outcome}`) }),
      );
      return [item];
    }),
  );
  // The same text is checked again when the reader leaves the field to press the button.
  if (list.textContent !== before) part(root, 'over-done').hidden = true;
}

/** Writes into the reader's progress what a check in a guide would write: IDs and the outcome. It ticks no step. */
export function takeOver(
  root: HTMLElement,
  { verdicts }: Pick<ConfigurationReport, 'verdicts'>,
  { takenOver: steps }: ConfigurationFile,
): void {
  const taken = takenFrom(verdicts, steps);
  for (const { guide, step, outcome, messages } of taken) {
    const { revision } = steps[stepKey(guide, step)] ?? {};
    if (revision) progress.update(guide, step, revision, { outcome, messages });
  }
  const [first] = taken;
  const known = first && steps[stepKey(first.guide, first.step)];
  const link = partOf(root, '[data-part="over-status"]', HTMLAnchorElement, MARKUP);
  if (known) link.href = known.checklist;
  const done = part(root, 'over-done');
  done.hidden = false;
  done.focus();
}
