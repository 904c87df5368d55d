import type { CatalogueFile } from '../../contracts/catalogue.ts';
import type { CatalogueReport } from '../../engine/catalogue/report.ts';
import { say } from './report-view.ts';

/** Shows which column and type were checked, so that the reader can change them. */
export function showChoices(
  column: HTMLSelectElement,
  type: HTMLSelectElement,
  report: CatalogueReport,
  file: CatalogueFile,
): void {
  const names = report.columns.map(({ name, number }) =>
    name.trim() === '' ? say(file, 'column-number', { number }) : name,
  );
  fill(
    column,
    report.column,
    report.columns.map(({ id }, index) => [id, names[index] ?? '']),
    file,
  );
  fill(
    type,
    report.type,
    file.types.map((id) => [id, file.rule.terms[id] ?? id]),
    file,
  );
}

function fill(
  select: HTMLSelectElement,
  value: string,
  options: readonly (readonly [id: string, name: string])[],
  file: CatalogueFile,
): void {
  const all = value === '' ? [['', say(file, 'choose')] as const, ...options] : options;
  select.replaceChildren(...all.map(([id, name]) => new Option(name, id)));
  select.value = value;
}
