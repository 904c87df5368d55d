import { partOf } from '../page/part.ts';
import { copyOf } from '../page/template.ts';

/** The component that renders the templates. */
export const MARKUP = 'Configuration.astro';

/** A copy of the element in a template. */
export function itemFrom(root: HTMLElement, name: string): HTMLElement {
  const template = partOf(root, `template[data-part="${name}"]`, HTMLTemplateElement, MARKUP);
  return partOf(copyOf(template), '*', HTMLElement, MARKUP);
}
