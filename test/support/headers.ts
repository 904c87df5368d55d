import { readFileSync } from 'node:fs';

/** A rule of `public/_headers`: a pattern of paths, and the headers that a host sends for them. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The rules of a host's headers file; names in lower case. */
export function headerRules(file = 'public/_headers'): readonly HeaderRule[] {
  const text = readFileSync(file, 'utf8').replace(/^#.*\n/gm, '');
  return text
    .split(/^(?=\/)/m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [pattern = '', ...lines] = block.trim().split('\n');
      const headers = lines.map((line) => {
        const [name = '', ...value] = line.trim().split(': ');
        return [name.toLowerCase(), value.join(': ')] as const;
      });
      return { pattern, headers: Object.fromEntries(headers) };
    });
}

/** What a host sends for a path under a header's name: the values of all rules that fit, joined as hosts join them. */
export function sent(path: string, name: string, file?: string): string {
  return headerRules(file)
    .filter(({ pattern }) => expression(pattern).test(path))
    .flatMap(({ headers }) => headers[name] ?? [])
    .join(', ');
}

/** `*` stands for anything, `:name` for one part of a path. */
const expression = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/:[a-z]+/g, '[^/]+').replace('*', '.*')}$`);
