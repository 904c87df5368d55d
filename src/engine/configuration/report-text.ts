import type { ConfigurationReport, FindingRow, SettingRow } from './report.ts';

/** The sentences of a report. None of them can take a value of the reader's text. */
export interface ReportWords {
  readonly head: string;
  /** What was recognized and what not, and what was found in it. */
  readonly summary: readonly string[];
  finding(row: FindingRow): string;
  /** Where it is; empty for a finding without a place. */
  where(row: FindingRow): string;
  why(row: FindingRow): string;
  fix(row: FindingRow): string;
  rule(row: FindingRow): string;
  source(row: FindingRow): string;
  readonly settings: string;
  setting(row: SettingRow): string;
  /** How many settings are not listed; empty if all of them are. */
  readonly others: string;
}

/** A report as plain text for a ticket: what was found, where, and what is set, without a single value. */
export function reportText(report: ConfigurationReport, words: ReportWords): string {
  const findings = report.findings.flatMap((row) => [
    '',
    words.finding(row),
    ...[words.where(row), words.why(row), words.fix(row), words.rule(row), words.source(row)]
      .filter(Boolean)
      .map((line) => `   ${line}`),
  ]);
  const settings = [
    ...report.settings.map((row) => `- ${words.setting(row)}`),
    ...(words.others ? [words.others] : []),
  ];
  return [
    words.head,
    ...words.summary,
    ...findings,
    ...(settings.length > 0 ? ['', words.settings, ...settings] : []),
    '',
  ].join('\n');
}
