import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/site/read-content.ts';
import { pins as schema } from '../../src/site/schemas.ts';

const released = schema.parse(parse(readFileSync('test/content/released-pins.yaml', 'utf8')));
const { pins } = readContent();

const lists: readonly (readonly [
  name: string,
  before: readonly string[],
  now: readonly string[],
])[] = [
  ['guides', released.guides, pins.guides],
  ['messages', released.messages, pins.messages],
  ...Object.entries(released.steps).map(
    ([guide, steps]) => [guide, steps, pins.steps[guide] ?? []] as const,
  ),
];

it.each(lists)('every released number of %s stands for what it stood for', (_, before, now) => {
  expect(now.slice(0, before.length)).toEqual(before);
});
