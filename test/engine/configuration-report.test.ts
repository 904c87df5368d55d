import { describe, expect, it } from 'vitest';
import { placesText } from '../../src/engine/configuration/places-text.ts';
import type { ConfigurationReport, FindingRow } from '../../src/engine/configuration/report.ts';
import { reportText } from '../../src/engine/configuration/report-text.ts';
import { type SarifRule, sarifOf } from '../../src/engine/configuration/sarif.ts';
import { summaryOf } from '../../src/engine/configuration/summary.ts';
import { takenOver } from '../../src/engine/configuration/taken-over.ts';
import { sarifFaults } from '../support/sarif.ts';

const SECRET = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

const row = (more: Partial<FindingRow> = {}): FindingRow => ({
  rule: 'configuration',
  message: 'shadowed',
  level: 'warning',
  args: {},
  fact: 'D-WIN',
  path: 'a/b/c',
  places: [
    { line: 3, column: 5 },
    { line: 9, column: 1 },
  ],
  instead: undefined,
  shown: [{ role: 'used', lines: [{ line: 3, guilty: true, pieces: [`a/b/c=${SECRET}`] }] }],
  ...more,
});

const report = (...findings: readonly FindingRow[]): ConfigurationReport => ({
  formats: [{ id: 'F-ENV', name: '.env', line: 1 }],
  unread: [],
  settings: [
    {
      path: 'a/b/c',
      scope: 'default',
      scopeName: undefined,
      origin: 'variable',
      line: 3,
      outcome: 'warning',
      value: { kind: 'text', text: SECRET },
      used: true,
      fingerprint: undefined,
    },
  ],
  others: 0,
  findings,
  verdicts: [],
  compared: [],
});

const rule = (id: string, more: Partial<SarifRule> = {}): SarifRule => ({
  id,
  level: 'warning',
  what: 'Several values [here] {there}.',
  why: '',
  fix: 'Remove one.',
  help: 'https://example.com/rules/',
  fact: 'D-WIN',
  source: 'A document, 2026-08-20',
  ...more,
});
const RULES = [rule('configuration/locked', { level: 'note' }), rule('configuration/shadowed')];

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly relatedLocations?: readonly object[];
    }[];
  }[];
}
const sarif = (...findings: readonly FindingRow[]) =>
  sarifOf(
    report(...findings),
    RULES,
    () => 'Several values.',
    (role) => `[${role}]`,
  ) as Sarif;

describe('SARIF', () => {
  it('is valid, with all rules, whatever was found', () => {
    expect(sarifFaults(sarif())).toEqual([]);
    expect(sarifFaults(sarif(row(), row({ places: [], path: undefined })))).toEqual([]);
    expect(sarifFaults({ ...sarif(row()), version: '2.0.0' })).not.toEqual([]);
  });

  it('has each finding with the place of its rule, its first place, and the others beside it', () => {
    const [result] = sarif(row()).runs[0]?.results ?? [];
    expect(result).toMatchObject({
      ruleId: 'configuration/shadowed',
      ruleIndex: 1,
      level: 'warning',
      locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 5 } } }],
      relatedLocations: [{ id: 1, physicalLocation: { region: { startLine: 9, startColumn: 1 } } }],
    });
  });

  it('says which place is used if one value wins', () => {
    const found = sarif(row({ oneWins: true }), row());
    expect(sarifFaults(found)).toEqual([]);
    const [one, other] = found.runs[0]?.results ?? [];
    expect(one).toMatchObject({
      locations: [{ message: { text: '\\[used\\]' } }],
      relatedLocations: [{ message: { text: '\\[not-used\\]' } }],
    });
    expect(JSON.stringify([other])).not.toContain('used');
  });

  it('has what to write instead where its place is known, and no fix elsewhere', () => {
    const instead = 'CONFIG__DEFAULT__A__B__C';
    const fixed = sarif(
      row({ instead, replaced: { line: 3, column: 5, end: 12 } }),
      row({ instead }),
    );
    expect(sarifFaults(fixed)).toEqual([]);
    const [one, other] = fixed.runs[0]?.results ?? [];
    expect(one).toMatchObject({
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: { uri: 'configuration.txt' },
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 5, endColumn: 12 },
                  insertedContent: { text: instead },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(other).not.toHaveProperty('fixes');
  });

  it('names the file that a place is in, as an address', () => {
    const place = (file: string) => ({ line: 1, column: 1, file });
    const places = [
      place('env production.php'),
      place('設定#1?.yml'),
      place('a:b%2F.sql'),
      place('\ud800.txt'),
      { line: 1, column: 1 },
    ];
    const found = sarif(row({ places, instead: 'X', replaced: { ...place('a b.env'), end: 2 } }));
    expect(sarifFaults(found)).toEqual([]);
    const uris = [...JSON.stringify(found).matchAll(/"uri":"([^"]*)"/g)].map(([, uri]) => uri);
    expect(uris).toEqual([
      'env%20production.php',
      '%E8%A8%AD%E5%AE%9A%231%3F.yml',
      'a%3Ab%252F.sql',
      '%EF%BF%BD.txt',
      'configuration.txt',
      'a%20b.env',
    ]);
  });

  it('tells equal findings apart, and knows them again in another place', () => {
    const printsOf = (...findings: readonly FindingRow[]) =>
      sarif(...findings).runs[0]?.results.map((each) => each.partialFingerprints['waymark/v1']);
    const prints = printsOf(row(), row());
    expect(new Set(prints).size).toBe(2);
    expect(printsOf(row({ places: [{ line: 40, column: 2 }] }))).toEqual(prints?.slice(0, 1));
  });

  it('has no value, and no brackets that a viewer would read as a link or a place', () => {
    const written = JSON.stringify(sarif(row()));
    expect(written).not.toContain(SECRET);
    expect(written).toContain('Several values \\\\[here\\\\] {{there}}.');
  });
});

