import { createHash } from 'node:crypto';
import type { CheckFile } from '../../contracts/check-file.ts';
import type { ChecklistData } from '../../contracts/checklist-data.ts';
import { complete, leadOf, type Site } from './leads.ts';
import {
  applied,
  closest,
  dataBlock,
  type Edit,
  type ElementNode,
  elementsOf,
  escaped,
  inner,
  outer,
  remove,
  retag,
} from './markup.ts';

/** What a file is made from, in one language. */
export interface Sources {
  /** The built pages of the guide and of its checklist. */
  readonly guide: string;
  readonly checklist: string;
  /** The built data under an address of the site. */
  dataAt(address: string): unknown;
  /** What the file says about itself, and what its link to the status is called. */
  readonly about: string;
  readonly newer: string;
  readonly status: string;
}

/** What all languages of a file share. */
export interface Shared {
  /** The style that only files have. */
  readonly style: string;
  readonly site: Site;
  /** Whether the file holds other languages, too. */
  readonly several: boolean;
}

/** A page as a file has it: its root, the head without policy, styles and icon, the styles, and the body. */
export interface Part {
  readonly root: Readonly<Record<string, string>>;
  readonly title: string;
  readonly head: string;
  readonly styles: readonly string[];
  readonly body: string;
}

/** Makes one language of a file from the built pages of its guide. */
export function partOf(sources: Sources, shared: Shared): Part {
  const page = elementsOf(sources.guide);
  const list = elementsOf(sources.checklist);
  const named = (name: string, from = page): ElementNode => {
    const found = from.find((each) => each.name === name);
    if (!found)
      throw new Error(`The page of a guide has no <${name}>: see src/build/one-file/one-file.ts.`);
    return found;
  };
  const data = checklistData(sources.checklist, list, shared.site);
  const edits = page.flatMap((element) => edit(element, sources, shared));
  const article = named('article').loc[1].start;
  edits.push({
    start: article,
    end: article,
    by: giveBack(sources.checklist, named('give-back', list), shared.site),
  });
  const body = named('body');
  edits.push({
    start: body.loc[1].start,
    end: body.loc[1].start,
    by: [dataBlock('checklist-data', data), ...blocksOf(page, data, sources, shared)].join(''),
  });
  const within = ({ loc: [open, close] }: ElementNode): string =>
    applied(
      sources.guide.slice(0, close.start),
      edits.filter(({ start, end }) => start >= open.end && end <= close.start),
    ).slice(open.end);
  const styles = [sources.guide, sources.checklist].flatMap((html, at) =>
    (at === 0 ? page : list)
      .filter(({ name }) => name === 'style')
      .map((each) => inner(html, each)),
  );
  return {
    root: named('html').attributes,
    title: inner(sources.guide, named('title')),
    head: within(named('head')),
    styles: [...new Set([...styles, shared.style])],
    body: within(body),
  };
}

/** The data that the page would load, in blocks: once the language has changed, nothing waits for it. */
function blocksOf(
  page: readonly ElementNode[],
  { guides }: ChecklistData,
  { dataAt, guide }: Sources,
  { site }: Shared,
): readonly string[] {
  const addressesOf = (elements: readonly ElementNode[]) =>
    elements.flatMap(({ attributes }) => attributes['data-texts'] ?? []);
  const [tools = ''] = addressesOf(page.filter(({ name }) => name === 'progress-tools'));
  const texts = page.find(({ attributes }) => attributes['id'] === ISLAND_TEXTS);
  if (!texts) throw new Error(`A page has no block "${ISLAND_TEXTS}".`);
  const said = { ...JSON.parse(inner(guide, texts)), ...Object(dataAt(tools)) };
  const addresses = new Set([...addressesOf(page), ...guides.map((each) => each.texts)]);
  return [
    dataBlock(ISLAND_TEXTS, said),
    ...[...addresses].map((address) => {
      if (address === tools) return dataBlock(tools, {});
      const data = dataAt(address);
      return dataBlock(address, isCheckFile(data) ? ofFile(data, site) : data);
    }),
  ];
}

const ISLAND_TEXTS = 'island-texts';

