import type { ConfigurationFile } from '../../contracts/configuration.ts';
import type { KeyUnder } from '../../contracts/text-key.ts';
import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage } from '../../engine/check/message.ts';
import type {
  ConfigurationReport,
  FindingRow,
  SettingRow,
} from '../../engine/configuration/report.ts';
import { locale } from '../page/context.ts';
import { partOf } from '../page/part.ts';
import { copyOf, fillSlot } from '../page/template.ts';

const MARKUP = 'Configuration.astro';
const SHOWN_PLACES = 5;

type Say = (
  key: KeyUnder<'configuration-'> | KeyUnder<'check-'>,
  args?: Readonly<Record<string, Arg>>,
) => string;

/** The interface's texts in the language of the page. */
export const textsFor =
  ({ interface: texts }: ConfigurationFile): Say =>
  (key, args = {}) => {
    const template = texts[key];
    if (!template) throw new Error(`Add "configuration-${key}" to content/locales/en.yaml.`);
    return formatMessage(template, args, locale);
  };

/** Shows a report; returns the sentence that sums it up. */
export function showReport(
  root: HTMLElement,
  report: ConfigurationReport,
  file: ConfigurationFile,
  say: Say,
): string {
  const list = (name: string) => partOf(root, `[data-part="${name}"]`, HTMLElement, MARKUP);
  if (report.formats.length === 0) return say('unknown');
  list('report').hidden = false;
  list('formats').replaceChildren(...formatItems(root, report, say));
  list('findings').replaceChildren(
    ...report.findings.map((row) => findingItem(root, row, file, say)),
  );
  list('settings').replaceChildren(
    ...report.settings.map((row) => settingItem(root, row, file, say)),
  );
  const count = report.findings.filter(({ level }) => level !== 'note').length;
  return say('summary', { count });
}

const itemFrom = (root: HTMLElement, name: string) => {
  const copy = copyOf(partOf(root, `template[data-part="${name}"]`, HTMLTemplateElement, MARKUP));
  return { copy, item: partOf(copy, '*', HTMLElement, MARKUP) };
};

function formatItems(root: HTMLElement, { formats, unread }: ConfigurationReport, say: Say) {
  const lines = [
    ...formats.map(({ id, name, line }) => ({ id, line, text: say('format', { name, line }) })),
    ...unread.map(({ line, last }) => ({ id: '', line, text: say('unread', { line, last }) })),
  ];
  return lines
    .toSorted((one, other) => one.line - other.line)
    .map(({ id, text }) => {
      const { copy, item } = itemFrom(root, 'format');
      if (id) item.dataset['format'] = id;
      fillSlot(copy, 'text', text);
      return item;
    });
}

function findingItem(
  root: HTMLElement,
  row: FindingRow,
  { rules, reference }: ConfigurationFile,
  say: Say,
): Element {
  const { copy, item } = itemFrom(root, 'finding');
  const { rule, message, level, args, fact = '', path = '', places, instead = '' } = row;
  const texts = rules[rule]?.messages[message];
  const text = (part: 'what' | 'why' | 'fix') => {
    const template = texts?.[part];
    return template === undefined ? '' : formatMessage(template, args, locale, rules[rule]?.terms);
  };
  item.dataset['message'] = `${rule}/${message}`;
  item.dataset['level'] = level;
  item.dataset['fact'] = fact;
  item.dataset['path'] = path;
  item.dataset['line'] = String(places[0]?.line ?? '');
  fillSlot(copy, 'level', say(`level-${level}`));
  for (const part of ['what', 'why', 'fix'] as const) fillSlot(copy, part, text(part));
  fillSlot(copy, 'path', path);
  fillSlot(copy, 'places', placesText(places, say));
  fillSlot(copy, 'instead', instead);
  const link = item.querySelector('a');
  if (link) link.href = `${reference}${rule}/#${message}`;
  return item;
}

function placesText(places: FindingRow['places'], say: Say): string {
  const shown = places
    .slice(0, SHOWN_PLACES)
    .map(({ line, column }) => say('place', { line, column }));
  const rest = places.length - shown.length;
  const all = rest > 0 ? [...shown, say('places-more', { count: rest })] : shown;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(all);
}

function settingItem(
  root: HTMLElement,
  row: SettingRow,
  { names }: ConfigurationFile,
  say: Say,
): Element {
  const { copy, item } = itemFrom(root, 'setting');
  const { path, scope, scopeName = '', origin, line, outcome, value } = row;
  item.dataset['setting'] = path;
  item.dataset['scope'] = scope;
  item.dataset['line'] = String(line);
  item.dataset['outcome'] = outcome;
  fillSlot(copy, 'name', names[path] ?? '');
  fillSlot(copy, 'path', path);
  fillSlot(copy, 'scope', scopeText(scope, scopeName, say));
  fillSlot(copy, 'origin', originText(origin, say));
  fillSlot(copy, 'line', new Intl.NumberFormat(locale).format(line));
  fillSlot(copy, 'value', valueText(value, say));
  const place = item.querySelector<HTMLElement>('[data-slot="value"]');
  if (place && value.kind !== 'text' && value.kind !== 'empty') place.dataset['hidden'] = '';
  return item;
}

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
