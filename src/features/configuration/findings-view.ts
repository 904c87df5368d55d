import type { StepLink } from '../../contracts/check-file.ts';
import type { ConfigurationFile, SourceText } from '../../contracts/configuration.ts';
import { formatMessage } from '../../engine/check/message.ts';
import { placesText } from '../../engine/configuration/places-text.ts';
import type { FindingRow } from '../../engine/configuration/report.ts';
import { groupedBy } from '../../engine/grouped-by.ts';
import { locale } from '../page/context.ts';
import { fillSlot, setLanguage } from '../page/template.ts';
import { firstItems, itemFrom, markFile } from './item.ts';
import type { Say } from './report-words.ts';
import { shownPlaces } from './shown-lines.ts';

/** The findings as a list. Those with the same text follow each other, and only the first explains it. */
export function findingItems(
  root: HTMLElement,
  rows: readonly FindingRow[],
  file: ConfigurationFile,
  say: Say,
): readonly HTMLElement[] {
  const kinds = groupedBy(rows, ({ rule, message, args }) => JSON.stringify([rule, message, args]));
  return [...kinds.values()].flatMap((same) =>
    firstItems(root, same, (row, index) => findingItem(root, row, index > 0, file, say), say),
  );
}

function findingItem(
  root: HTMLElement,
  row: FindingRow,
  again: boolean,
  file: ConfigurationFile,
  say: Say,
): HTMLElement {
  const item = itemFrom(root, 'finding');
  if (again) for (const part of item.querySelectorAll('[data-explains]')) part.remove();
  const { rule, message, level, args, path = '', places, instead = '' } = row;
  const { rules, reference, said } = file;
  const { fact = '', source = '' } = said[`${rule}/${message}`] ?? {};
  const texts = rules[rule]?.messages[message];
  item.dataset['message'] = `${rule}/${message}`;
  item.dataset['level'] = level;
  item.dataset['fact'] = row.fact ?? fact;
  item.dataset['path'] = path;
  item.dataset['line'] = String(places[0]?.line ?? '');
  markFile(item, places[0]?.file);
  fillSlot(item, 'level', say(`level-${level}`));
  for (const part of ['what', 'why', 'fix'] as const) {
    const template = texts?.[part];
    if (template) {
      const { lang, terms = rules[rule]?.terms } = texts;
      fillSlot(item, part, formatMessage(template, args, lang ?? locale, terms), lang);
    }
  }
  fillSlot(item, 'path', path);
  fillSlot(item, 'places', placesText(row, say, locale));
  fillSlot(item, 'instead', instead);
  item.querySelector('[data-slot="shown"]')?.append(...shownPlaces(root, row.shown, say));
  const links = {
    reference: { address: `${reference}${rule}/#${message}` },
    step: stepOf(row, file),
  };
  for (const [slot, link] of Object.entries(links)) fillLink(item, slot, link);
  fillSource(item, file.sources[source]);
  return item;
}

/** The step of a guide that deals with a finding. */
function stepOf(
  { rule, message, path = '' }: Pick<FindingRow, 'rule' | 'message' | 'path'>,
  { leads, steps }: Pick<ConfigurationFile, 'leads' | 'steps'>,
): StepLink | undefined {
  const to = leads.rules[rule] ?? leads.messages[message] ?? leads.settings[path];
  return to === undefined ? undefined : steps[to];
}

interface Link {
  readonly address: string;
  readonly title?: string;
  readonly lang?: string;
}

/** Without an address, the whole line goes. */
function fillLink(item: HTMLElement, slot: string, link: Link | undefined): void {
  const place = item.querySelector<HTMLAnchorElement>(`a[data-slot="${slot}"]`);
  if (!link) place?.parentElement?.remove();
  else if (place) {
    place.href = link.address;
    const title = place.querySelector('[data-slot="title"]');
    if (!title || link.title === undefined) return;
    title.textContent = link.title;
    setLanguage(title, link.lang);
  }
}

function fillSource(item: HTMLElement, source: SourceText | undefined): void {
  const link = item.querySelector<HTMLAnchorElement>('[data-slot="source"]');
  if (!link) return;
  if (!source) {
    link.parentElement?.remove();
    return;
  }
  link.textContent = source.title;
  if (source.url === undefined) link.removeAttribute('href');
  else link.href = source.url;
  fillSlot(item, 'about', source.about);
}
