import type {
  CatalogueAnswer,
  CatalogueRequest,
  CatalogueTexts,
} from '../../../engine/catalogue/request.ts';
import { CatalogueCheck } from './check-catalogue.ts';
import { faultyLines } from './faulty-lines.ts';

/** How much of a file is in memory at a time, twice: while one part is checked, the next is read. */
const PART = 1 << 22;

/** What the worker of the page does: it checks files, and remembers the faulty lines of the last one. */
export function catalogueWork(texts: CatalogueTexts) {
  let latest = new CatalogueCheck({});
  return async (
    request: CatalogueRequest,
    told: (done: number) => void,
  ): Promise<CatalogueAnswer> => {
    if (request.kind === 'save') {
      return new Blob([...faultyLines(latest.faults(), texts, latest.delimiter)]);
    }
    latest = new CatalogueCheck(request.choice, request.file.size);
    try {
      await readAll(request.file, latest, told);
    } catch {
      return 'unreadable';
    }
    const report = latest.finish();
    return latest.problem ?? report;
  };
}

async function readAll(file: Blob, check: CatalogueCheck, told: (done: number) => void) {
  const partAt = (at: number) => file.slice(at, at + PART).arrayBuffer();
  let next = partAt(0);
  for (let at = 0; at < file.size && !check.isOver; at += PART) {
    const part = await next;
    next = partAt(at + PART);
    check.push(new Uint8Array(part));
    told(Math.min(1, (at + PART) / file.size));
  }
}
