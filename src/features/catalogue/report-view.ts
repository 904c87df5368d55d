import type { CatalogueFile } from '../../contracts/catalogue.ts';
import type { KeyUnder } from '../../contracts/text-key.ts';
import type {
  CatalogueFault,
  CatalogueMessage,
  CatalogueReport,
} from '../../engine/catalogue/report.ts';
import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage, type Template } from '../../engine/check/message.ts';
import { beginningOf } from '../../engine/check/shorten.ts';
import { numberText } from '../../engine/text/number-text.ts';
import { locale } from '../page/context.ts';
import { partOf } from '../page/part.ts';
import { sayFrom } from '../page/say.ts';
import { copyOf, fillSlot } from '../page/template.ts';

/** The component that renders the parts. */
const MARKUP = 'Catalogue.astro';

/** Characters of the longest ID, with hyphens or spaces in it; anything longer is not an ID, and may be a key. */
const LONGEST_ID = 20;

const part = (root: HTMLElement, name: string) =>
  partOf(root, `[data-part="${name}"]`, HTMLElement, MARKUP);

/** Says a text of the interface in the language of the page. */
export const say = (
  { interface: texts }: CatalogueFile,
  key: KeyUnder<'catalogue-'> | KeyUnder<'check-'>,
  args: Readonly<Record<string, Arg>> = {},
): string => sayFrom(texts, 'catalogue')(key, args);

/** Shows what was found in a catalogue. */
export function showReport(root: HTMLElement, report: CatalogueReport, file: CatalogueFile): void {
  const { counts, faults, messages } = report;
  const more = counts.faulty - faults.length;
  part(root, 'report').hidden = messages.length + counts.empty + counts.beyond === 0;
  part(root, 'counts').replaceChildren(...countItems(counts, file));
  part(root, 'messages').replaceChildren(...messages.map((each) => messageItem(root, each, file)));
  part(root, 'lines').hidden = faults.length === 0;
  part(root, 'rows').replaceChildren(...faults.map((fault) => rowOf(root, fault, file)));
  part(root, 'rest').textContent = more > 0 ? say(file, 'identifiers-rest', { count: more }) : '';
  part(root, 'save').hidden = counts.kept === 0;
}

/** Removes what was found in a catalogue; what was checked stays selected. */
export function hideReport(root: HTMLElement): void {
  hide(root, ['report', 'save'], ['counts', 'messages', 'rows', 'rest']);
}

/** Removes everything that was made from a catalogue. */
export function hideAll(root: HTMLElement): void {
  hideReport(root);
  hide(root, ['choices', 'chosen'], ['column', 'type', 'name']);
}

function hide(root: HTMLElement, hidden: readonly string[], empty: readonly string[]): void {
  for (const name of hidden) part(root, name).hidden = true;
  for (const name of empty) part(root, name).replaceChildren();
}

/** What was not checked, and what will not be saved. */
function countItems(
  { empty, beyond, faulty, kept }: CatalogueReport['counts'],
  file: CatalogueFile,
) {
  const texts = [
    ...(empty > 0 ? [say(file, 'empty', { count: empty })] : []),
    ...(beyond > 0 ? [say(file, 'beyond', { count: beyond })] : []),
    ...(faulty > kept ? [say(file, 'kept', { count: kept })] : []),
  ];
  return texts.map((text) => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  });
}

function messageItem(
  root: HTMLElement,
  { message, level, args }: CatalogueMessage,
  file: CatalogueFile,
): DocumentFragment {
  const { messages } = file.rule;
  const copy = copyOf(partOf(root, 'template[data-part="message"]', HTMLTemplateElement, MARKUP));
  const item = partOf(copy, '.finding', HTMLElement, MARKUP);
  item.dataset['message'] = message;
  item.dataset['level'] = level;
  fillSlot(copy, 'level', say(file, `level-${level}`));
  for (const each of ['what', 'why', 'fix'] as const) {
    const template = messages[message]?.[each];
    if (template) fillSlot(copy, each, ...textOf(message, template, args, file));
  }
  partOf(copy, 'a', HTMLAnchorElement, MARKUP).href = `${file.reference}#${message}`;
  return copy;
}

function rowOf(
  root: HTMLElement,
  { line, value, message, level, args }: CatalogueFault,
  file: CatalogueFile,
): DocumentFragment {
  const copy = copyOf(partOf(root, 'template[data-part="row"]', HTMLTemplateElement, MARKUP));
  copy.firstElementChild?.setAttribute('data-level', level);
  const what = file.rule.messages[message]?.what ?? '';
  fillSlot(copy, 'line', numberText(line, locale));
  fillSlot(copy, 'value', beginningOf(value, LONGEST_ID));
  fillSlot(copy, 'what', ...textOf(message, what, { ...args, count: 1, line }, file));
  return copy;
}

/** A part of a message, and its language if it is not that of the page. */
function textOf(
  message: string,
  template: Template,
  args: CatalogueMessage['args'],
  { rule }: CatalogueFile,
): readonly [text: string, lang: string | undefined] {
  const { lang, terms = rule.terms } = rule.messages[message] ?? {};
  return [formatMessage(template, args, lang ?? locale, terms), lang];
}
