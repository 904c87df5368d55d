import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { builtFile } from './pages.ts';

const known = new Map<string, number>();

/** The file that a request asks for. */
export const fileOf = (request: string): string => {
  const { pathname } = new URL(request.split(' ')[1] ?? '');
  return builtFile(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
};

/** Bytes of all requests together as a host sends them: already compressed files as they are, the rest with Brotli. */
export function sent(requests: readonly string[]): number {
  return requests.map(fileOf).reduce((sum, file) => {
    const isPacked = /\.(?:pagefind|pf_\w+)$/.test(file);
    const pack = () => (isPacked ? readFileSync(file) : brotliCompressSync(readFileSync(file)));
    const bytes = known.get(file) ?? pack().length;
    known.set(file, bytes);
    return sum + bytes;
  }, 0);
}
