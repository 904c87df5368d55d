import { type StepProgress, stepKey } from '../../engine/progress/progress.ts';
import { progress, t } from '../page/context.ts';
import { follow, Island } from '../page/island.ts';
import { showCount } from './progress-count.ts';

/** `<progress-rail>`: the steps of the guide, which ones are done, and which one is being read. */
export class ProgressRail extends Island {
  protected override connect(signal: AbortSignal): void {
    const { guide } = this;
    const links = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>('ol a')].map((link) => [
        link.hash.slice(1),
        link,
      ]),
    );
    this.#foldOnPhones(signal);
    follow(
      progress.$progress,
      (all) => {
        let [done, skipped] = [0, 0];
        for (const [step, link] of links) {
          const state = stateOf(all[stepKey(guide, step)], revisionOf(step));
          if (state === 'done' || state === 'changed') done += 1;
          if (state === 'skipped') skipped += 1;
          if (link.dataset['state'] !== state) sayState(link, state);
        }
        showCount(this, done, links.size - skipped);
      },
      signal,
    );
    this.#followReading(links, signal);
  }

  #foldOnPhones(signal: AbortSignal): void {
    const fold = this.find('fold', HTMLDetailsElement);
    const wide = matchMedia('(min-width: 64rem)');
    const set = () => {
      fold.open = wide.matches;
    };
    set();
    wide.addEventListener('change', set, { signal });
    fold.addEventListener(
      'click',
      ({ target }) => {
        if (!wide.matches && target instanceof HTMLAnchorElement) fold.open = false;
      },
      { signal },
    );
  }

  /** Marks the step in the upper third of the window. */
  #followReading(links: ReadonlyMap<string, HTMLElement>, signal: AbortSignal): void {
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const link = links.get(target.id);
          if (isIntersecting) link?.setAttribute('aria-current', 'step');
          else link?.removeAttribute('aria-current');
        }
      },
      { rootMargin: '-33% 0px -66% 0px' },
    );
    for (const step of document.querySelectorAll('[data-step]')) watch.observe(step);
    signal.addEventListener('abort', () => watch.disconnect());
  }
}

/** The hash of a step's content, which is on its checkbox. */
const revisionOf = (step: string): string | undefined =>
  document.querySelector<HTMLElement>(`[data-step="${step}"] [data-revision]`)?.dataset['revision'];

function stateOf(kept: StepProgress | undefined, revision: string | undefined) {
  if (kept?.status !== 'completed') return kept?.status ?? 'open';
  return kept.revision === revision ? 'done' : 'changed';
}

/** A sign shows the state (progress-rail.css); words say it. */
function sayState(link: HTMLElement, state: ReturnType<typeof stateOf>): void {
  link.dataset['state'] = state;
  link.querySelector('.visually-hidden')?.remove();
  if (state === 'open') return;
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.textContent = t(`state-${state}`);
  link.append(said);
}
