/** What can be entered on a page. `sealed`: anything, keys too. `search`: a query, for what the page itself loads. */
export type PageKind = 'sealed' | 'search';

const STYLES = "style-src 'self'";

/** Scripts and styles of this site only, no frame, no markup or script made from text. */
const policy = (own: { scripts?: string; connect: string }): string =>
  [
    "default-src 'none'",
    `script-src 'self'${own.scripts ?? ''}`,
    STYLES,
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

/** What only a header can forbid: being shown in a frame of another site. */
export const NO_FRAME = "frame-ancestors 'none'";

/** What a host sends beside the policy, with every file. */
export const COMPANIONS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The addresses below which every page is sealed: `:lang` stands for a language. */
export const SEALED_PATHS: readonly string[] = [
  '/:lang/guides/',
  '/:lang/checklists/',
  '/:lang/tools/',
  '/:lang/support/',
  '/checklists/',
];

/** A policy with the hashes ("'sha256-…'") of the styles that are in pages. */
export const allowStyles = (text: string, hashes: readonly string[]): string =>
  text.replaceAll(STYLES, [STYLES, ...hashes].join(' '));

/**
 * The policy of a page in `npm run dev`: styles are in the page there, changes come through a socket, and the report of
 * an error is made from text. Scripts are held to the policy all the same.
 */
export const inDevelopment = (text: string): string =>
  text
    .replace(STYLES, `${STYLES} 'unsafe-inline'`)
    .replace(/connect-src [^;]*/, "connect-src 'self' ws: wss:")
    .replace(/; require-trusted-types-for [^;]*; trusted-types [^;]*/, '');
