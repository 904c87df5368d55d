import { controlsIn } from './fields.ts';

/** The name of a field, as the reader sees it, without "(optional)", which CheckField.astro writes after it. */
export function labelOf(root: ParentNode, field: string): string {
  const [control] = controlsIn(root, field);
  const label = control?.closest('fieldset')?.querySelector('legend') ?? control?.labels?.[0];
  const words = label?.querySelector('.field-optional')?.previousSibling ?? label;
  return words?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
}
