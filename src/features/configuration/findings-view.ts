import type { ConfigurationFile } from '../../contracts/configuration.ts';
import { formatMessage } from '../../engine/check/message.ts';
import type { FindingRow } from '../../engine/configuration/report.ts';
import { locale } from '../page/context.ts';
import { fillSlot } from '../page/template.ts';
import { inFile, itemFrom, markFile } from './item.ts';
import type { Say } from './report-view.ts';

const SHOWN_LINES = 8;

/** The findings as a list. Those with the same text follow each other, and only the first explains it. */
export function findingItems(
  root: HTMLElement,
  rows: readonly FindingRow[],
  file: ConfigurationFile,
  say: Say,
): readonly HTMLElement[] {
  const kinds = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const kind = JSON.stringify([row.rule, row.message, row.args]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  return [...kinds.values()].flatMap((same) =>
    same.map((row, index) => findingItem(root, row, index > 0, file, say)),
  );
}

function findingItem(
  root: HTMLElement,
  row: FindingRow,
  again: boolean,
  { rules, reference }: ConfigurationFile,
  say: Say,
): HTMLElement {
  const item = itemFrom(root, 'finding');
  if (again) for (const part of item.querySelectorAll('[data-explains]')) part.remove();
  const { rule, message, level, args, fact = '', path = '', places, instead = '' } = row;
  const texts = rules[rule]?.messages[message];
  item.dataset['message'] = `${rule}/${message}`;
  item.dataset['level'] = level;
  item.dataset['fact'] = fact;
  item.dataset['path'] = path;
  item.dataset['line'] = String(places[0]?.line ?? '');
  markFile(item, places[0]?.file);
  fillSlot(item, 'level', say(`level-${level}`));
  for (const part of ['what', 'why', 'fix'] as const) {
    const template = texts?.[part];
    if (template) {
      fillSlot(item, part, formatMessage(template, args, locale, rules[rule]?.terms));
    }
  }
  fillSlot(item, 'path', path);
  fillSlot(item, 'places', placesText(places, say));
  fillSlot(item, 'instead', instead);
  const link = item.querySelector('a');
  if (link) link.href = `${reference}${rule}/#${message}`;
  return item;
}

/** One place with its column; several as lines, each once, in the order of the files. */
function placesText(places: FindingRow['places'], say: Say): string {
  const [first] = places;
  if (!first) return '';
  const files = [...new Set(places.map(({ file }) => file))];
  const lines = files.flatMap((file) =>
    [...new Set(places.filter((place) => place.file === file).map(({ line }) => line))]
      .toSorted((one, other) => one - other)
      .map((line) => ({ file, line })),
  );
  const where = (list: string) =>
    first.file === undefined ? say('where', { places: list }) : list;
  if (lines.length === 1) {
    const { file, line, column } = first;
    return where(inFile(file, say('place', { line, column }), say));
  }
  const shown = lines
    .slice(0, SHOWN_LINES)
    .map(({ file, line }) => inFile(file, say('place-line', { line }), say));
  const rest = lines.length - shown.length;
  const all = rest > 0 ? [...shown, say('places-more', { count: rest })] : shown;
  return where(new Intl.ListFormat(locale, { type: 'conjunction' }).format(all));
}
