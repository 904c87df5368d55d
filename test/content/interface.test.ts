import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read-content.ts';
import { FIXTURE } from '../support/fixture.ts';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

/** Keys that are made from an ID: an outcome, a level, a kind, a problem (of a file as well), the result of copying. */
const COMPOSED =
  /^(?:check-(?:outcome|level|plan-space)|source-kind|notice|rule-level|search-say-kind|checklist-(?:lost|state|problem)|island-(?:storage|state)|tools-(?:import|case)|configuration-(?:column|scope|origin|value|role|state|file))-|^check(?:list)?-cop(?:ied|y-yourself)$/;

/**
 * How a text is requested: a quoted key in the arguments of `t`, `say` or a translator, a key of `texts`, or in what is
 * named after a key.
 */
const ASKED =
  /(?:\bt|\bsay|\)|\btexts)[([](?=([^()[\]{};]*))|\b(?:title|text|trail)Key(?:=|: )(["'][^"']*["'])/g;
const asked = new Set(
  [...source.matchAll(ASKED)].flatMap(([, args, key]) =>
    [...(args ?? key ?? '').matchAll(/['"]([\w-]+)['"]/g)].map(([, name]) => name),
  ),
);

const texts = ['content', FIXTURE].flatMap((folder) =>
  Object.values(readContent(folder).locales).flatMap((locale) => Object.keys(locale.texts)),
);

it.each([...new Set(texts)])('the text "%s" is used', (key) => {
  if (COMPOSED.test(key)) return;
  const short = key.replace(
    /^(?:island|tools|check|checklist|search-say|configuration|catalogue)-/,
    '',
  );
  expect(asked.has(key) || asked.has(short)).toBe(true);
});
