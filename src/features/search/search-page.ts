import type { SearchData } from '../../contracts/search-data.ts';
import { fragmentOf, queryOf } from '../../engine/search/address.ts';
import { type Hit, marksOf, search } from '../../engine/search/search.ts';
import { type Searchable, searchable } from '../../engine/search/searchable.ts';
import { looksSecret } from '../../engine/search/secret.ts';
import { MOST_ASKED, tellingPart } from '../../engine/search/telling.ts';
import { Island } from '../page/island.ts';
import { type FullText, loadFullText } from './full-text.ts';
import { type Result, resultItems, sayer } from './search-view.ts';

/** How many results are shown at first, and how many results of the full text at most. */
const FIRST = 20;
const OF_FULL_TEXT = 10;
/** The count is announced after this pause in typing, in milliseconds. */
const REST = 400;
/** A fragment that contains the query: empty, or a query. Others lead to a place on the page. */
const SAYS_QUERY = /^(?:#?$|#q=)/;

/**
 * `<search-page>`: shows results while the reader types, from an index that is loaded once. What is typed is not sent
 * anywhere. When the reader presses Enter or follows a link, a query made of this site's own words goes into the
 * fragment of the address, which no server sees, so that Back and a reload restore it.
 */
export class SearchPage extends Island {
  readonly #data: SearchData = JSON.parse(this.find('data', HTMLScriptElement).text);
  readonly #say = sayer(this.#data);
  readonly #query = this.find('query', HTMLInputElement);
  #failed = false;
  #loading: Promise<void> | undefined;
  #index: Searchable | undefined;
  #fullText: FullText | undefined;
  #hits: readonly Hit[] = [];
  #rest = 0;

  protected override connect(signal: AbortSignal): void {
    const on = (part: EventTarget, type: string, act: (event: Event) => void, capture = false) =>
      part.addEventListener(type, act, { signal, capture });
    this.#show('full').textContent = this.#say('full', { size: this.#data.size });
    on(this.#query, 'focus', () => this.#load(signal));
    on(this.#query, 'beforeinput', (event) => {
      if (event instanceof InputEvent) this.#shorten(event);
    });
    on(this.#query, 'input', () => {
      this.#ask(signal);
      void this.#load(signal);
    });
    on(this.find('form', HTMLFormElement), 'submit', (event) => {
      event.preventDefault();
      this.#ask(signal);
      this.#settle(signal);
      void this.#load(signal).then(() => this.#keep('pushState'));
    });
    on(this.find('all', HTMLButtonElement), 'click', () => {
      this.#showHits(this.#hits.length);
      this.#links()[FIRST]?.focus();
    });
    on(this.find('full', HTMLButtonElement), 'click', () => this.#openFullText(signal));
    // Before the language switch uses the address.
    const follow = ({ target }: Event) => {
      if (target instanceof Element && target.closest('a')) this.#keep('replaceState');
    };
    on(document, 'click', follow, true);
    on(window, 'popstate', () => {
      if (SAYS_QUERY.test(location.hash)) this.#takeAddress(signal);
    });
    // What was typed is gone when the reader leaves the page; the query in the address stays.
    on(document, 'cleared', () => this.#takeAddress(signal));
    this.addEventListener('keydown', (event) => this.#move(event), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#rest));
    this.#takeAddress(signal, this.#query.value);
    if (document.activeElement === this.#query) void this.#load(signal);
  }

  /** Searches for the query in the address. What was `typed` before is not replaced. */
  #takeAddress(signal: AbortSignal, typed = ''): void {
    this.#query.value = typed || this.#telling(queryOf(location));
    this.#tidy();
    // WebKit resets the field when it shows a page from its cache.
    this.#query.defaultValue = this.#telling(queryOf(location));
    this.#ask(signal);
    this.#settle(signal);
    if (this.#asked !== '') void this.#load(signal);
  }

  /** Leaves only a query in the address that is allowed there. */
  #tidy(): void {
    const asked = queryOf(location);
    const address = location.pathname + fragmentOf(asked, this.#index);
    if (asked !== '') history.replaceState(history.state, '', address);
  }

  /** Puts the query into the address if that is allowed; otherwise the address has no query. */
  #keep(how: 'pushState' | 'replaceState'): void {
    if (!this.#index || (this.#asked === '' && !SAYS_QUERY.test(location.hash))) return;
    const fragment = fragmentOf(this.#asked, this.#index);
    if (fragment !== location.hash) history[how](history.state, '', location.pathname + fragment);
  }

  #telling(text: string): string {
    return tellingPart(text, this.#data.lookup);
  }

  /** A long text becomes its most useful line: the field only has room for that. */
  #shorten(event: InputEvent): void {
    const text = event.data ?? '';
    if (text.length <= MOST_ASKED) return;
    event.preventDefault();
    this.#query.value = this.#telling(text);
    this.#query.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Without spaces at its ends. */
  get #asked(): string {
    return this.#query.value.trim();
  }

  #show(part: string, shown = true): HTMLElement {
    const element = this.find(part, HTMLElement);
    element.hidden = !shown;
    return element;
  }

  /** Answers the current query. */
  #ask(signal: AbortSignal): void {
    this.#hits = this.#index ? search(this.#index, this.#asked) : [];
    this.#showHits(FIRST);
    const asked = this.#asked !== '';
    const none = this.#index !== undefined && asked && this.#hits.length === 0;
    this.#show('tips', none);
    this.#show('lists', !asked || none || this.#failed);
    this.#show('secret', looksSecret(this.#asked));
    this.#show('further', this.#index !== undefined && asked);
    this.#show('full', !this.#fullText);
    this.#show('full-text', false);
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#settle(signal), REST);
  }

  #showHits(most: number): void {
    const count = this.#hits.length;
    this.#fill(
      this.#show('results', count > 0),
      this.#hits.slice(0, most).map(({ entry, marks }) => [entry, marks]),
    );
    this.#show('all', count > most).textContent = this.#say('all', { count });
  }

  #fill(list: HTMLElement, results: readonly (readonly [Result, readonly string[]])[]): void {
    const template = this.find('result', HTMLTemplateElement);
    const index = this.#index;
    list.replaceChildren(...(index ? resultItems(template, this.#data, results, index) : []));
  }

  /** Announces the count when the reader stops typing. */
  #settle(signal: AbortSignal): void {
    clearTimeout(this.#rest);
    this.find('status', HTMLElement).textContent = this.#outcome();
    if (this.#fullText && this.#asked !== '') void this.#lookFurther(this.#fullText, signal);
  }

  #outcome(): string {
    if (this.#failed) return this.#say('failed');
    if (this.#asked === '' || !this.#index) return '';
    const count = this.#hits.length;
    return count === 0 ? this.#say('none') : this.#say('count', { count });
  }

  /** Loads the index, at the latest when the reader enters the field; tries again if it could not be loaded. */
  #load(signal: AbortSignal): Promise<void> {
    this.#loading ??= this.#loadIndex(signal);
    return this.#loading;
  }

  async #loadIndex(signal: AbortSignal): Promise<void> {
    try {
      const response = await fetch(this.#data.index);
      this.#index = searchable(await response.json());
    } catch {
      this.#loading = undefined;
    }
    this.#failed = !this.#index;
    if (signal.aborted) return;
    this.#ask(signal);
    if (this.#failed) this.#settle(signal);
    else this.#tidy();
  }

  async #openFullText(signal: AbortSignal): Promise<void> {
    this.#show('full-text');
    const status = this.find('full-status', HTMLElement);
    status.textContent = this.#say('full-loading');
    try {
      this.#fullText = await loadFullText(this.#data.fullText);
      await this.#lookFurther(this.#fullText, signal);
      this.#show('full', false);
    } catch {
      this.#fullText = undefined;
      status.textContent = this.#say('full-failed');
    }
  }

  /** Adds results from the full text that are not in the index. */
  async #lookFurther(look: FullText, signal: AbortSignal): Promise<void> {
    if (!this.#index) return;
    const words = this.#asked;
    const known = new Set(this.#hits.map(({ entry: { group, id } }) => `${group}/${id}`));
    const places = (await look(words, OF_FULL_TEXT)).filter(
      ({ group, id }) => !known.has(`${group}/${id}`),
    );
    if (signal.aborted || words !== this.#asked) return;
    const marks = marksOf(this.#index, words);
    this.#fill(
      this.find('full-results', HTMLElement),
      places.map((place) => [place, marks]),
    );
    const status = this.find('full-status', HTMLElement);
    status.textContent = this.#say('full-count', { count: places.length });
    this.#show('full-text');
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-result] a')];
  }

  /** The arrow keys move from the field through the results and back; Escape returns to the field. */
  #move(event: KeyboardEvent): void {
    const stops: readonly (Element | null)[] = [this.#query, ...this.#links()];
    const at = stops.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
    const stop = to === undefined || event.isComposing || at === -1 ? undefined : stops[to];
    if (!(stop instanceof HTMLElement) || stop === document.activeElement) return;
    event.preventDefault();
    stop.focus();
  }
}
