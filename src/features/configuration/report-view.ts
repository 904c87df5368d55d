import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type { KeyUnder } from '../../contracts/text-key.ts';
import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage } from '../../engine/check/message.ts';
import type { ConfigurationReport, SettingRow } from '../../engine/configuration/report.ts';
import { locale } from '../page/context.ts';
import { partOf } from '../page/part.ts';
import { fillSlot, update } from '../page/template.ts';
import { findingItems } from './findings-view.ts';
import { inFile, itemFrom, MARKUP, markFile } from './item.ts';

/** Says a text of the interface in the language of the page. */
export type Say = (
  key: KeyUnder<'configuration-'> | KeyUnder<'check-'>,
  args?: Readonly<Record<string, Arg>>,
) => string;

/** The sentence that sums up a report, and how serious it is. */
export interface Summary {
  readonly text: string;
  readonly level: string;
  /** Whether there is a report to look at. */
  readonly shown: boolean;
}

/** The interface's texts in the language of the page. */
export const textsFor =
  ({ interface: texts }: ConfigurationFile): Say =>
  (key, args = {}) => {
    const template = texts[key];
    if (!template) throw new Error(`Add "configuration-${key}" to content/locales/en.yaml.`);
    return formatMessage(template, args, locale);
  };

const part = (root: HTMLElement, name: string) =>
  partOf(root, `[data-part="${name}"]`, HTMLElement, MARKUP);

const LISTS = ['formats', 'findings', 'settings'] as const;

/** Shows a report; what looks the same as before stays in the page, so that a press on it is not lost. */
export function showReport(
  root: HTMLElement,
  report: ConfigurationReport,
  file: ConfigurationFile,
): Summary {
  const say = textsFor(file);
  if (report.formats.length === 0) {
    hideReport(root);
    return { text: say('unknown'), level: 'error', shown: false };
  }
  update(part(root, 'formats'), formatItems(root, report, say));
  update(part(root, 'findings'), findingItems(root, report.findings, file, say));
  update(
    part(root, 'settings'),
    report.settings.map((row) => settingItem(root, row, file, say)),
  );
  for (const list of ['findings', 'settings'] as const) {
    part(root, `${list}-section`).hidden = report[list].length === 0;
  }
  part(root, 'report').hidden = false;
  const count = report.findings.filter(({ level }) => level !== 'note').length;
  const [worst] = report.findings;
  return {
    text: count > 0 ? say('summary', { count }) : say('none'),
    level: worst?.level ?? '',
    shown: true,
  };
}

/** Removes everything that was made from a text. */
export function hideReport(root: HTMLElement): void {
  part(root, 'report').hidden = true;
  for (const list of LISTS) part(root, list).replaceChildren();
}

function formatItems(root: HTMLElement, { formats, unread }: ConfigurationReport, say: Say) {
  const lines = [
    ...formats.map((row) => ({ ...row, text: say('format', { name: row.name, line: row.line }) })),
    ...unread.map(({ line, last, ...row }) => ({
      ...row,
      id: '',
      line,
      text: line === last ? say('unread-line', { line }) : say('unread', { line, last }),
    })),
  ];
  const files = [...new Set(lines.map(({ file }) => file))];
  return lines
    .toSorted(
      (one, other) => files.indexOf(one.file) - files.indexOf(other.file) || one.line - other.line,
    )
    .map(({ id, file, text }) => {
      const item = itemFrom(root, 'format');
      if (id) item.dataset['format'] = id;
      markFile(item, file);
      item.textContent = inFile(file, text, say);
      return item;
    });
}

function settingItem(
  root: HTMLElement,
  row: SettingRow,
  { names }: ConfigurationFile,
  say: Say,
): Element {
  const item = itemFrom(root, 'setting');
  const { path, scope, scopeName = '', origin, line, file, outcome, value } = row;
  item.dataset['setting'] = path;
  item.dataset['scope'] = scope;
  item.dataset['line'] = String(line);
  markFile(item, file);
  item.dataset['outcome'] = outcome;
  fillSlot(item, 'name', names[path] ?? '');
  fillSlot(item, 'path', path);
  fillSlot(item, 'level', levelText(outcome, say));
  fillSlot(item, 'scope', scopeText(scope, scopeName, say));
  fillSlot(item, 'origin', originText(origin, say));
  fillSlot(item, 'line', inFile(file, new Intl.NumberFormat(locale).format(line), say));
  const place = partOf(item, '[data-slot="value"]', HTMLElement, MARKUP);
  place.textContent = valueText(value, say);
  // What the reader set is not a text to translate.
  place.translate = value.kind !== 'text';
  if (value.kind !== 'text' && value.kind !== 'empty') place.dataset['hidden'] = '';
  return item;
}

/** What needs the reader's attention; a colour alone says nothing to some readers. */
const levelText = (outcome: string, say: Say): string =>
  outcome === 'error' || outcome === 'warning' ? say(`level-${outcome}`) : '';

const scopeText = (scope: string, name: string, say: Say): string =>
  scope === 'websites' || scope === 'stores'
    ? say(`scope-${scope}`, { name })
    : say('scope-default');

const originText = (origin: string, say: Say): string =>
  origin === 'variable' || origin === 'database' || origin === 'command' || origin === 'effective'
    ? say(`origin-${origin}`)
    : origin;

const valueText = (value: SettingRow['value'], say: Say): string => {
  if (value.kind === 'text') return value.text;
  return value.kind === 'secret'
    ? say('value-secret', { number: value.number })
    : say(`value-${value.kind}`);
};
