/*
 * A press that is still going on. If something appears on the page while a button is held down, it can move the button
 * away from the pointer, and then the press does not count.
 */

let pressed = false;
let waiting: readonly (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls `act` now, or after the current press has ended and the pressed element has reacted. */
export function afterPress(act: () => void): void {
  if (pressed) waiting = [...waiting, act];
  else act();
}

function begin(): void {
  clearTimeout(timer);
  pressed = true;
}

/** The click comes after `pointerup` and `mouseup`, in the same task. */
function end(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    pressed = false;
    const acts = waiting;
    waiting = [];
    for (const act of acts) act();
  });
}

const on = (types: readonly string[], act: (event: Event) => void) => {
  for (const type of types) document.addEventListener(type, act, { capture: true, passive: true });
};

// A finger on the screen sets the focus with the mouse events that follow its pointer events.
on(['pointerdown', 'mousedown'], begin);
on(['pointerup', 'pointercancel', 'mouseup', 'click', 'dragend', 'keydown'], end);
// A menu of the browser can swallow the end of a press.
on(['pointermove'], (event) => {
  if (pressed && event instanceof PointerEvent && event.buttons === 0) end();
});
