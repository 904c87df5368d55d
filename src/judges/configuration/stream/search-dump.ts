import { bytesOf } from './chunks.ts';
import { DumpScanner, type Scanned } from './dump-scanner.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';

/** A browser hands over several parts of a file in less time than the whole: more than four gain nothing. */
const PARTS = 4;

const LF = 10;

/** Where a part of a dump starts and ends, in bytes. */
interface Limits {
  readonly from: number;
  readonly to: number;
}

/**
 * Searches a dump in UTF-8, in parts of about the same size at the same time. `told` hears how much of it has been read,
 * from 0 to 1.
 */
export async function searchDump(
  dump: Blob,
  told: (read: number) => void,
  parts = PARTS,
): Promise<Excerpt> {
  let read = 0;
  const scanned = async ({ from, to }: Limits): Promise<Scanned> => {
    const scanner = new DumpScanner(from, to);
    for await (const bytes of bytesOf(dump.slice(from))) {
      read += bytes.length;
      told(Math.min(1, read / dump.size));
      if (!scanner.push(bytes)) break;
    }
    return scanner.done();
  };
  const starts = await startsOf(dump, parts);
  const limits = starts.map((from, index) => ({ from, to: starts[index + 1] ?? dump.size }));
  const found = await Promise.all(
    limits.map(async (each) => ({ ...each, part: await scanned(each) })),
  );
  const inOrder: Scanned[] = [];
  let end = 0;
  for (const { from, to, part } of found) {
    if (end >= to) continue;
    // A statement that goes beyond its part can look as if others start in it: the next part starts behind it then.
    const next = end > from ? await scanned({ from: end, to }) : part;
    inOrder.push(next);
    end = next.end;
  }
  return excerptOf(inOrder);
}

/** Where the parts start, each at a start of a line. Lines that are longer than a part make fewer parts. */
async function startsOf(dump: Blob, parts: number): Promise<number[]> {
  const size = Math.ceil(dump.size / parts);
  const after = Array.from({ length: parts - 1 }, (_, index) =>
    lineStartIn(dump, (index + 1) * size, (index + 2) * size),
  );
  const found = (await Promise.all(after)).filter((start) => start !== undefined);
  return [0, ...found];
}

/** The first start of a line that has one before it in a piece of a dump. */
async function lineStartIn(dump: Blob, from: number, to: number): Promise<number | undefined> {
  let at = from;
  for await (const bytes of bytesOf(dump.slice(from, to))) {
    const end = bytes.indexOf(LF);
    if (end >= 0) return at + end + 1;
    at += bytes.length;
  }
  return undefined;
}
