import { describe, expect, it } from 'vitest';
import { hostHeaders } from '../../src/build/integrations/host-headers.ts';
import { inDevelopment, POLICIES, type SealedKind } from '../../src/build/integrations/policy.ts';
import { HEADERS_FILES, readerOf } from '../support/headers.ts';

const HASH = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const sentWith = (kind: SealedKind): string =>
  `${POLICIES[kind].replace("style-src 'self'", `style-src 'self' ${HASH}`)}; frame-ancestors 'none'`;

const kindOf: Readonly<Record<string, SealedKind>> = {
  'en/guides/a/': 'sealed',
  'zh-hant/checklists/a/': 'sealed',
  'fr/tools/': 'tool',
  'ja/tools/a/': 'tool',
  'checklists/a/': 'sealed',
};
const sealedPaths = Object.keys(kindOf);
const otherPaths = [
  '',
  'en/',
  'en/search/',
  'en/rules/a/',
  'favicon.svg',
  'en/guides',
  'a/en/guides/b/',
];

describe.each([['/'], ['/help/'], ['/a.b/c+d/']])('under %s', (base) => {
  const files = hostHeaders(base, [HASH]);
  const sentBy = Object.fromEntries(files.map(({ name, text }) => [name, readerOf(name, text)]));

  it.each(HEADERS_FILES)('%s sends the companions with every address of the site', (name) => {
    for (const path of [...sealedPaths, ...otherPaths]) {
      expect(sentBy[name]?.(base + path), path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('microphone=()'),
        'cross-origin-opener-policy': 'same-origin',
      });
    }
  });

  it.each(HEADERS_FILES)(
    '%s sends the policy for the pages with fields, and forbids frames for all',
    (name) => {
      const policies = (path: string) =>
        (sentBy[name]?.(base + path)['content-security-policy'] ?? '').split(', ');
      for (const [path, kind] of Object.entries(kindOf)) {
        // A browser applies all that are sent: a second policy would forbid a tool its worker.
        expect(
          policies(path).filter((policy) => policy !== "frame-ancestors 'none'"),
          path,
        ).toEqual([sentWith(kind)]);
      }
      for (const path of otherPaths)
        expect(policies(path), path).toEqual(["frame-ancestors 'none'"]);
    },
  );

  it('every host sends the same names for the same path', () => {
    for (const path of [...sealedPaths, ...otherPaths]) {
      const [first, ...others] = Object.values(sentBy).map((sent) =>
        Object.keys(sent(base + path)).sort(),
      );
      for (const other of others) expect(other).toEqual(first);
    }
  });
});

it('sends nothing for paths outside the site', () => {
  const [underscore] = hostHeaders('/help/', []);
  expect(readerOf('_headers', underscore?.text ?? '')('/other/en/guides/a/')).toEqual({});
});

it('only a tool may work in a worker, which has the policy of its page', () => {
  const [sealed, tool] = [POLICIES.sealed.split('; '), POLICIES.tool.split('; ')];
  expect(tool.filter((each) => !sealed.includes(each))).toEqual([
    'worker-src blob:',
    'trusted-types waymark-worker',
  ]);
  expect(sealed.filter((each) => !tool.includes(each))).toEqual(["trusted-types 'none'"]);
});

it('npm run dev gets its styles and its connection, and the policy still restricts scripts', () => {
  expect(inDevelopment(POLICIES.sealed).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self' ws: wss:",
    "form-action 'none'",
    "base-uri 'none'",
  ]);
});
