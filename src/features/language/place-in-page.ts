import type { Place } from '../../stores/place.ts';

/** Scrolls until the place is where it was in the window. */
export function scrollToPlace({ step, offset }: Place): void {
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
export function placeToKeep(): readonly [HTMLElement | undefined, number] {
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
