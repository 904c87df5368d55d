/** A control that a reader can type in. */
export type Typed = HTMLTextAreaElement | HTMLInputElement;

/** Read-only controls show what the page has made; fields.ts handles checkboxes and choices. */
const TYPED =
  'textarea:not([readonly]), input:not([readonly], [type="checkbox"], [type="radio"], [type="file"])';

export const typedIn = (root: ParentNode): Iterable<Typed> => root.querySelectorAll<Typed>(TYPED);

export function isTyped(target: EventTarget | null): target is Typed {
  return target instanceof Element && target.matches(TYPED);
}

/**
 * Empties a control, and keeps the focus in it. A browser keeps the undo history until the control leaves the document,
 * so it is taken out and put back.
 */
export function empty(control: Typed): void {
  const focused = control === document.activeElement;
  const { parentNode, nextSibling } = control;
  control.value = '';
  control.remove();
  parentNode?.insertBefore(control, nextSibling);
  if (focused) control.focus({ preventScroll: true });
}
