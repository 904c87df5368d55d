import { type Outcome, worst } from '../../engine/check/finding.ts';
import {
  isJudgedToday,
  MAX_MESSAGES,
  type StepChange,
  type StepProgress,
  stepKey,
} from '../../engine/progress/progress.ts';
import type { VerdictEvent } from '../check/field-check.ts';
import { progress } from '../page/context.ts';
import { follow, Island } from '../page/island.ts';
import { openedAfresh } from '../page/navigation.ts';
import { partOf } from '../page/part.ts';

const MARKUP = 'TickNotes.astro';

/** `<step-tick>`: the checkbox of a step. It suggests ticking it when every check of the step looks sound. */
export class StepTick extends Island {
  protected override connect(signal: AbortSignal): void {
    const { guide } = this;
    const box = this.find('box', HTMLInputElement);
    const step = this.closest<HTMLElement>('[data-step]');
    if (!step) throw new Error('Add [data-step].');
    const id = step.dataset['step'] ?? '';
    const revision = this.data('revision');
    const outcomes = new Map<string, Outcome>(
      this.data('checks')
        .split(' ')
        .filter(Boolean)
        .map((check) => [check, 'empty']),
    );
    const found = new Map<string, readonly string[]>();
    const kept = (): StepProgress | undefined => progress.$progress.get()[stepKey(guide, id)];
    /**
     * What was kept stays, except for the change: a check does not renew the tick, and a tick does not remove the
     * result of a check.
     */
    const keep = (change: StepChange) => progress.update(guide, id, revision, change);
    const tick = () => keep({ status: 'completed', revision });
    /** Shows or removes a note. The button in it ticks the step, which removes the note. */
    const note = (name: 'offer' | 'changed', shown: boolean) => {
      const there = this.querySelector(`[data-part="${name}"]`);
      if (!shown) there?.remove();
      if (!shown || there) return;
      const part = `[data-part="tick-${name}"]`;
      const { content } = partOf(document, part, HTMLTemplateElement, MARKUP);
      this.prepend(document.importNode(content, true));
    };
    const show = () => {
      const now = kept();
      box.checked = now?.status === 'completed';
      step.dataset['status'] = now?.status ?? 'open';
      const skipped = step.querySelector<HTMLElement>('[data-part="skipped"]');
      if (skipped) skipped.hidden = now?.status !== 'skipped';
      note('changed', box.checked && now?.revision !== revision);
      const sound = [...outcomes.values()].every((each) => each === 'sound' || each === 'note');
      // A step without checks has no result to suggest it.
      note('offer', !box.checked && outcomes.size > 0 && sound);
    };
    const press = () => (box.checked ? tick() : keep({ status: 'open', revision }));
    box.addEventListener('change', press, { signal });
    this.addEventListener(
      'click',
      ({ target }) => {
        // A browser's page translation puts elements into a button.
        if (!(target instanceof Element) || !target.closest('button')) return;
        tick();
        box.focus();
      },
      { signal },
    );
    if (box.checked && openedAfresh()) press();
    step.addEventListener(
      'verdict',
      ({ detail }: VerdictEvent) => {
        outcomes.set(detail.check, detail.outcome);
        found.set(detail.check, detail.messages);
        const outcome = worst([...outcomes.values()]);
        const messages = [...found.values()].flat().slice(0, MAX_MESSAGES);
        const before = kept();
        const same =
          outcome === before?.outcome &&
          isJudgedToday(before, revision) &&
          messages.join() === (before.messages ?? []).join();
        const outdated = detail.partly && before?.outcome !== undefined;
        if ((outcome !== 'empty' || outdated) && !same) keep({ outcome, messages });
        show();
      },
      { signal },
    );
    follow(progress.$progress, show, signal);
  }
}
