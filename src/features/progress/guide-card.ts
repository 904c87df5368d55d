import type { CardStep } from '../../contracts/guide-card.ts';
import { stepKey } from '../../engine/progress/progress.ts';
import { progress, t } from '../page/context.ts';
import { follow, Island } from '../page/island.ts';
import { showCount } from './progress-count.ts';

/** `<guide-card>`: how far the reader is in a guide, and a link to the first step that is left. */
export class GuideCard extends Island {
  protected override connect(signal: AbortSignal): void {
    const guide = this.data('guideCard');
    const steps: readonly CardStep[] = JSON.parse(this.data('steps'));
    const go = this.find('go', HTMLAnchorElement);
    const next = this.find('next', HTMLElement);
    const [start] = go.href.split('#');
    const begin = go.textContent;
    follow(
      progress.$progress,
      (all) => {
        const kept = steps.map(({ id }) => all[stepKey(guide, id)]);
        const needed = steps.filter((_, index) => kept[index]?.status !== 'skipped');
        const left = steps.find((_, index) => (kept[index]?.status ?? 'open') === 'open');
        const begun = kept.some((each) => each !== undefined);
        showCount(this, kept.filter((each) => each?.status === 'completed').length, needed.length);
        go.textContent = begun ? t('continue') : begin;
        go.href = begun && left ? `${start}#${left.id}` : (start ?? '');
        next.hidden = !begun || !left;
        next.textContent = left ? t('continue-at', { step: left.title }) : '';
      },
      signal,
    );
  }
}

export const define = (): void => customElements.define('guide-card', GuideCard);
