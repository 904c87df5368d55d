import type { Result } from './search-view.ts';

/** What is used of Pagefind's search in the browser: https://pagefind.app/docs/api/ */
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

export type FullText = (query: string, most: number) => Promise<readonly Result[]>;

/**
 * Loads Pagefind, which needs no worker for an index this small; it takes the page's language from its `lang`. Rejects
 * where its files are out of reach.
 */
export async function loadFullText(address: string): Promise<FullText> {
  const { createInstance }: Pagefind = await import(address);
  const pagefind = createInstance({ noWorker: true });
  return async (query, most) => {
    const { results } = await pagefind.search(query);
    const records = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return records.map(({ raw_url, url, content, meta }) => {
      const [, kind = '', group = '', id = ''] = (raw_url ?? url).replace(/^\//, '').split('/');
      return {
        kind,
        group,
        id,
        title: meta['title'] ?? '',
        trail: meta['trail'] ?? '',
        text: content,
      };
    });
  };
}
