import { SearchPage } from './search-page.ts';

/** The script of the search page, next to the one that every page begins with. */
customElements.define('search-page', SearchPage);
