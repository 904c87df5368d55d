import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';

/** A lock file made when the registry lacked a platform's binaries would break `npm ci` on that platform. */
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        optionalDependencies: z.record(z.string(), z.string()).optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const locked = Object.keys(lock.packages);
const optional = Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).map((name) => ({ owner, name })),
);

it.each(optional)('$owner has its optional $name locked', ({ owner, name }) => {
  const places = [`${owner}/node_modules/${name}`, `node_modules/${name}`];
  expect(places.some((place) => locked.includes(place))).toBe(true);
});

it.each(['darwin', 'win32', 'linux'])('has binaries for %s', (platform) => {
  const named = optional.filter(({ name }) => name.includes(platform));
  expect(new Set(named.map(({ owner }) => owner)).size).toBeGreaterThan(2);
});

it('only packages named in package.json, with the reason, run a script when they are installed', () => {
  const { allowScripts, allowScriptsReasons } = JSON.parse(readFileSync('package.json', 'utf8'));
  const scripted = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.replace(/^.*node_modules\//, ''));
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(scripted)].sort());
  expect(Object.keys(allowScriptsReasons).sort()).toEqual(Object.keys(allowScripts).sort());
});

it('the parser that checks the prose is the one that compiles it', () => {
  expect(locked.filter((place) => place.endsWith('node_modules/satteri'))).toEqual([
    'node_modules/satteri',
  ]);
});
