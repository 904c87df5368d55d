import { allowStyles, COMPANIONS, NO_FRAME, SEALED_PATHS, SEALED_POLICY } from './policy.ts';

/** A file from which a host reads the headers that it sends. */
export interface HeadersFile {
  readonly name: string;
  /** Whether the host reads it in the folder that it serves; otherwise it is next to that folder. */
  readonly served: boolean;
  readonly text: string;
}

/**
 * The headers of every page, in a file for each kind of host: the companions and no framing for every address, the
 * policy for the pages that have a field. All are made from policy.ts.
 * `base` is the path of the site, "/" or "/help/"; `hashes` are those of the styles in its pages.
 */
export function hostHeaders(base: string, hashes: readonly string[]): readonly HeadersFile[] {
  const root = base.replace(/\/$/, '');
  const site: Site = {
    root,
    sealed: `^${escapePattern(root)}(?:${SEALED_PATHS.map((path) => path.replace(':lang', '[^/]+')).join('|')})`,
    policy: `${allowStyles(SEALED_POLICY, hashes)}; ${NO_FRAME}`,
  };
  return [
    { name: '_headers', served: true, text: underscoreHeaders(site) },
    { name: '.htaccess', served: true, text: apache(site) },
    { name: 'headers.nginx.conf', served: false, text: nginx(site) },
    { name: 'headers.Caddyfile', served: false, text: caddy(site) },
  ];
}

interface Site {
  /** The path of the site without a slash at its end. */
  readonly root: string;
  /** A regular expression, in the syntax that PCRE and RE2 share, for the addresses of sealed pages. */
  readonly sealed: string;
  readonly policy: string;
}

const POLICY = 'Content-Security-Policy';
const companions = (line: (name: string, value: string) => string): string =>
  Object.entries(COMPANIONS)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** Netlify, Cloudflare Pages and others. If two patterns match, both policies are sent, and a browser applies both. */
const underscoreHeaders = ({ root, policy }: Site): string => `\
${root}/*
  ${POLICY}: ${NO_FRAME}
${companions((name, value) => `  ${name}: ${value}`)}
${SEALED_PATHS.map((path) => `\n${root}${path}*\n  ${POLICY}: ${policy}\n`).join('')}`;

/** Apache, if `AllowOverride FileInfo` (or All) lets it read this file. */
const apache = ({ sealed, policy }: Site): string => `\
<IfModule mod_headers.c>
${companions((name, value) => `  Header always set ${name} "${value}"`)}
  Header always set ${POLICY} "${NO_FRAME}"
  SetEnvIf Request_URI "${sealed}" WAYMARK_SEALED
  Header always set ${POLICY} "${policy}" env=WAYMARK_SEALED
</IfModule>
`;

const nginx = ({ sealed, policy }: Site): string => `\
# Include this in the "server" block. A "location" that has its own add_header must include it again, otherwise it sends none of these.
set $waymark_policy "${NO_FRAME}";
if ($uri ~ "${sealed}") {
  set $waymark_policy "${policy}";
}
add_header ${POLICY} $waymark_policy always;
${companions((name, value) => `add_header ${name} "${value}" always;`)}
`;

const caddy = ({ sealed, policy }: Site): string => `\
# Import this in the block of the site.
@waymark_sealed path_regexp ${sealed}
@waymark_other not path_regexp ${sealed}
header @waymark_sealed ${POLICY} "${policy}"
header @waymark_other ${POLICY} "${NO_FRAME}"
header {
${companions((name, value) => `\t${name} "${value}"`)}
}
`;

const escapePattern = (path: string): string => path.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
