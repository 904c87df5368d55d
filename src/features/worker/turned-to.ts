/** What a reader does at an element before something is in it. */
const FIRST = ['focus', 'pointerover'];
/** These also come when a worker has ended, because something was cleared. */
const ALWAYS = ['keydown', 'pointerdown', 'dragenter'];

/** Calls `prepare` as soon as a reader turns to the element, so that the first answer comes sooner. Ends with `signal`. */
export function onTurnedTo(element: HTMLElement, prepare: () => void, signal: AbortSignal): void {
  const on = (type: string, once: boolean) =>
    element.addEventListener(type, prepare, { signal, once, capture: true });
  for (const type of FIRST) on(type, true);
  for (const type of ALWAYS) on(type, false);
  if (element.contains(document.activeElement)) prepare();
}
