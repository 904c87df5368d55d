import { inflateSync } from 'fflate';
import { asksForSteps } from '../../engine/links/file-name.ts';
import { fromBase85 } from '../../engine/text/base85.ts';
import { openedAfresh } from '../page/navigation.ts';
import { trustedAs } from './trusted.ts';

const trusted = trustedAs('one-file');

/** The text that src/build/one-file/packed.ts has packed. Throws if the file was cut off. */
const textOf = (block: Element): string =>
  new TextDecoder().decode(inflateSync(fromBase85(block.textContent)));

/** Markup of the file as elements. */
export const elementsOf = (markup: string): DocumentFragment =>
  document.createRange().createContextualFragment(trusted.createHTML(markup));

/** The packed parts of a language. */
export const partsOf = (locale: string, root: ParentNode = document): Element | null =>
  root.querySelector(`script[data-parts="${CSS.escape(locale)}"]`);

/** Puts packed parts in their places, and the data, which has no place, at the end. */
export function putParts(root: Element | DocumentFragment, block: Element): void {
  const unpacked = elementsOf(textOf(block));
  for (const place of root.querySelectorAll('template')) {
    const part = unpacked.firstElementChild;
    part?.remove();
    if (part instanceof HTMLTemplateElement) place.replaceWith(part.content);
  }
  block.remove();
  root.append(unpacked);
}

/**
 * Puts what is packed of the shown language in its places, and runs the script of the file. A file that a browser saved
 * again has everything in its place already.
 */
export function unpack(): void {
  const code = document.querySelector('script[data-code]');
  const parts = partsOf(document.documentElement.lang);
  if (!code || !parts) return;
  putParts(document.body, parts);
  const script = document.createElement('script');
  script.text = trusted.createScript(textOf(code));
  code.replaceWith(script);
}

/**
 * Acts once when the file is read to its end: as soon as the reader sees something. It does not wait for that if the browser
 * returns to a place, if something will be hidden, if the file is printed, and if nobody looks at it.
 */
export function onceShown(act: () => void): void {
  let acted = false;
  const once = () => {
    if (!acted) act();
    acted = true;
  };
  document.addEventListener('DOMContentLoaded', () => {
    const now = !openedAfresh() || location.hash || document.hidden;
    if (now || asksForSteps(location.pathname)) once();
    addEventListener('beforeprint', once, { once: true });
    requestAnimationFrame(() => setTimeout(once));
  });
}
