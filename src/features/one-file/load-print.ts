import { pageAddress } from '../print/page-address.ts';
import { preparePaper } from '../print/print-page.ts';

/**
 * Takes the place of src/features/print/load-print.ts: a file has everything. Paper names the page that the file was
 * made from, if the file knows where that is.
 */
export function loadPrintInTime(): void {
  preparePaper(
    () => document.querySelector<HTMLAnchorElement>('.file-about a')?.href ?? pageAddress(),
  );
}
