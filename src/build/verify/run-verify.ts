import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HOST_FILES } from '../integrations/host-headers.ts';
import { MANIFEST, type Manifest, readManifest, sha256Of } from '../manifest/manifest.ts';
import { misuse, type Outcome } from '../outcome.ts';
import { addressesIn, addressIn, pathAt } from './addresses.ts';
import { type Copy, copyInFolder, hashesOf } from './copy.ts';
import { copyAt, copyOfSite, type Place } from './host-copy.ts';
import { comparison, fileReport, report } from './report.ts';

const USAGE = `Name what to compare with your build: npm run verify -- <what> [${MANIFEST}]
<what> is a folder, the address of a site or of one of its files, a file with an address on each line, or one file of a site.`;

/** A build on this machine, or its manifest alone. */
interface Own {
  readonly file: string;
  readonly manifest: Manifest;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Compares a copy of the site with a build: with its manifest, which is in `built` unless another one is named. */
export async function runVerify(
  args: readonly string[],
  built = process.env['OUT_DIR'] ?? 'dist',
): Promise<Outcome> {
  const [what = '', file = join(built, MANIFEST), ...rest] = args;
  if (what === '' || what.startsWith('-') || rest.length > 0) return misuse(USAGE);
  const own = ownBuild(file);
  if (!own) {
    return misuse(`${file} is missing or is not the list of a build. Run: npm ci && npm run build`);
  }
  const address = addressIn(what);
  if (address) return atAddress(address, own);
  const kind = statSync(what, { throwIfNoEntry: false });
  if (!kind) return misuse(`${what} does not exist.\n${USAGE}`);
  if (kind.isDirectory()) {
    const copy = copyInFolder(what);
    return report(comparison(own.hashes, copy), own);
  }
  const bytes = readFileSync(what);
  const addresses = addressesIn(bytes.toString('utf8'));
  return addresses ? atAddresses(addresses, own) : fileReport(sha256Of(bytes), own);
}

function ownBuild(file: string): Own | undefined {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const text = readFileSync(file, 'utf8');
  const manifest = readManifest(text);
  return manifest && { file, manifest, hashes: hashesOf(text, manifest) };
}

/** Compares all files of a site if the address is where it begins, otherwise the file at the address. */
async function atAddress(address: URL, own: Own): Promise<Outcome> {
  const root = new URL(own.manifest.base, address);
  if (address.pathname.replace(/\/?$/, '/') !== root.pathname) return atAddresses([address], own);
  const { copy, alsoListed } = await copyOfSite(root, own.manifest);
  const kept = HOST_FILES.filter((path) => own.hashes.has(path) && copy.get(path)?.kind !== 'file');
  return report(comparison(without(own.hashes, kept), without(copy, kept), alsoListed), own, kept);
}

const without = <Value>(map: ReadonlyMap<string, Value>, names: readonly string[]) =>
  new Map([...map].filter(([name]) => !names.includes(name)));

/** Compares only the files at some addresses. */
async function atAddresses(addresses: readonly URL[], own: Own): Promise<Outcome> {
  const places: Place[] = [];
  for (const address of addresses) {
    const path = pathAt(address, own.manifest.base);
    if (!path.ok) return misuse(path.problem);
    places.push({ path: path.value, address });
  }
  const asked = new Map(
    places.flatMap(({ path }) => {
      const hash = own.hashes.get(path);
      return hash === undefined ? [] : [[path, hash] as const];
    }),
  );
  const copy: ReadonlyMap<string, Copy> = await copyAt(places, own.manifest);
  const unknown = places.map(({ path }) => path).filter((path) => !own.hashes.has(path));
  return report(comparison(asked, copy, unknown), own);
}
