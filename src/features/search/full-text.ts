import type { Result } from './search-view.ts';

/** The parts of Pagefind's browser search that are used: https://pagefind.app/docs/api/ */
interface Pagefind {
  createInstance(options: { noWorker: boolean }): {
    search(query: string): Promise<{ results: readonly { data(): Promise<PagefindRecord> }[] }>;
  };
}

interface PagefindRecord {
  readonly raw_url?: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What src/build/files/full-text.ts makes records for. */
const KINDS: readonly Result['kind'][] = ['step', 'rule'];

export type FullText = (query: string, most: number) => Promise<readonly Result[]>;

/**
 * Loads Pagefind, which needs no worker for an index this small; it takes the page's language from its `lang`. Rejects
 * if its files cannot be loaded.
 */
export async function loadFullText(address: string): Promise<FullText> {
  const { createInstance }: Pagefind = await import(address);
  const pagefind = createInstance({ noWorker: true });
  return async (query, most) => {
    const { results } = await pagefind.search(query);
    const records = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return records.flatMap(({ raw_url, url, content, meta }) => {
      const [, named, group = '', id = ''] = (raw_url ?? url).replace(/^\//, '').split('/');
      const kind = KINDS.find((each) => each === named);
      if (!kind) return [];
      const { title = '', trail = '' } = meta;
      return { kind, group, id, title, trail, text: content };
    });
  };
}
