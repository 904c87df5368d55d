import { type Place, rememberLocale, rememberPlace, returnToPlace } from '../../stores/place.ts';
import { Island } from '../page/island.ts';

/** `<language-switch>`: takes the reader to the same place, at the same height in the window, in another language. */
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
        const [place, top] = placeToKeep();
        if (!place) return;
        if (isPlace(location.hash)) link.hash = place.id;
        rememberPlace({ step: place.id, offset: Math.round(top) });
      },
      { signal },
    );
    const place = returnToPlace();
    const { hash } = location;
    if (!place) return;
    const restore = () => scrollToPlace(place);
    if (hash === `#${place.step}`) afterLoad(restore);
    // Somebody's status appears above the steps a moment later.
    else if (!isPlace(hash)) import('./keep-place.ts').then(({ keepPlace }) => keepPlace(restore));
  }
}

/** The fragment of an address is a place, or a query or somebody's status, which stays in the address. */
const isPlace = (hash: string): boolean => hash === '' || /^#[a-z0-9-]+$/.test(hash);

/** The browser goes to the step of the address when the page has loaded; the reader's place is restored after that. */
function afterLoad(act: () => void): void {
  if (document.readyState === 'complete') requestAnimationFrame(act);
  else addEventListener('load', () => requestAnimationFrame(act), { once: true });
}

function scrollToPlace({ step, offset }: Place): void {
  const top = document.getElementById(step)?.getBoundingClientRect().top ?? offset;
  scrollBy({ top: top - offset, behavior: 'instant' });
}

/** What has the same anchor in every language: a step, a message of a rule, an item of a list, a heading. */
const PLACES = 'main :is(section, li, h2, h3)[id]:not(section[id] *)';

/** A reader who does not scroll for this long, in milliseconds, is reading. */
const REST = 2000;

/** How far down the page the reader last read: going up without a rest may lead to the languages at the top. */
let read = scrollY;
/** Where they are now, and since when. */
let [present, since] = [read, 0];
document.addEventListener('scroll', ({ timeStamp }) => {
  if (timeStamp - since > REST && !isTop(present)) read = present;
  [present, since] = [scrollY, timeStamp];
  read = Math.max(read, present);
});

/** The place that the reader came to or last did something in. */
let used = placeOf(document.getElementById(location.hash.slice(1)));
document.addEventListener('focusin', ({ target }) => {
  used = placeOf(target) ?? used;
});

function placeOf(target: EventTarget | null): HTMLElement | undefined {
  const place = target instanceof Element && target.closest<HTMLElement>(PLACES);
  return place || undefined;
}

/** The header with the languages is there. */
const isTop = (position: number): boolean => position < innerHeight / 2;

/**
 * Where the reader is, or was before they went up to change the language, and its distance from the top of the window:
 * the place last used if it is in sight, otherwise the last visible one that begins above the middle of the window. A
 * checklist hides the steps it does not ask for.
 */
function placeToKeep(): readonly [HTMLElement | undefined, number] {
  const moved = isTop(scrollY) ? scrollY - read : 0;
  const topOf = (place: HTMLElement) => place.getBoundingClientRect().top + moved;
  const inSight = (place: HTMLElement) =>
    topOf(place) < innerHeight && topOf(place) + place.offsetHeight > 0;
  const place =
    used && inSight(used)
      ? used
      : [...document.querySelectorAll<HTMLElement>(PLACES)].findLast(
          (each) => each.checkVisibility() && isTop(topOf(each)),
        );
  return [place, place ? topOf(place) : 0];
}
