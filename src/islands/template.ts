/** A copy of a template of the server's markup; its `data-slot` places are filled with text, never with markup. */
export function copyOf(template: HTMLTemplateElement): DocumentFragment {
  return document.importNode(template.content, true);
}

/** Leaves an item that would look the same in its place: a button must not vanish while it is being pressed. */
export function update(list: Element, items: readonly Element[]): void {
  items.forEach((item, index) => {
    const old = list.children[index];
    if (!old) list.append(item);
    else if (!old.isEqualNode(item)) old.replaceWith(item);
  });
  while (list.children.length > items.length) list.lastElementChild?.remove();
}

export function fillSlot(copy: ParentNode, slot: string, text: string): void {
  const place = copy.querySelector(`[data-slot="${slot}"]`);
  if (place) place.textContent = text;
}
