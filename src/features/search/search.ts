import { isFramed } from '../page/framed.ts';
import { SearchPage } from './search-page.ts';

/** The script of the search page, next to the one that every page begins with. */
if (!isFramed()) customElements.define('search-page', SearchPage);
