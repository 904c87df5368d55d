import type { Template } from '../engine/check/message.ts';
import type { Lookup } from '../engine/data-rules/lookup.ts';

/** What the search page's markup contains for its script. */
export interface SearchData {
  /** The address of the index. */
  readonly index: string;
  /** The address of Pagefind, and its download size in kB. */
  readonly fullText: string;
  readonly size: number;
  /** The pattern of the address of each kind of result. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, Template>>;
  /** What makes a line of a long text worth searching for. */
  readonly lookup: Lookup;
}
