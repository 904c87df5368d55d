import type { Site } from './leads.ts';
import type { ElementNode } from './markup.ts';

/** A built page, with its elements in order: it is parsed once for all files that are made from it. */
export interface Page {
  readonly html: string;
  readonly elements: readonly ElementNode[];
}

/** What a file is made from, in one language. */
export interface Sources {
  /** The built pages of the guide and of its checklist. */
  readonly guide: Page;
  readonly checklist: Page;
  /** The address of the guide's page. */
  readonly page: string;
  /** The built data under an address of the site. */
  dataAt(address: string): unknown;
  /** The address of the page that tells how to check that the file is unchanged. */
  readonly unchanged: string;
  /** What the file says about itself, and what its links to that page and to the status are called. */
  readonly texts: Readonly<Record<'about' | 'newer' | 'unchanged' | 'status', string>>;
}

/** What all languages of a file share. */
export interface Shared {
  /** The style that only files have. */
  readonly style: string;
  readonly site: Site;
  /** Whether the file holds several languages. */
  readonly several: boolean;
}
