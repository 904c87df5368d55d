import { controlsIn } from './fields.ts';

/** The name of a field, as the reader sees it, without "(optional)", which CheckField.astro writes beside it. */
export function labelOf(root: ParentNode, field: string): string {
  const [control] = controlsIn(root, field);
  const label = control?.closest('fieldset')?.querySelector('legend') ?? control?.labels?.[0];
  return [...(label?.childNodes ?? [])]
    .filter((node) => !(node instanceof Element && node.matches('.field-optional')))
    .map((node) => node.textContent ?? '')
    .join('')
    .trim()
    .replace(/\s+/g, ' ');
}