describe('as text', () => {
  const text = reportText(report(row()), {
    head: 'Head',
    summary: ['One problem.'],
    finding: ({ message }) => `Finding ${message}`,
    where: ({ places }) => `Line ${places[0]?.line}`,
    why: () => '',
    fix: () => 'Fix',
    rule: ({ rule: id }) => `Rule ${id}`,
    source: () => 'Source',
    settings: 'Set',
    setting: ({ path }) => path,
    others: '12 more',
  });

  it('has a line for everything that is said, and no value', () => {
    expect(text.split('\n')).toEqual([
      'Head',
      'One problem.',
      '',
      'Finding shadowed',
      '   Line 3',
      '   Fix',
      '   Rule configuration',
      '   Source',
      '',
      'Set',
      '- a/b/c',
      '12 more',
      '',
    ]);
  });
});

describe('in a sentence', () => {
  const say: Parameters<typeof summaryOf>[1] = (key, args = {}) =>
    [key, ...Object.values(args)].join(' ');
  const summary = (more: Partial<ConfigurationReport>, ...findings: readonly FindingRow[]) => {
    const { text, level } = summaryOf({ ...report(...findings), ...more }, say);
    return `${level}: ${text}`;
  };

  it('says how many findings there are, without notes', () => {
    expect(summary({})).toBe(': none');
    expect(summary({}, row({ level: 'note' }))).toBe('note: none');
    expect(summary({}, row(), row(), row({ level: 'note' }))).toBe('warning: summary 2');
  });

  it('says that nothing in a second text is recognized', () => {
    const unknownSecond = true;
    expect(summary({ unknownSecond })).toBe('warning: none unknown-second');
    expect(summary({ unknownSecond }, row({ level: 'error' }))).toBe(
      'error: summary 1 unknown-second',
    );
  });
});

describe('where a finding is', () => {
  const say: Parameters<typeof placesText>[1] = (key, args = {}) =>
    [key, ...Object.values(args)].join(' ');
  const at = (line: number, column = 1, file?: string) => ({
    line,
    column,
    ...(file === undefined ? {} : { file }),
  });
  const text = (more: Partial<FindingRow>) => placesText(row(more), say, 'en');

  it.each<[string, Partial<FindingRow>, string]>([
    ['nowhere', { places: [] }, ''],
    ['one place', { places: [at(3, 5)] }, 'where place 3 5'],
    ['several lines', { places: [at(9), at(3)] }, 'where place-line 3 and place-line 9'],
    [
      'in the second text',
      { places: [at(9), at(3)], inSecond: true },
      'where-second place-line 3 and place-line 9',
    ],
    [
      'the line that is used, which is not the first',
      { places: [at(68, 2), at(36, 4)], oneWins: true },
      'in-file role-used place 68 2 · in-file role-not-used place 36 4',
    ],
    [
      'several lines that are not used',
      { places: [at(68), at(36), at(90), at(36)], oneWins: true },
      'in-file role-used place 68 1 · in-file role-not-used place-line 36 and place-line 90',
    ],
    [
      'both on one line',
      { places: [at(1, 30), at(1, 4)], oneWins: true },
      'in-file role-used place 1 30 · in-file role-not-used place 1 4',
    ],
    ['all in one place', { places: [at(1, 30)], oneWins: true }, 'in-file role-used place 1 30'],
    [
      'in two files',
      { places: [at(7, 1, 'b.env'), at(3, 1, 'a.sql')], oneWins: true },
      'in-file role-used in-file b.env place 7 1 · in-file role-not-used in-file a.sql place 3 1',
    ],
  ])('%s', (_, more, expected) => {
    expect(text(more)).toBe(expected);
  });

  it('only the first lines, and how many more there are', () => {
    const places = Array.from({ length: 12 }, (_, index) => at(index + 1));
    expect(text({ places })).toMatch(/place-line 8, and places-more 4$/);
    expect(text({ places, oneWins: true })).toMatch(/ place-line 9, and places-more 3$/);
  });
});

describe('taken over', () => {
  const verdict = { guide: 'g', step: 's', check: 'one', outcome: 'sound', messages: [] } as const;
  const other = { ...verdict, check: 'two', outcome: 'error', messages: ['r/m@f'] } as const;

  it('is the worst of all checks of a step', () => {
    expect(takenOver([verdict, other], { 'g/s': ['one', 'two'] })).toEqual([
      { guide: 'g', step: 's', outcome: 'error', messages: ['r/m@f'] },
    ]);
  });

  it('is nothing for a step with a check that has no verdict, or of which nothing is known', () => {
    expect(takenOver([verdict], { 'g/s': ['one', 'two'], 'g/t': ['three'] })).toEqual([]);
  });
});
