import { isFramed } from '../page/framed.ts';
import { SearchPage } from './search-page.ts';

/** The script of the search page, in addition to the one that every page starts with. */
if (!isFramed()) customElements.define('search-page', SearchPage);
