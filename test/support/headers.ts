/** What a host sends for a path, by lower-case name. Several policies are joined by ", ", as hosts join them. */
export type Sent = (path: string) => Readonly<Record<string, string>>;

/** The names of the files that hosts read their headers from. */
export const HEADERS_FILES = ['_headers', '.htaccess', 'headers.nginx.conf', 'headers.Caddyfile'];

/** How each kind of host reads its headers file, by the file's name. A reader here refuses what it does not know. */
const READERS: Readonly<Record<string, (text: string) => Sent>> = {
  _headers: readUnderscoreHeaders,
  '.htaccess': readApache,
  'headers.nginx.conf': readNginx,
  'headers.Caddyfile': readCaddy,
};

/**
 * Netlify, Cloudflare Pages: patterns of paths, with the headers below each; `*` is anything, `:name` one part of a
 * path.
 */
function readUnderscoreHeaders(text: string): Sent {
  const rules = text
    .split(/^(?=\/)/m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [pattern = '', ...lines] = block.trimEnd().split('\n');
      const headers = lines.map((line) => captured(/^ {2}([\w-]+): (.+)$/, line));
      const escaped = pattern.replace(/[.+?()[\]]/g, '\\$&');
      const fits = new RegExp(`^${escaped.replace(/:[a-z]+/g, '[^/]+').replace('*', '.*')}$`);
      return { fits, headers };
    });
  return (path) =>
    joined(rules.filter(({ fits }) => fits.test(path)).flatMap(({ headers }) => headers));
}

/** Apache: a later "set" of a name replaces an earlier one; one with `env=` needs its variable. */
function readApache(text: string): Sent {
  const [, body = ''] = captured(/^(<IfModule mod_headers\.c>)\n([\s\S]*)<\/IfModule>\n$/, text);
  const variables = new Map<string, RegExp>();
  const headers = linesOf(body).flatMap((line) => {
    const [, pattern, variable] = /^SetEnvIf Request_URI "([^"]+)" (\w+)$/.exec(line) ?? [];
    if (pattern !== undefined && variable !== undefined) {
      variables.set(variable, new RegExp(pattern));
      return [];
    }
    const [name, value, needs] = captured(
      /^Header always set ([\w-]+) "([^"]+)"(?: env=(\w+))?$/,
      line,
    );
    return [{ name, value, needs }];
  });
  return (path) =>
    Object.fromEntries(
      headers
        .filter(({ needs }) => !needs || variables.get(needs)?.test(path))
        .map(({ name = '', value = '' }) => [name.toLowerCase(), value]),
    );
}

/** nginx: "set" and "if" run first, then each add_header sends the variable's last value. */
function readNginx(text: string): Sent {
  const [first = '', ...blocks] = text.replace(/^#.*\n/gm, '').split(/^(?=if |add_header )/m);
  const [initial = ''] = captured(/^set \$waymark_policy "([^"]+)";\n$/, first);
  const isHeader = (block: string) => block.startsWith('add_header ');
  const cases = blocks
    .filter((block) => !isHeader(block))
    .map((block) => {
      const [pattern = '', policy = ''] = captured(
        /^if \(\$uri ~ "([^"]+)"\) \{\n {2}set \$waymark_policy "([^"]+)";\n\}\n$/,
        block,
      );
      return { pattern: new RegExp(pattern), policy };
    });
  return (path) => {
    const policy = cases.findLast(({ pattern }) => pattern.test(path))?.policy ?? initial;
    return joined(
      linesOf(blocks.filter(isHeader).join('')).map((line) => {
        const [name = '', value = ''] = captured(
          /^add_header ([\w-]+) ("[^"]+"|\$waymark_policy) always;$/,
          line,
        );
        return [name, value.startsWith('$') ? policy : value.slice(1, -1)];
      }),
    );
  };
}

/** Caddy: named matchers, and headers for one matcher or for all. */
function readCaddy(text: string): Sent {
  const body = text.replace(/^#.*\n/gm, '');
  const [head = '', all = ''] = captured(/^([\s\S]*)header \{\n([\s\S]*)\}\n$/, body);
  const matchers = new Map<string, (path: string) => boolean>();
  const named = linesOf(head).flatMap((line) => {
    const [, matcher, not, pattern] = /^(@\w+) (not )?path_regexp (\S+)$/.exec(line) ?? [];
    if (matcher !== undefined && pattern !== undefined) {
      const expression = new RegExp(pattern);
      matchers.set(matcher, (path) => expression.test(path) === (not === undefined));
      return [];
    }
    return [captured(/^header (@\w+) ([\w-]+) "([^"]+)"$/, line)];
  });
  return (path) =>
    joined([
      ...named
        .filter(([matcher = '']) => matchers.get(matcher)?.(path))
        .map(([, name, value]) => [name, value]),
      ...linesOf(all).map((line) => captured(/^([\w-]+) "([^"]+)"$/, line)),
    ]);
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The groups of a pattern that the text must match. */
function captured(pattern: RegExp, text: string): readonly (string | undefined)[] {
  const found = pattern.exec(text);
  if (!found) throw new Error(`No host reads this: ${text}`);
  return found.slice(1);
}

function joined(headers: readonly (readonly (string | undefined)[])[]) {
  const sent: Record<string, string> = {};
  for (const [name = '', value = ''] of headers) {
    const key = name.toLowerCase();
    sent[key] = sent[key] === undefined ? value : `${sent[key]}, ${value}`;
  }
  return sent;
}

/** What the host of a headers file sends, by the file's name and text. */
export function readerOf(name: string, text: string): Sent {
  const read = READERS[name];
  if (!read) throw new Error(`No host reads a file named ${name}.`);
  return read(text);
}
