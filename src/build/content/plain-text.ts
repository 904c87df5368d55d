/**
 * The words of a piece of MDX in reading order, without its markup. `inPlace` gives the text that replaces a component.
 */
export function plainText(mdx: string, inPlace: (component: string, id: string) => string): string {
  return mdx
    .replace(/<NavPath\s+path="([^"]*)"\s*\/>/g, '$1')
    .replace(/<(\w+)\s[^>]*?\b(?:id|name)="([^"]*)"[^>]*\/>/g, (_, component: string, id: string) =>
      inPlace(component, id),
    )
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*]|\d+\.|#+)\s+/gm, '')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
