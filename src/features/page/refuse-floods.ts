/*
 * Measures a text before it gets into a field, however it arrives: laying out a text too long for any value would
 * freeze the page. The limit is the field's `maxlength`; a browser would cut the text there without saying so. A file
 * is not a text: the code that reads the fields handles it.
 */

import { isTyped, type Typed } from '../check/typed.ts';
import { t } from './context.ts';

/** The controls at which the page says that something was refused. */
const refused = new Set<Typed>();

function measure(event: Event): void {
  const { target } = event;
  const { data, clipboardData, dataTransfer } = event as Partial<InputEvent & ClipboardEvent>;
  const brought = clipboardData ?? dataTransfer;
  const files = brought?.types.includes('Files') && event.type !== 'paste';
  if (files) event.preventDefault();
  // Search uses the most useful part of a long text.
  if (!isTyped(target) || target.type === 'search' || event.type === 'dragover') return;
  const { value, selectionStart, selectionEnd, maxLength } = target;
  const room = maxLength - value.length + (selectionEnd ?? 0) - (selectionStart ?? 0);
  const tooLong =
    maxLength >= 0 && (data ?? brought?.getData('text') ?? '').length > Math.max(0, room);
  if (tooLong) event.preventDefault();
  if (tooLong || files) {
    refused.add(target);
    say(target, t(files ? 'no-files' : 'too-long', { limit: maxLength }));
  }
}

function forgive(control: Typed): void {
  if (refused.delete(control)) say(control, '');
}

/** Says what is wrong in the place that describes the control, where its own result is also shown. */
function say(control: Typed, text: string): void {
  control.ariaInvalid = text ? 'true' : null;
  if ('outcome' in control.dataset) control.dataset['outcome'] = text ? 'error' : 'empty';
  for (const id of control.getAttribute('aria-describedby')?.split(' ') ?? []) {
    const place = document.getElementById(id);
    if (!place?.classList.contains('verdict')) continue;
    place.dataset['level'] = 'error';
    place.textContent = text;
  }
}

for (const type of ['beforeinput', 'paste', 'drop', 'dragover']) {
  document.addEventListener(type, measure, { capture: true });
}
document.addEventListener('input', ({ target }) => isTyped(target) && forgive(target), {
  capture: true,
});
document.addEventListener('cleared', () => refused.forEach(forgive));
