import { type Hit, marksOf, search } from '../domain/search/search.ts';
import { type Searchable, searchable } from '../domain/search/searchable.ts';
import { looksSecret } from '../domain/search/secret.ts';
import { type FullText, loadFullText } from './full-text.ts';
import { Island } from './island.ts';
import { type Result, resultItems, type SearchData, sayer } from './search-view.ts';

/** Results that are shown at first, and all that are of the full text. */
const FIRST = 20;
const OF_FULL_TEXT = 10;
/** After this pause in typing, in milliseconds, the count is announced and the address follows. */
const REST = 400;

/**
 * `<search-page>`: results while the reader types, from an index that is loaded once. A query gets into this page's
 * address and nowhere else; one that looks like a key does not even get there.
 */
export class SearchPage extends Island {
  protected override connect(signal: AbortSignal): void {
    const data: SearchData = JSON.parse(this.find('data', HTMLScriptElement).text);
    const say = sayer(data);
    const query = this.find('query', HTMLInputElement);
    const all = this.find('all', HTMLButtonElement);
    const full = this.find('full', HTMLButtonElement);
    const fullStatus = this.find('full-status', HTMLElement);
    let index: Searchable | undefined;
    let loading = false;
    let failed = false;
    let hits: readonly Hit[] = [];
    let fullText: FullText | undefined;
    let rest = 0;

    const asked = () => query.value.trim();

    const fill = (
      list: HTMLElement,
      results: readonly (readonly [Result, readonly string[]])[],
    ) => {
      const template = this.find('result', HTMLTemplateElement);
      const items = index ? resultItems(template, data, results, index.fold) : [];
      list.replaceChildren(...items);
    };

    const showHits = (most: number) => {
      const results = this.find('results', HTMLElement);
      fill(
        results,
        hits.slice(0, most).map(({ entry, marks }) => [entry, marks]),
      );
      results.hidden = hits.length === 0;
      all.hidden = hits.length <= most;
      all.textContent = say('all', { count: hits.length });
    };

    const ask = () => {
      hits = index ? search(index, asked()) : [];
      showHits(FIRST);
      const none = index !== undefined && asked() !== '' && hits.length === 0;
      this.find('tips', HTMLElement).hidden = !none;
      this.find('lists', HTMLElement).hidden = asked() !== '' && !none && !failed;
      this.find('secret', HTMLElement).hidden = !looksSecret(asked());
      this.find('further', HTMLElement).hidden = !index || asked() === '';
      full.hidden = fullText !== undefined;
      this.find('full-text', HTMLElement).hidden = true;
      clearTimeout(rest);
      rest = window.setTimeout(settle, REST);
      if (!index && !loading) load();
    };

    const settle = () => {
      clearTimeout(rest);
      this.find('status', HTMLElement).textContent = outcome();
      const address = new URL(location.href);
      if (asked() === '' || looksSecret(asked())) address.searchParams.delete('q');
      else address.searchParams.set('q', asked());
      if (address.href !== location.href) history.replaceState(history.state, '', address);
      for (const link of document.querySelectorAll<HTMLAnchorElement>('language-switch a')) {
        link.search = address.search;
      }
      if (fullText && asked() !== '') void lookFurther(fullText);
    };

    const outcome = () => {
      if (failed) return say('failed');
      if (asked() === '' || !index) return '';
      return hits.length === 0 ? say('none') : say('count', { count: hits.length });
    };

    const load = async () => {
      loading = true;
      try {
        const response = await fetch(data.index);
        index = searchable(await response.json());
        failed = false;
      } catch {
        failed = true;
      }
      loading = false;
      if (signal.aborted) return;
      if (index) ask();
      else this.find('lists', HTMLElement).hidden = false;
      settle();
    };

    const lookFurther = async (look: FullText) => {
      if (!index) return;
      const words = asked();
      const known = new Set(hits.map(({ entry: { group, id } }) => `${group}/${id}`));
      const places = (await look(words, OF_FULL_TEXT)).filter(
        ({ group, id }) => !known.has(`${group}/${id}`),
      );
      if (signal.aborted || words !== asked()) return;
      const marks = marksOf(index, words);
      fill(
        this.find('full-results', HTMLElement),
        places.map((place) => [place, marks]),
      );
      fullStatus.textContent = say('full-count', { count: places.length });
      this.find('full-text', HTMLElement).hidden = false;
    };

    const openFullText = async () => {
      this.find('full-text', HTMLElement).hidden = false;
      fullStatus.textContent = say('full-loading');
      try {
        fullText = await loadFullText(data.fullText);
        await lookFurther(fullText);
        full.hidden = true;
      } catch {
        fullText = undefined;
        fullStatus.textContent = say('full-failed');
      }
    };

    query.value ||= new URLSearchParams(location.search).get('q') ?? '';
    full.textContent = say('full', { size: data.size });
    query.addEventListener('input', ask, { signal });
    this.find('form', HTMLFormElement).addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        ask();
        settle();
      },
      { signal },
    );
    all.addEventListener(
      'click',
      () => {
        showHits(hits.length);
        this.#links()[FIRST]?.focus();
      },
      { signal },
    );
    full.addEventListener('click', openFullText, { signal });
    this.addEventListener('keydown', (event) => this.#move(event, query), { signal });
    signal.addEventListener('abort', () => clearTimeout(rest));
    ask();
    settle();
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-result] a')];
  }

  /** The arrows go from the field through the results and back; Escape goes back to the field. */
  #move(event: KeyboardEvent, query: HTMLInputElement): void {
    const stops: readonly (Element | null)[] = [query, ...this.#links()];
    const at = stops.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
    const stop = to === undefined || event.isComposing || at === -1 ? undefined : stops[to];
    if (!(stop instanceof HTMLElement) || stop === document.activeElement) return;
    event.preventDefault();
    stop.focus();
  }
}
