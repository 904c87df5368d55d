import { say } from '../checklist/checklist-data.ts';
import { partOf } from '../page/part.ts';
import { copyFrom } from './copy.ts';

const MARKUP = 'CopyField.astro';

/** Copies a field of `root` when its button is pressed, and says next to the button whether that worked. */
export function copyOnPress(root: HTMLElement, signal: AbortSignal): void {
  root.addEventListener(
    'click',
    async ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-copy]');
      if (!button) return;
      const part = button.dataset['copy'] ?? '';
      // The same words are only announced again if they were gone.
      for (const each of root.querySelectorAll('[data-part$="-copied"]')) each.textContent = '';
      const place = partOf(root, `[data-part="${part}"]`, HTMLTextAreaElement, MARKUP);
      sayInField(root, part, say(await copyFrom(place)));
    },
    { signal },
  );
}

/** Shows a text in a field. What was said about the text before it is no longer true. */
export function fillField(root: HTMLElement, part: string, text: string): void {
  const field = partOf(root, `[data-part="${part}"]`, HTMLTextAreaElement, MARKUP);
  if (field.value === text) return;
  field.value = text;
  sayInField(root, part, '');
}

/** Says something about a field next to its button. */
export function sayInField(root: HTMLElement, part: string, text: string): void {
  partOf(root, `[data-part="${part}-copied"]`, HTMLElement, MARKUP).textContent = text;
}
