import type { LineAndColumn } from '../../../engine/configuration/report.ts';
import type { FileNote } from '../../../engine/configuration/request.ts';
import { isBinary } from '../../../engine/text/binary.ts';
import { placesIn } from '../places.ts';
import { chunksOf, encodingOf } from './chunks.ts';
import { DumpScanner } from './dump-scanner.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { searchDump } from './search-dump.ts';

/** The text of a file, or of what was found in it, with the places in the file. */
export interface FileText {
  readonly text: string;
  readonly note?: FileNote;
  placeOf(offset: number): LineAndColumn;
}

/** More than any listing of settings: only a dump of a whole database is larger, which is searched. */
const MOST_WHOLE = 4_000_000;

/**
 * Reads a file. Of one that is large, only statements of a dump about settings, websites and stores are kept. `told`
 * hears how much of a large file has been read, from 0 to 1.
 */
export async function readFile(file: Blob, told: (read: number) => void): Promise<FileText> {
  try {
    return await read(file, told);
  } catch {
    // A folder, a damaged archive, or a file that has changed since it was chosen.
    return none('unreadable');
  }
}

const none = (note: FileNote): FileText => ({ text: '', note, placeOf: placesIn('') });

async function read(file: Blob, told: (read: number) => void): Promise<FileText> {
  const beginning = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const encoding = encodingOf(beginning);
  if (encoding === 'utf-8' && file.size > MOST_WHOLE) {
    return isBinary(beginning) ? none('binary') : searched(await searchDump(file, told));
  }
  const start: Uint8Array[] = [];
  let size = 0;
  let scanner: DumpScanner | undefined;
  for await (const { bytes, read: share } of chunksOf(file, encoding)) {
    if (size === 0 && isBinary(bytes)) return none('binary');
    size += bytes.length;
    if (!scanner && size <= MOST_WHOLE) {
      start.push(bytes.slice());
      continue;
    }
    if (!scanner) {
      scanner = new DumpScanner();
      for (const each of start.splice(0)) scanner.push(each);
    }
    scanner.push(bytes);
    told(share);
  }
  if (scanner) return searched(excerptOf([scanner.done()]));
  const decoder = new TextDecoder();
  const text =
    start.map((bytes) => decoder.decode(bytes, { stream: true })).join('') + decoder.decode();
  return { text, placeOf: placesIn(text) };
}

const searched = ({ text, placeOf, cut }: Excerpt): FileText => ({
  text,
  placeOf,
  note: cut ? 'cut' : 'searched',
});

/** As much of a file as shows how its characters are written. */
const BEGINNING = 8192;
