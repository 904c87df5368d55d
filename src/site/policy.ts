/** What can be entered on a page. `sealed`: anything, keys too. `search`: a query, for what the page itself loads. */
export type PageKind = 'sealed' | 'search';

/** Scripts and styles of this site only, no frame, no markup or script made from text. */
const policy = (own: { scripts?: string; connect: string }): string =>
  [
    "default-src 'none'",
    `script-src 'self'${own.scripts ?? ''}`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${own.connect}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The content security policy of a page on which something can be entered: no connection, no form target. */
export const SEALED_POLICY = policy({ connect: "'none'" });

/** The policy of each kind of page. Search fetches its index and runs the WebAssembly of Pagefind, from this site. */
export const POLICIES: Readonly<Record<PageKind, string>> = {
  sealed: SEALED_POLICY,
  search: policy({ scripts: " 'wasm-unsafe-eval'", connect: "'self'" }),
};
