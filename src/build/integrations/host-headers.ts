import { allowStyles, COMPANIONS, NO_FRAME, PATHS, POLICIES, type SealedKind } from './policy.ts';

/** A file from which a host reads the headers that it sends. */
export interface HeadersFile {
  readonly name: string;
  /** Whether the host reads it in the folder that it serves; otherwise it is next to that folder. */
  readonly served: boolean;
  readonly text: string;
}

const UNDERSCORE = '_headers';
const APACHE = '.htaccess';

/** The files among those of a site that a host reads itself, and usually does not serve. */
export const HOST_FILES: readonly string[] = [UNDERSCORE, APACHE];

/**
 * The headers of every page, in a file for each kind of host: the companions and no framing for every address, the
 * policy for the pages that have a field. All are made from policy.ts.
 * `base` is the path of the site, "/" or "/help/"; `hashes` are those of the styles in its pages.
 */
export function hostHeaders(base: string, hashes: readonly string[]): readonly HeadersFile[] {
  const root = base.replace(/\/$/, '');
  const kinds = (['sealed', 'tool'] as const).map((id) => ({
    id,
    paths: PATHS[id].map((path) => `${root}${path}`),
    pattern: patternOf(root, PATHS[id]),
    policy: `${allowStyles(POLICIES[id], hashes)}; ${NO_FRAME}`,
  }));
  const site: Site = { root, kinds, every: patternOf(root, Object.values(PATHS).flat()) };
  return [
    { name: UNDERSCORE, served: true, text: underscoreHeaders(site) },
    { name: APACHE, served: true, text: apache(site) },
    { name: 'headers.nginx.conf', served: false, text: nginx(site) },
    { name: 'headers.Caddyfile', served: false, text: caddy(site) },
  ];
}

/** What a host sends with the pages of a kind. */
interface Kind {
  readonly id: SealedKind;
  /** As `_headers` writes them. */
  readonly paths: readonly string[];
  /** A regular expression for their addresses, in the syntax that PCRE and RE2 share. */
  readonly pattern: string;
  readonly policy: string;
}

interface Site {
  /** The path of the site without a slash at its end. */
  readonly root: string;
  readonly kinds: readonly Kind[];
  /** The pattern of all kinds together. */
  readonly every: string;
}

const patternOf = (root: string, paths: readonly string[]): string =>
  `^${escapePattern(root)}(?:${paths.map((path) => path.replace(':lang', '[^/]+')).join('|')})`;

const POLICY = 'Content-Security-Policy';
const companions = (line: (name: string, value: string) => string): string =>
  Object.entries(COMPANIONS)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** Netlify, Cloudflare Pages and others. If two patterns match, both policies are sent, and a browser applies both. */
const underscoreHeaders = ({ root, kinds }: Site): string => `\
${root}/*
  ${POLICY}: ${NO_FRAME}
${companions((name, value) => `  ${name}: ${value}`)}
${kinds
  .flatMap(({ paths, policy }) => paths.map((path) => `\n${path}*\n  ${POLICY}: ${policy}\n`))
  .join('')}`;

/** Apache, if `AllowOverride FileInfo` (or All) lets it read this file. */
const apache = ({ kinds }: Site): string => `\
<IfModule mod_headers.c>
${companions((name, value) => `  Header always set ${name} "${value}"`)}
  Header always set ${POLICY} "${NO_FRAME}"
${kinds
  .map(
    ({ id, pattern, policy }) => `\
  SetEnvIf Request_URI "${pattern}" WAYMARK_${id.toUpperCase()}
  Header always set ${POLICY} "${policy}" env=WAYMARK_${id.toUpperCase()}
`,
  )
  .join('')}</IfModule>
`;

const nginx = ({ kinds }: Site): string => `\
# Include this in the "server" block. A "location" that has its own add_header must include it again, otherwise it sends none of these.
set $waymark_policy "${NO_FRAME}";
${kinds
  .map(
    ({ pattern, policy }) => `\
if ($uri ~ "${pattern}") {
  set $waymark_policy "${policy}";
}
`,
  )
  .join('')}\
add_header ${POLICY} $waymark_policy always;
${companions((name, value) => `add_header ${name} "${value}" always;`)}
`;

const caddy = ({ kinds, every }: Site): string => `\
# Import this in the block of the site.
${kinds.map(({ id, pattern }) => `@waymark_${id} path_regexp ${pattern}\n`).join('')}\
@waymark_other not path_regexp ${every}
${kinds.map(({ id, policy }) => `header @waymark_${id} ${POLICY} "${policy}"\n`).join('')}\
header @waymark_other ${POLICY} "${NO_FRAME}"
header {
${companions((name, value) => `\t${name} "${value}"`)}
}
`;

const escapePattern = (path: string): string => path.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
