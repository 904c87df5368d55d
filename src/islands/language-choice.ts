import { preferredLocale } from '../domain/preferred-locale.ts';
import { rememberedLocale, rememberLocale } from '../stores/place.ts';
import { Island } from './island.ts';

/**
 * `<language-choice>`: with `data-go` it goes on to the reader's language where that is known, else to the language of
 * `data-otherwise`; without, it puts the reader's language first. Query and fragment are carried along.
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
    if (this.dataset['otherwise'] !== undefined) {
      for (const link of links) link.href += location.search + location.hash;
    }
    const wanted =
      preferredLocale([rememberedLocale() ?? '', ...navigator.languages], links.map(localeOf)) ??
      this.dataset['otherwise'];
    const link = links.find((each) => localeOf(each) === wanted);
    const card = link?.closest('li');
    if (link && this.dataset['go'] !== undefined) location.replace(link.href);
    else if (card) cards.prepend(card);
  }
}
