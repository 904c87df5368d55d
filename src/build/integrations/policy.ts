/**
 * What readers can enter on a page. `sealed`: anything, even keys. `tool`: the same, and also files, so it may work in a
 * worker. `search`: a query for what the page itself loads.
 */
export type PageKind = 'sealed' | 'tool' | 'search';

/** The kinds of pages where readers can enter something that must stay there. */
export type SealedKind = Exclude<PageKind, 'search'>;

const STYLES = "style-src 'self'";

/** Scripts and styles only from this site, no frames, no markup or script made from text. */
const policy = (own: {
  scripts?: string;
  connect: string;
  workers?: string;
  types?: string;
}): string =>
  [
    "default-src 'none'",
    `script-src 'self'${own.scripts ?? ''}`,
    STYLES,
    "img-src 'self'",
    `connect-src ${own.connect}`,
    ...(own.workers ? [`worker-src ${own.workers}`] : []),
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${own.types ?? "'none'"}`,
  ].join('; ');

/** The one Trusted Types policy of pages with a worker: src/features/worker/sealed-worker.ts makes it. */
const WORKER_TYPES = 'waymark-worker';

/**
 * The policy of each kind of page. Sealed pages and tools have no connections and no form targets. A worker of a tool is
 * made from a Blob: such a worker has the policy of its page. A worker from an address would have what its host sends.
 * Search loads its index and runs Pagefind's WebAssembly, both from this site.
 */
export const POLICIES: Readonly<Record<PageKind, string>> = {
  sealed: policy({ connect: "'none'" }),
  tool: policy({ connect: "'none'", workers: 'blob:', types: WORKER_TYPES }),
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

/** Every page below these addresses is of this kind: `:lang` is any language. No address is below two of them. */
export const PATHS: Readonly<Record<SealedKind, readonly string[]>> = {
  sealed: ['/:lang/guides/', '/:lang/checklists/', '/:lang/support/', '/checklists/'],
  tool: ['/:lang/tools/'],
};

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
