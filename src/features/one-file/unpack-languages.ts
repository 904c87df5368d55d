import { noteWhole, otherLanguage } from './other-languages.ts';
import { elementsOf, onceShown, partsOf, putParts, unpack } from './unpack.ts';

/** What ends the element of a script, which is not in its text. */
const END = '</script>';

/** Unpacks a language when the reader asks for it (language-switch.ts shows it). */
function prepare(locale: string | undefined): void {
  const block = locale && otherLanguage(locale);
  if (!block) return;
  const template = document.createElement('template');
  Object.assign(template.dataset, { ...block.dataset });
  template.dir = block.dir;
  const { content } = template;
  content.append(elementsOf(block.textContent + END));
  // Those of the first language have become text together with it.
  const parts = partsOf(locale, content) ?? partsOf(locale);
  if (parts) putParts(content, parts);
  block.replaceWith(template);
}

/* Opens a guide in one file that has several languages. */
noteWhole();
onceShown(unpack);
document.addEventListener(
  'click',
  ({ target }) => {
    if (target instanceof Element)
      prepare(target.closest<HTMLElement>('[data-locale]')?.dataset['locale']);
  },
  { capture: true },
);
