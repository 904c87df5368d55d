import { drawQr } from '../support/qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What was added to the page for paper, and the links that got a mark. */
let added: Element[] = [];
let marked: HTMLElement[] = [];

/**
 * Before the page is printed, adds what only paper needs, and removes it afterwards: the address of the page and of each
 * step as a code for a phone's camera, the number of the step that a link leads to, and below each step the other
 * addresses that its links lead to. `addressOf` gives the address of the page, if others can open it.
 */
export function preparePaper(addressOf: () => string | undefined): void {
  addEventListener('beforeprint', () => {
    clean();
    const page = addressOf();
    if (page) addAddress(page);
    markStepLinks();
    for (const step of document.querySelectorAll('.step')) addToStep(step, page);
  });
  addEventListener('afterprint', clean);
}

function clean(): void {
  for (const element of added) element.remove();
  for (const link of marked) delete link.dataset['mark'];
  added = [];
  marked = [];
}

function addAddress(page: string): void {
  const title = document.querySelector('main h1');
  title?.before(codeOf(page));
  title?.after(paper('p', 'print-address', page));
}

/** Nobody can follow a link on paper, but find the step by its number. */
function markStepLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')) {
    const step = document.getElementById(link.hash.slice(1))?.closest('.step');
    const number = step?.querySelector('.blaze')?.textContent;
    if (number && step !== link.closest('.step')) mark(link, number);
  }
}

function addToStep(step: Element, page: string | undefined): void {
  const end = step.querySelector('step-tick');
  const links = [...step.querySelectorAll<HTMLAnchorElement>(OTHER)].filter(
    (link) => !link.closest(UNPRINTED),
  );
  const addresses = [...new Set(links.map(({ href }) => href))];
  for (const link of links) mark(link, String(addresses.indexOf(link.href) + 1));
  if (addresses.length > 0) {
    const list = paper('ol', 'print-links');
    list.append(
      ...addresses.map((address) => {
        const item = document.createElement('li');
        item.append(Object.assign(document.createElement('bdi'), { textContent: address }));
        return item;
      }),
    );
    end?.before(list);
  }
  // A step of a checklist leads to its text in the guide.
  const read = step.querySelector<HTMLAnchorElement>('.step-prose a');
  if (page) end?.prepend(codeOf(read?.href ?? `${page}#${step.id}`));
}

/** Links that lead out of the page, and where they are not printed. */
const OTHER = 'a:is([href^="http"], [href^="/"])';
const UNPRINTED = 'field-check, .step-prose, details:not([open])';

function mark(link: HTMLElement, text: string): void {
  link.dataset['mark'] = text;
  marked.push(link);
}

function codeOf(address: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.append(path);
  drawQr(svg, path, address);
  return forPaper(svg, 'print-code');
}

function paper(name: 'p' | 'ol', kind: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return forPaper(element, kind);
}

function forPaper<Made extends Element>(element: Made, kind: string): Made {
  element.classList.add('print-only', kind);
  added.push(element);
  return element;
}
