import { rememberLocale, rememberPlace, returnToPlace } from '../../stores/place.ts';
import { Island } from '../page/island.ts';
import { placeToKeep, scrollToPlace } from './place-in-page.ts';

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
