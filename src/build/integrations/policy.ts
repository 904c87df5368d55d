/**
 * What readers can enter on a page. `sealed`: anything, even keys. `search`: a query for what the page itself loads.
 */
export type PageKind = 'sealed' | 'search';

const STYLES = "style-src 'self'";

/** Scripts and styles only from this site, no frames, no markup or script made from text. */
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

/** The content security policy of a page where readers can enter something: no connections, no form targets. */
export const SEALED_POLICY = policy({ connect: "'none'" });

/** The policy of each kind of page. Search loads its index and runs Pagefind's WebAssembly, both from this site. */
export const POLICIES: Readonly<Record<PageKind, string>> = {
  sealed: SEALED_POLICY,
  search: policy({ scripts: " 'wasm-unsafe-eval'", connect: "'self'" }),
};

/** What only a header can forbid: another site showing the page in a frame. */
export const NO_FRAME = "frame-ancestors 'none'";

/** What a host sends with every file, besides the policy. */
export const COMPANIONS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Every page below these addresses is sealed: `:lang` is any language. */
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
 * The policy of a page in `npm run dev`: there, styles are in the page, changes arrive through a socket, and error
 * reports are made from text. The policy still restricts scripts.
 */
export const inDevelopment = (text: string): string =>
  text
    .replace(STYLES, `${STYLES} 'unsafe-inline'`)
    .replace(/connect-src [^;]*/, "connect-src 'self' ws: wss:")
    .replace(/; require-trusted-types-for [^;]*; trusted-types [^;]*/, '');
