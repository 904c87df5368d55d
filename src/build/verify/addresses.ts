import { fail, ok, type Result } from '../../engine/result.ts';

const INDEX = /(^|\/)index\.html$/;

/** The address of a file: a page's is that of its folder. */
export const addressOf = (path: string, root: URL): URL =>
  new URL(path.replace(INDEX, '$1').split('/').map(encodeURIComponent).join('/'), root);

/** The path of the file at an address, in a site built for a base path. */
export function pathAt(address: URL, base: string): Result<string, string> {
  if (!address.pathname.startsWith(base)) {
    return fail(
      `${address.href} is not below ${base}, which the build is for. Build with BASE_PATH set to the path of the site.`,
    );
  }
  const path = decoded(address.pathname.slice(base.length));
  return ok(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The addresses in a text that has one on each line, with empty lines and remarks after "#"; nothing if it has others. */
export function addressesIn(text: string): readonly URL[] | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const found = lines.filter((line) => line !== '' && !line.startsWith('#')).map(addressIn);
  const addresses = found.filter((each) => each !== undefined);
  return addresses.length > 0 && addresses.length === found.length ? addresses : undefined;
}

/** A text as an address on the web; nothing if it is not one. */
export function addressIn(text: string): URL | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}
