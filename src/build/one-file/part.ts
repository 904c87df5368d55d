import { escaped } from '../pages/escaped.ts';
import { checklistData, dataBlocks } from './data.ts';
import { complete, leadOf, type Site } from './leads.ts';
import {
  applied,
  closest,
  dataBlock,
  type Edit,
  type ElementNode,
  elementsOf,
  inner,
  outer,
  remove,
  retag,
} from './markup.ts';
import type { Page, Shared, Sources } from './sources.ts';

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
  const { guide, checklist } = sources;
  const named = (name: string, from: Page = guide): ElementNode => {
    const found = from.elements.find((each) => each.name === name);
    if (!found)
      throw new Error(`The page of a guide has no <${name}>: see src/build/one-file/part.ts.`);
    return found;
  };
  const data = checklistData(checklist, shared.site);
  const edits = guide.elements.flatMap((element) => edit(element, sources, shared));
  const article = named('article').loc[1].start;
  edits.push({
    start: article,
    end: article,
    by: giveBack(checklist.html, named('give-back', checklist), shared.site),
  });
  const body = named('body');
  edits.push({
    start: body.loc[1].start,
    end: body.loc[1].start,
    by: [dataBlock({ id: 'checklist-data' }, data), ...dataBlocks(sources, data, shared.site)].join(
      '',
    ),
  });
  const within = ({ loc: [open, close] }: ElementNode): string =>
    applied(
      guide.html.slice(0, close.start),
      edits.filter(({ start, end }) => start >= open.end && end <= close.start),
    ).slice(open.end);
  const styles = [guide, checklist].flatMap(({ html, elements }) =>
    elements.filter(({ name }) => name === 'style').map((each) => inner(html, each)),
  );
  return {
    root: named('html').attributes,
    title: inner(guide.html, named('title')),
    head: within(named('head')),
    styles: [...new Set([...styles, shared.style])],
    body: within(body),
  };
}

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
  if (kind === 'search-link') return [remove(element)];
  // A file has no link to itself: in its place, it says what it is.
  if ('download' in attributes) {
    const link = closest(element, isParagraph) ?? element;
    return [{ ...remove(link), by: about(sources, site) }];
  }
  if (kind === 'site-links' && site === undefined) return [remove(element)];
  if (name === 'language-switch' && !several) return [remove(element)];
  if (name !== 'a') return [];
  // With script, the switch shows another language of the file.
  if ('data-locale' in attributes) {
    const { href = '', ...rest } = attributes;
    return retag(element, { href: complete(href, site) ?? '#content', ...rest });
  }
  if (/\/checklists\//.test(attributes['href'] ?? '') && closest(element, isRail)) {
    const [open, close] = loc;
    const text = { start: open.end, end: close.start, by: escaped(sources.texts.status) };
    return [...retag(element, { href: '#give-back-title' }), text];
  }
  // A message leads to the reference, which is on the site.
  if (attributes['data-slot'] === 'reference')
    return site === undefined && element.parent.type === 1
      ? [remove(element.parent as ElementNode)]
      : [];
  return leadOf(element, site);
}

const isParagraph = ({ name }: ElementNode): boolean => name === 'p';

/** The list of steps leads to the checklist, which is at the end of the file. */
const isRail = ({ name }: ElementNode): boolean => name === 'progress-rail';

/** What the file says about itself: where a newer edition may be, and how to check that it is unchanged. */
function about({ texts, page, unchanged }: Sources, site: Site): string {
  const address = complete(page, site);
  const where = address
    ? ` ${escaped(texts.newer)} <a href="${escaped(address)}">${escaped(address)}</a>`
    : '';
  const check = `<a href="${escaped(unchanged)}">${escaped(texts.unchanged)}</a>`;
  const [link] = elementsOf(check);
  const lead = link ? applied(check, leadOf(link, site)) : '';
  return `<p class="file-about">${escaped(texts.about)}${where} ${lead}</p><p class="notice" id="asked-steps" role="status" hidden></p>`;
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
