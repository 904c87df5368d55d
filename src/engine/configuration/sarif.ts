import type { Level } from '../check/finding.ts';
import { placesByRole } from './places-by-role.ts';
import type { ConfigurationReport, FindingRow, LineAndColumn } from './report.ts';

/** A message that a report can have, as SARIF declares it. */
export interface SarifRule {
  /** "rule/message". */
  readonly id: string;
  readonly level: Level;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** A complete address. */
  readonly help: string;
  readonly fact: string;
  /** The source with its date. */
  readonly source: string;
}

/** What a finding is about in a text that has no name. */
const ARTIFACT = 'configuration.txt';
const SECOND = 'second-configuration.txt';

/**
 * A report in SARIF 2.1.0 (OASIS, 2020-03-27), for tools that show findings: every rule is declared, and every result has
 * its places, and a fix where the name of a variable is wrong. There is no snippet and no value, neither in a text nor in a
 * fingerprint.
 */
export function sarifOf(
  { findings }: ConfigurationReport,
  rules: readonly SarifRule[],
  saidOf: (row: FindingRow) => string,
  /** Says whether the value in a place is used. */
  sayRole: (role: 'used' | 'not-used') => string,
): object {
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const seen = new Map<string, number>();
  const known = findings.filter((row) => index.has(idOf(row)));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Waymark', rules: rules.map(ruleOf) } },
        columnKind: 'unicodeCodePoints',
        results: known.map((row) => {
          const about = `${idOf(row)}:${row.path ?? ''}`;
          const count = (seen.get(about) ?? 0) + 1;
          seen.set(about, count);
          const [first, ...others] = placesByRole(row).flatMap(({ role, places }) =>
            places.map((place) => ({
              ...placeOf(place, row),
              ...(role && { message: { text: plain(sayRole(role)) } }),
            })),
          );
          return {
            ruleId: idOf(row),
            ruleIndex: index.get(idOf(row)),
            level: row.level,
            message: { text: plain(saidOf(row)) },
            locations: first ? [first] : [],
            ...(others.length > 0 && {
              relatedLocations: others.map((place, at) => ({ id: at + 1, ...place })),
            }),
            ...fixOf(row),
            // The same finding at the same setting, wherever it is in the text.
            partialFingerprints: { 'waymark/v1': `${about}:${count}` },
            ...(row.path !== undefined && { properties: { setting: row.path } }),
          };
        }),
      },
    ],
  };
}

const idOf = ({ rule, message }: FindingRow): string => `${rule}/${message}`;

const ruleOf = ({ id, level, what, why, fix, help, fact, source }: SarifRule): object => ({
  id,
  shortDescription: { text: plain(what) },
  ...(why && { fullDescription: { text: plain(why) } }),
  help: { text: plain(fix) },
  helpUri: help,
  defaultConfiguration: { level },
  properties: { source, ...(fact && { fact }) },
});

/** The file that a place is in, as a relative address (SARIF 3.4.3). */
const artifactOf = ({ inSecond }: FindingRow, { file }: LineAndColumn): object => ({
  uri: file === undefined ? (inSecond ? SECOND : ARTIFACT) : encodeURIComponent(wellFormed(file)),
});

/** Without halves of characters, which no address can have. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** What a tool can write in the place of something else. */
const fixOf = (row: FindingRow): object => {
  const { instead, replaced } = row;
  if (!instead || !replaced) return {};
  const deletedRegion = {
    startLine: replaced.line,
    startColumn: replaced.column,
    endColumn: replaced.end,
  };
  const replacements = [{ deletedRegion, insertedContent: { text: instead } }];
  return {
    fixes: [{ artifactChanges: [{ artifactLocation: artifactOf(row, replaced), replacements }] }],
  };
};

const placeOf = (place: LineAndColumn, row: FindingRow): object => ({
  physicalLocation: {
    artifactLocation: artifactOf(row, place),
    region: { startLine: place.line, startColumn: place.column },
  },
});

/** Brackets would be a link, and braces a place to fill in (SARIF 3.11.5, 3.11.6). */
const plain = (text: string): string => text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
