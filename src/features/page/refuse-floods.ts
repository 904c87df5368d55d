/*
 * Measures a text before it gets into a field, however it comes: laying out one that no value can be would freeze the page.
 * The limit is the field's `maxlength`; a browser would cut the text there without a word. A file is no text. It comes with
 * what reads the fields.
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
  // Search takes what is telling of a long text.
  if (!isTyped(target) || target.type === 'search' || event.type === 'dragover') return;
  const { value, selectionStart, selectionEnd, maxLength } = target;
  const stays = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  const length = (data ?? brought?.getData('text') ?? '').length;
  const tooLong = length > 0 && maxLength >= 0 && stays + length > maxLength;
  if (tooLong) event.preventDefault();
  if (tooLong || files) {
    refused.add(target);
    say(target, t(files ? 'no-files' : 'too-long', { limit: maxLength }));
  }
}

function forgive(control: Typed): void {
  if (refused.delete(control)) say(control, '');
}

/** Says what is wrong in the place that describes the control, where its own verdict stands too. */
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
