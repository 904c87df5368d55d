import { expect, it } from 'vitest';
import { FORMATS } from '../../../src/judges/configuration/formats/index.ts';
import { yaml } from '../../../src/judges/configuration/formats/yaml.ts';
import { readConfiguration } from '../../../src/judges/configuration/read.ts';

const faultsOf = (text: string) => yaml.read(text, 0)?.faults.map(({ kind }) => kind);
const many = (line: string, count: number) => Array.from({ length: count }, () => line).join('');

it.each([
  ['documents', `env:\n  A: b\n${many('---\n', 600)}`],
  ['tabs', `env:\n  A: b\n${many('\tx\n', 1100)}`],
  ['brackets', `env:\n  A: ${many('[', 2100)}`],
  ['keys', `env:\n${many('  a:\n', 4100)}`],
  ['keys of one letter', `env:\n${many('  a:\n', 200)}`],
  ['elements', `env:\n${many('  -\n', 4100)}`],
])('passes over a text with too many %s', (_, text) => {
  expect(faultsOf(text)).toEqual(['yaml-dense']);
});

it('reads as many keys as a long file has', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `  NAME_${index}: value\n`);
  expect(faultsOf(`env:\n${lines.join('')}`)).toEqual([]);
});

it('reads no more pieces than anyone pastes, and says where it stopped', () => {
  const piece = 'env:\n  A: b\nx y\n';
  const { parts, unread } = readConfiguration(many(piece, 600), FORMATS);
  expect(parts).toHaveLength(500);
  expect(unread.at(-1)).toEqual([500 * piece.length - 'x y\n'.length, 600 * piece.length - 1]);
  expect(readConfiguration(many(piece, 2), FORMATS).parts).toHaveLength(2);
});
