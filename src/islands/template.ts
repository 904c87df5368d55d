/** A copy of a template of the server's markup; its `data-slot` places are filled with text, never with markup. */
export function copyOf(template: HTMLTemplateElement): DocumentFragment {
  return document.importNode(template.content, true);
}

export function fillSlot(copy: ParentNode, slot: string, text: string): void {
  const place = copy.querySelector(`[data-slot="${slot}"]`);
  if (place) place.textContent = text;
}
