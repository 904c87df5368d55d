import type { ConfigurationFile } from '../../contracts/configuration.ts';
import { joinSentences } from '../../engine/check/message.ts';
import type {
  ComparedRow,
  ConfigurationReport,
  SettingRow,
} from '../../engine/configuration/report.ts';
import type { ConfigurationAnswer } from '../../engine/configuration/request.ts';
import { summaryOf } from '../../engine/configuration/summary.ts';
import { numberText } from '../../engine/text/number-text.ts';
import { locale } from '../page/context.ts';
import { partOf } from '../page/part.ts';
import { fillSlot, update } from '../page/template.ts';
import { findingItems } from './findings-view.ts';
import { firstItems, inFile, itemFrom, MARKUP, markFile } from './item.ts';
import { forgetReport, showReportField } from './report-actions.ts';
import {
  formatTexts,
  levelText,
  originText,
  othersText,
  type Say,
  type Summary,
  scopeText,
  textsFor,
} from './report-words.ts';
import { offerTakeOver } from './take-over.ts';

const part = (root: HTMLElement, name: string) =>
  partOf(root, `[data-part="${name}"]`, HTMLElement, MARKUP);

/** Known settings that have a value in so many scopes. */
const SHOWN_SETTINGS = 1000;

const LISTS = ['formats', 'findings', 'settings', 'compared', 'over-list'] as const;

/** Shows a report; what looks the same as before stays in the page, so that a press on it is not lost. */
export function showReport(
  root: HTMLElement,
  { report, files }: ConfigurationAnswer,
  file: ConfigurationFile,
): Summary {
  const say = textsFor(file);
  if (report.formats.length === 0) {
    hideReport(root);
    // A file that could not be read is the reason.
    const note = files.find((each) => each.note)?.note;
    return { text: say(note ? `file-${note}` : 'unknown'), level: 'error', shown: false };
  }
  update(part(root, 'formats'), formatItems(root, report, say));
  update(part(root, 'findings'), findingItems(root, report.findings, file, say));
  update(
    part(root, 'settings'),
    report.settings.slice(0, SHOWN_SETTINGS).map((row) => settingItem(root, row, file, say)),
  );
  const count = report.settings.length - SHOWN_SETTINGS;
  const more = [count > 0 ? say('more', { count }) : '', othersText(report, say)];
  part(root, 'settings-more').textContent = joinSentences(more.filter((text) => text !== ''));
  update(
    part(root, 'compared'),
    report.compared.map((row) => comparedItem(root, row, file, say)),
  );
  for (const list of ['findings', 'settings', 'compared'] as const) {
    part(root, `${list}-section`).hidden = report[list].length === 0;
  }
  part(root, 'report').hidden = false;
  offerTakeOver(root, report, file, say);
  showReportField(root, report, file, say);
  return { ...summaryOf(report, say), shown: true };
}

/** Removes everything that was made from a text. */
export function hideReport(root: HTMLElement): void {
  part(root, 'report').hidden = true;
  for (const list of LISTS) part(root, list).replaceChildren();
  part(root, 'settings-more').textContent = '';
  forgetReport(root);
}

function formatItems(root: HTMLElement, report: ConfigurationReport, say: Say) {
  const itemOf = ({ id, file, text }: ReturnType<typeof formatTexts>[number]) => {
    const item = itemFrom(root, 'format');
    if (id) item.dataset['format'] = id;
    markFile(item, file);
    item.textContent = text;
    return item;
  };
  return firstItems(root, formatTexts(report, say), itemOf, say);
}

function comparedItem(
  root: HTMLElement,
  { path, state, between }: ComparedRow,
  { names }: ConfigurationFile,
  say: Say,
): Element {
  const item = itemFrom(root, 'compared-row');
  item.dataset['compared'] = path;
  item.dataset['state'] = state;
  if (state === 'same' && between === 'different') item.dataset['outcome'] = 'warning';
  fillSlot(item, 'name', names[path]?.name ?? '', names[path]?.lang);
  fillSlot(item, 'path', path);
  fillSlot(item, 'state', say(`state-${state}`));
  fillSlot(item, 'between', between === 'different' ? say('between-different') : '');
  return item;
}

function settingItem(
  root: HTMLElement,
  row: SettingRow,
  { names, settings }: ConfigurationFile,
  say: Say,
): Element {
  const item = itemFrom(root, 'setting');
  const { path, scope, scopeName = '', origin, line, file, outcome, value, fingerprint } = row;
  const usual = settings.find((each) => each.path === path)?.default;
  item.dataset['setting'] = path;
  item.dataset['scope'] = scope;
  item.dataset['line'] = String(line);
  markFile(item, file);
  item.dataset['outcome'] = outcome;
  fillSlot(item, 'name', names[path]?.name ?? '', names[path]?.lang);
  fillSlot(item, 'means', names[path]?.means ?? '', names[path]?.lang);
  fillSlot(item, 'default', usual ? say('default-is', { value: usual }) : '');
  fillSlot(item, 'fingerprint', fingerprint ? say('fingerprint', { fingerprint }) : '');
  fillSlot(item, 'used', row.used ? '' : say('role-not-used'));
  fillSlot(item, 'path', path);
  fillSlot(item, 'level', levelText(outcome, say));
  fillSlot(item, 'scope', scopeText(scope, scopeName, say));
  fillSlot(item, 'origin', originText(origin, say));
  fillSlot(item, 'line', inFile(file, numberText(line, locale), say));
  const place = partOf(item, '[data-slot="value"]', HTMLElement, MARKUP);
  place.textContent = valueText(value, say);
  // What the reader set is not a text to translate.
  place.translate = value.kind !== 'text';
  if (value.kind !== 'text' && value.kind !== 'empty') place.dataset['hidden'] = '';
  return item;
}

const valueText = (value: SettingRow['value'], say: Say): string => {
  if (value.kind === 'text') return value.text;
  return value.kind === 'secret'
    ? say('value-secret', { number: value.number })
    : say(`value-${value.kind}`);
};
