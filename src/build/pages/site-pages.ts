import type { TextKey } from '../../contracts/text-key.ts';

/** A page of the site itself, or a part of one, that search can find. */
export interface SitePage {
  /** Its address below the start page of a language; `{guide}` is for a page that every guide has. */
  readonly path: string;
  readonly titleKey: TextKey;
  readonly textKey: TextKey;
  /** The title of the page that it is a part of, if that is not a guide's. */
  readonly trailKey?: TextKey;
}

/** Everything that search can find besides guides, rules and tools. */
export const SITE_PAGES: readonly SitePage[] = [
  { path: 'support/', titleKey: 'support-title', textKey: 'support-intro' },
  {
    path: 'support/#compose-title',
    titleKey: 'compose-title',
    textKey: 'search-page-compose',
    trailKey: 'support-title',
  },
  {
    path: 'support/#read-title',
    titleKey: 'read-title',
    textKey: 'search-page-read',
    trailKey: 'support-title',
  },
  { path: 'checklists/', titleKey: 'checklists-title', textKey: 'checklists-intro' },
  { path: 'checklists/{guide}/', titleKey: 'list-title', textKey: 'list-intro' },
  { path: 'checklists/{guide}/#give-back-title', titleKey: 'give-title', textKey: 'give-intro' },
  {
    path: 'checklists/{guide}/#progress',
    titleKey: 'progress-tools',
    textKey: 'search-page-progress',
  },
  { path: '', titleKey: 'language', textKey: 'search-page-language' },
  { path: 'privacy/', titleKey: 'privacy-title', textKey: 'privacy-aim' },
  { path: 'accessibility/', titleKey: 'accessibility-title', textKey: 'accessibility-aim' },
  { path: 'errata/', titleKey: 'errata-title', textKey: 'errata-intro' },
  { path: 'translations/', titleKey: 'translations-title', textKey: 'translations-intro' },
  { path: 'unchanged/', titleKey: 'unchanged-title', textKey: 'unchanged-intro' },
  { path: 'rules/', titleKey: 'rules-title', textKey: 'rules-intro' },
  { path: 'tools/', titleKey: 'tools-title', textKey: 'tools-intro' },
];