/** The whole file; the first part is shown, and the script shows the others. */
export function fileOf([first, ...others]: readonly [Part, ...Part[]], script: string): string {
  const styles = [...new Set([first, ...others].flatMap(({ styles: each }) => each))];
  const policy = policyOf(script, styles);
  const templates = others.map(
    ({ root, title, body }) =>
      `<template data-language="${root['lang']}" data-title="${title.replaceAll('"', '&quot;')}" dir="${root['dir']}" data-dates="${root['data-dates']}" data-first-day="${root['data-first-day']}">${body}</template>`,
  );
  const root = Object.entries(first.root).map(([name, value]) => ` ${name}="${value}"`);
  return [
    `<!DOCTYPE html><html${root.join('')}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    first.head,
    ...styles.map((style) => `<style>${style}</style>`),
    `</head><body>${first.body}`,
    ...templates,
    `<script>${script}</script></body></html>\n`,
  ].join('');
}

/** Scripts and styles of the file by their hash, and nothing else. */
const policyOf = (script: string, styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What becomes of an element of the guide's page. */
function edit(element: ElementNode, sources: Sources, { site, several }: Shared): readonly Edit[] {
  const { name, attributes, loc } = element;
  const kind = attributes['class'];
  if (name === 'meta') {
    const own = attributes['charset'] ?? attributes['http-equiv'] ?? attributes['property'];
    return own === undefined ? [] : [remove(element)];
  }
  if (name === 'link' || name === 'style') return [remove(element)];
  // The data of the page is written again, at its end.
  if (name === 'script') return [remove(element)];
  if (kind === 'search-link' || 'data-only-online' in attributes) return [remove(element)];
  if (kind === 'site-links' && site === undefined) return [remove(element)];
  if (name === 'language-switch' && !several) return [remove(element)];
  if (kind === 'revised') {
    const at = loc[1].end;
    return [{ start: at, end: at, by: about(sources, site) }];
  }
  if (name !== 'a') return [];
  // With script, the switch shows another language of the file.
  if ('data-locale' in attributes) {
    const { href = '', ...rest } = attributes;
    return retag(element, { href: complete(href, site) ?? '#content', ...rest });
  }
  if (/\/checklists\//.test(attributes['href'] ?? '') && closest(element, isRail)) {
    const [open, close] = loc;
    const text = { start: open.end, end: close.start, by: escaped(sources.status) };
    return [...retag(element, { href: '#give-back-title' }), text];
  }
  // A message leads to the reference, which is on the site.
  if (attributes['data-slot'] === 'reference')
    return site === undefined && element.parent.type === 1
      ? [remove(element.parent as ElementNode)]
      : [];
  return leadOf(element, site);
}

/** The list of steps leads to the checklist, which is at the end of the file. */
const isRail = ({ name }: ElementNode): boolean => name === 'progress-rail';

/** What the file says about itself, and where a link in it says that a newer edition may be. */
function about({ about: text, newer, guide }: Sources, site: Site): string {
  const [link] = elementsOf(guide).filter(
    ({ attributes }) => attributes['aria-current'] === 'true',
  );
  const address = link && complete(link.attributes['href'] ?? '', site);
  const where = address
    ? ` ${escaped(newer)} <a href="${escaped(address)}">${escaped(address)}</a>`
    : '';
  return `<p class="file-about">${escaped(text)}${where}</p><p class="notice" id="asked-steps" role="status" hidden></p>`;
}

/** What gives a status back. Without the address of the site, there is no link to it. */
function giveBack(html: string, element: ElementNode, site: Site): string {
  const markup = outer(html, element);
  if (site !== undefined) return markup;
  const edits = elementsOf(markup).flatMap((each) => {
    const { id, 'aria-describedby': describedBy, ...others } = each.attributes;
    if (id === OF_LINK) return [remove(each)];
    return describedBy === OF_LINK ? retag(each, { id, ...others }) : [];
  });
  return applied(markup, edits);
}

/** The hint that the text for a ticket has a link in it. */
const OF_LINK = 'copy-text-hint';

function checklistData(html: string, elements: readonly ElementNode[], site: Site): ChecklistData {
  const block = elements.find(({ attributes }) => attributes['id'] === 'checklist-data');
  if (!block) throw new Error('A checklist has no block "checklist-data".');
  const data: ChecklistData = JSON.parse(inner(html, block));
  const guides = data.guides.map((guide) => ({
    ...guide,
    address: complete(guide.address, site) ?? '',
  }));
  return { ...data, guides };
}

const isCheckFile = (data: unknown): data is CheckFile =>
  typeof data === 'object' && data !== null && 'reference' in data;

/** Steps are in the file; the reference is on the site. */
const ofFile = (file: CheckFile, site: Site): CheckFile => ({
  ...file,
  steps: Object.fromEntries(
    Object.entries(file.steps).map(([id, { title }]) => [id, { title, address: `#${id}` }]),
  ),
  reference: complete(file.reference, site) ?? '',
});
