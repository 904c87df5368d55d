import type { CatalogueFault } from '../../../engine/catalogue/report.ts';
import type { CatalogueTexts } from '../../../engine/catalogue/request.ts';
import { formatMessage } from '../../../engine/check/message.ts';

/** With this mark, spreadsheets read the file as UTF-8. */
const MARK = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula, also after spaces and in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** A cell as text: in quotation marks if it needs them, and never a formula. */
export function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /^[^"\s,;|]*$/.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/** Faulty lines as a file with columns, divided like the catalogue: spreadsheets open it in the same way. */
export function* faultyLines(
  faults: Iterable<CatalogueFault>,
  { locale, headings, messages, terms }: CatalogueTexts,
  delimiter: string,
): Generator<string> {
  yield MARK + rowOf(headings, delimiter);
  for (const { line, value, message, args } of faults) {
    const what = formatMessage(
      messages[message]?.what ?? '',
      { ...args, count: 1, line },
      locale,
      terms,
    );
    yield rowOf([String(line), value, what], delimiter);
  }
}

const rowOf = (cells: readonly string[], delimiter: string): string =>
  `${cells.map(cellOf).join(delimiter)}\r\n`;
