import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/judges/configuration/messages.ts';
import { BESIDE } from './facts/beside.ts';
import { CARRIED } from './facts/carried.ts';
import { COMMANDS } from './facts/commands.ts';
import { FOUND } from './facts/found.ts';
import { PASTED } from './facts/pasted.ts';
import { PLACED } from './facts/placed.ts';
import { ROWS } from './facts/rows.ts';
import { SHARED } from './facts/shared.ts';
import { STORED } from './facts/stored.ts';
import { TOGETHER } from './facts/together.ts';
import { CLOUD, WRITTEN } from './facts/written.ts';
import { expectFacts, type Facts } from './facts.ts';

const TABLES: readonly Facts[] = [
  ROWS,
  STORED,
  TOGETHER,
  WRITTEN,
  CLOUD,
  PLACED,
  SHARED,
  CARRIED,
  COMMANDS,
  BESIDE,
  FOUND,
  PASTED,
];

for (const table of TABLES) expectFacts(table);

describe('each fact that a message rests on', () => {
  const facts = [...new Set(Object.values(MESSAGES).map(({ fact }) => fact))];

  it.each(facts)('has a case with a finding, one without and one beside it: %s', (fact) => {
    const cases = TABLES.flatMap((table) => table[fact] ?? []);
    const silent = cases.filter(([, , finds]) => finds.length === 0);
    expect(cases.length - silent.length).toBeGreaterThan(0);
    expect(silent.length).toBeGreaterThan(1);
  });
});
