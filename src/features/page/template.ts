/** A copy of a template of the server's markup; its `data-slot` places are filled with text, never with markup. */
export function copyOf(template: HTMLTemplateElement): DocumentFragment {
  return document.importNode(template.content, true);
}

/** What an item looked like when it was made: a browser's page translation may change its text afterwards. */
const made = new WeakMap<Element, string>();

/** Keeps an item if its replacement would look the same: a button must not disappear while it is being pressed. */
export function update(list: Element, items: readonly Element[]): void {
  // Each look at a live list goes through it again after a change.
  const present = [...list.children];
  items.forEach((item, index) => {
    const old = present[index];
    const look = item.outerHTML;
    if (old && made.get(old) === look) return;
    made.set(item, look);
    if (old) old.replaceWith(item);
    else list.append(item);
  });
  for (const old of present.slice(items.length)) old.remove();
}

export function fillSlot(copy: ParentNode, slot: string, text: string, lang?: string): void {
  const place = copy.querySelector(`[data-slot="${slot}"]`);
  if (!place) return;
  place.textContent = text;
  setLanguage(place, lang);
}

/** Names the language of a text that a draft borrows; without one, the text is in the language of the page. */
export function setLanguage(place: Element, lang: string | undefined): void {
  for (const [name, value] of [
    ['lang', lang],
    ['dir', lang && 'auto'],
  ] as const) {
    if (value) place.setAttribute(name, value);
    else if (place.hasAttribute(name)) place.removeAttribute(name);
  }
}

/** Fills a place with a sentence of the page and a text in it, which a draft may borrow from another language. */
export function fillSentence(
  place: Element,
  sentence: (text: string) => string,
  text: string,
  lang: string | undefined,
): void {
  place.textContent = sentence(text);
  if (lang === undefined) return;
  const part = document.createElement('span');
  part.textContent = text;
  setLanguage(part, lang);
  const [before = '', after = ''] = sentence('\n').split('\n');
  place.replaceChildren(before, part, after);
}
