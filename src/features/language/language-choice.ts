import { preferredLocale } from '../../engine/text/preferred-locale.ts';
import { rememberedLocale, rememberLocale } from '../../stores/place.ts';
import { Island } from '../page/island.ts';

/**
 * `<language-choice>`: with `data-go`, it opens the reader's language if it is known, otherwise the language of
 * `data-otherwise`, with query and fragment. Without `data-go`, the page uses the reader's language: it is shown first
 * and gives the page its title. A language in the address comes before all others.
 */
export class LanguageChoice extends Island {
  protected override connect(signal: AbortSignal): void {
    const cards = this.find('cards', HTMLElement);
    const links = [...this.querySelectorAll<HTMLAnchorElement>('[data-locale]')];
    const localeOf = (link: HTMLAnchorElement) => link.dataset['locale'] ?? '';
    this.addEventListener(
      'click',
      ({ target }) => {
        const link =
          target instanceof Element && target.closest<HTMLAnchorElement>('[data-locale]');
        if (link) rememberLocale(localeOf(link));
      },
      { signal },
    );
    const otherwise = this.dataset['otherwise'];
    if (otherwise !== undefined) {
      for (const link of links) link.href += location.search + location.hash;
    }
    const asked = links.find(({ pathname }) => location.pathname.startsWith(pathname));
    const wanted =
      preferredLocale(
        [asked ? localeOf(asked) : '', rememberedLocale() ?? '', ...navigator.languages],
        links.map(localeOf),
      ) ?? otherwise;
    const link = links.find((each) => localeOf(each) === wanted);
    const card = link?.closest('li');
    if (link && this.dataset['go'] !== undefined) location.replace(link.href);
    else if (card) {
      cards.prepend(card);
      document.documentElement.lang = card.lang;
      document.documentElement.dir = card.dir;
      document.title = card.dataset['title'] ?? document.title;
    }
    this.dataset['ready'] = '';
  }
}

/** Called by the script of every page, on a page that has the element. */
export function define(): void {
  customElements.define('language-choice', LanguageChoice);
}
