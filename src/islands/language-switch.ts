import { rememberLocale, rememberPlace, returnToPlace } from '../stores/place.ts';
import { Island } from './island.ts';

/** `<language-switch>`: takes the reader to the same step, at the same height of the window, in another language. */
export class LanguageSwitch extends Island {
  protected override connect(signal: AbortSignal): void {
    this.addEventListener(
      'click',
      ({ target }) => {
        const link = target instanceof Element && target.closest('a');
        if (!link) return;
        rememberLocale(link.dataset['locale'] ?? '');
        const step = stepBeingRead();
        if (!step) return;
        link.hash = step.id;
        rememberPlace({ step: step.id, offset: Math.round(step.getBoundingClientRect().top) });
      },
      { signal },
    );
    const place = returnToPlace();
    const step = place && document.getElementById(place.step);
    if (step && location.hash === `#${place.step}`) {
      requestAnimationFrame(() => scrollBy(0, step.getBoundingClientRect().top - place.offset));
    }
  }
}

/** The last step that begins above the middle of the window. */
function stepBeingRead(): HTMLElement | undefined {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  return steps.findLast((step) => step.getBoundingClientRect().top < innerHeight / 2);
}
