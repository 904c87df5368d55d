import { empty, typedIn } from './typed.ts';

/** The controls of a check: text areas, selects, radio buttons and checkboxes, by the field they belong to. */
export type FieldControl = HTMLTextAreaElement | HTMLSelectElement | HTMLInputElement;

export function controlsIn(root: ParentNode, field?: string): readonly FieldControl[] {
  const selector = field === undefined ? '[data-field]' : `[data-field="${CSS.escape(field)}"]`;
  return [...root.querySelectorAll<FieldControl>(selector)];
}

const ticks = (control: FieldControl): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type);

/** The field's place in the page, with its label and findings; CheckField.astro renders it. */
export const placeOf = (control: FieldControl): HTMLElement | null => control.closest('.field');

/** What is entered in each field; empty if nothing is chosen or ticked, or if the field is not asked for. */
export function readFields(root: ParentNode): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const control of controlsIn(root)) {
    const field = control.dataset['field'] ?? '';
    if (placeOf(control)?.hidden) values[field] = '';
    else if (!ticks(control) || control.checked) values[field] = control.value;
    else values[field] ??= '';
  }
  return values;
}

/** The fields in which something is entered. */
export function filledIn(root: ParentNode): readonly string[] {
  return Object.entries(readFields(root)).flatMap(([field, value]) => (value === '' ? [] : field));
}

export function writeField(root: ParentNode, field: string, value: string): void {
  for (const control of controlsIn(root, field)) {
    if (ticks(control)) control.checked = control.value === value;
    else control.value = value;
  }
}

/** Resets what is ticked and chosen in checks under `root`. */
export function clearChoices(root: ParentNode): void {
  for (const control of controlsIn(root)) {
    if (ticks(control)) control.checked = false;
    else if (control instanceof HTMLSelectElement) control.value = '';
  }
}

/** Clears everything entered under `root`, so that no undo brings it back. */
export function clearFields(root: ParentNode): void {
  clearChoices(root);
  for (const control of typedIn(root)) empty(control);
}

/** The field that an event comes from. */
export function fieldOf({ target }: Event): string | undefined {
  return target instanceof HTMLElement ? target.dataset['field'] : undefined;
}
