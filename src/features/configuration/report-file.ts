import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage, type MessageText } from '../../engine/check/message.ts';
import { withoutArgs } from '../../engine/check/without-values.ts';
import { placesText } from '../../engine/configuration/places-text.ts';
import type {
  ConfigurationReport,
  FindingRow,
  SettingRow,
} from '../../engine/configuration/report.ts';
import { reportText } from '../../engine/configuration/report-text.ts';
import { type SarifRule, sarifOf } from '../../engine/configuration/sarif.ts';
import { summaryOf } from '../../engine/configuration/summary.ts';
import { locale } from '../page/context.ts';
import { dateText } from '../page/date-text.ts';
import {
  formatTexts,
  levelText,
  originText,
  othersText,
  type Say,
  scopeText,
} from './report-words.ts';

/*
 * A report to hand on. It says what was found and where, never what is written there: not even the one character that a
 * message may show on the page.
 */

/** A character that was entered is left out. */
const withoutCharacters = (args: FindingRow['args']): FindingRow['args'] =>
  Object.fromEntries(
    Object.entries(args).map(([name, arg]): [string, Arg] => [
      name,
      typeof arg === 'string' ? '…' : arg,
    ]),
  );

function said(
  { rule, message, args }: FindingRow,
  { rules }: ConfigurationFile,
  part: keyof MessageText,
): string {
  const template = rules[rule]?.messages[message]?.[part];
  return template
    ? formatMessage(template, withoutCharacters(args), locale, rules[rule]?.terms)
    : '';
}

/** The report in the language of the page. */
export function textReport(
  report: ConfigurationReport,
  file: ConfigurationFile,
  say: Say,
  today: string,
): string {
  const formats = formatTexts(report, say);
  return reportText(report, {
    head: say('report-head', { date: dateText(today, 'long') }),
    summary: [...formats.map(({ text }) => text), summaryOf(report, say).text],
    finding: (row) =>
      say('report-finding', { level: say(`level-${row.level}`), what: said(row, file, 'what') }),
    where: (row) => [row.path, placesText(row, say, locale)].filter(Boolean).join(' — '),
    why: (row) => said(row, file, 'why'),
    fix: (row) => [said(row, file, 'fix'), row.instead].filter(Boolean).join(' → '),
    rule: ({ rule, message, fact }) => {
      const id = `${rule}/${message}`;
      const named = fact ?? file.said[id]?.fact;
      return say('report-rule', { id: named ? `${id} (${named})` : id });
    },
    source: (row) =>
      say('report-source', { source: sourceText(`${row.rule}/${row.message}`, file) }),
    settings: say('settings'),
    setting: (row) => settingText(row, say),
    others: othersText(report, say),
  });
}

function settingText(
  { path, scope, scopeName = '', origin, line, outcome, used }: SettingRow,
  say: Say,
) {
  return [
    path,
    scopeText(scope, scopeName, say),
    originText(origin, say),
    say('place-line', { line }),
    ...(used ? [] : [say('role-not-used')]),
    levelText(outcome, say),
  ]
    .filter(Boolean)
    .join(' · ');
}

function sourceText(id: string, { said: all, sources }: ConfigurationFile): string {
  const source = sources[all[id]?.source ?? ''];
  return source ? `${source.title} · ${source.about}` : '';
}

/** The report for tools. */
export function sarifReport(
  report: ConfigurationReport,
  file: ConfigurationFile,
  say: Say,
): string {
  const rules = Object.entries(file.said).map(([id, { level, fact }]): SarifRule => {
    const [rule = '', message = ''] = id.split('/');
    const texts = file.rules[rule]?.messages[message];
    const general = (part: 'what' | 'why' | 'fix') => withoutArgs(texts?.[part] ?? '', locale);
    return {
      id,
      level,
      fact,
      what: general('what'),
      why: general('why'),
      fix: general('fix'),
      help: new URL(`${file.reference}${rule}/#${message}`, location.href).href,
      source: sourceText(id, file),
    };
  });
  return `${JSON.stringify(
    sarifOf(
      report,
      rules,
      (row) => said(row, file, 'what'),
      (role) => say(`role-${role}`),
    ),
    undefined,
    2,
  )}\n`;
}
