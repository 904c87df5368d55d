import { controlsIn } from './fields.ts';

/** The name of a field, as the reader sees it. */
export function labelOf(root: ParentNode, field: string): string {
  const [control] = controlsIn(root, field);
  const label = control?.closest('fieldset')?.querySelector('legend') ?? control?.labels?.[0];
  return label?.textContent.trim().replace(/\s+/g, ' ') ?? '';
}
