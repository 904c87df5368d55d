import { type Place, rememberLocale, rememberPlace, returnToPlace } from '../../stores/place.ts';
import { Island } from '../page/island.ts';

/** `<language-switch>`: takes the reader to the same step, at the same height in the window, in another language. */
export class LanguageSwitch extends Island {
  protected override connect(signal: AbortSignal): void {
    this.addEventListener(
      'click',
      ({ target }) => {
        const link = target instanceof Element && target.closest('a');
        if (!link) return;
        rememberLocale(link.dataset['locale'] ?? '');
        link.search = location.search;
        link.hash = location.hash;
        // The fragment of an address is a step, or somebody's status, which does not change.
        if (location.hash !== '' && !/^#[a-z0-9-]+$/.test(location.hash)) return;
        const step = placeToKeep();
        if (!step) return;
        link.hash = step.id;
        const { top } = step.getBoundingClientRect();
        const offset = top > innerHeight ? innerHeight / 8 : top;
        rememberPlace({ step: step.id, offset: Math.round(offset) });
      },
      { signal },
    );
    const place = returnToPlace();
    if (place && location.hash === `#${place.step}`) afterLoad(() => scrollToPlace(place));
  }
}

/** The browser goes to the step of the address when the page has loaded; the reader's place is restored after that. */
function afterLoad(act: () => void): void {
  if (document.readyState === 'complete') requestAnimationFrame(act);
  else addEventListener('load', () => requestAnimationFrame(act), { once: true });
}

function scrollToPlace({ step, offset }: Place): void {
  const top = document.getElementById(step)?.getBoundingClientRect().top ?? offset;
  scrollBy({ top: top - offset, behavior: 'instant' });
}

/**
 * The place that the reader came to or last did something in, if it is visible or if they have scrolled up to the top
 * of the page to change the language; otherwise the one they are reading.
 */
function placeToKeep(): HTMLElement | undefined {
  const { top = 0, bottom = 0 } = lastUsed?.getBoundingClientRect() ?? {};
  const inSight = bottom > 0 && top < innerHeight;
  return (inSight || scrollY < innerHeight / 2 ? lastUsed : undefined) ?? placeBeingRead();
}

/** What has the same anchor in every language: a step, a message of a rule. */
const PLACES = '[data-step], [data-message-entry]';

/** The last visible place that begins above the middle of the window; a checklist hides the steps it does not ask for. */
function placeBeingRead(): HTMLElement | undefined {
  const places = [...document.querySelectorAll<HTMLElement>(PLACES)];
  return places.findLast(
    (place) => place.checkVisibility() && place.getBoundingClientRect().top < innerHeight / 2,
  );
}

let lastUsed = placeOf(document.getElementById(location.hash.slice(1)));
document.addEventListener('focusin', ({ target }) => {
  lastUsed = placeOf(target) ?? lastUsed;
});

function placeOf(target: EventTarget | null): HTMLElement | undefined {
  const place = target instanceof Element && target.closest<HTMLElement>(PLACES);
  return place || undefined;
}
