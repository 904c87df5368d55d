import type { Span } from '../../../engine/text/characters.ts';
import type { Entry, Told, Value } from '../part.ts';

/** A website or a store of the installation. */
export type KnownScope = NonNullable<Told['scopes']>[number];

/** A cell of a row of core_config_data. */
export interface Cell {
  readonly value: Value;
  readonly valued: Span;
}

/** The entry of a row whose cells are found by the name of their column, in lowercase; undefined without a path. */
export function rowEntry(cells: ReadonlyMap<string, Cell>, span: Span): Entry | undefined {
  const path = textOf(cells.get('path'));
  const value = cells.get('value');
  const named = cells.get('path')?.valued;
  if (path === undefined || !value || !named) return undefined;
  const type = textOf(cells.get('scope'));
  const id = textOf(cells.get('scope_id') ?? cells.get('scope-id'));
  return {
    name: path,
    naming: 'path',
    ...(type !== undefined && {
      scope: { type: type.toLowerCase(), ...(id !== undefined && { name: id, named: 'id' }) },
    }),
    value: value.value,
    origin: 'database',
    named,
    valued: value.valued,
    span,
  };
}

/** What is written in a cell. */
const textOf = (cell: Cell | undefined): string | undefined =>
  cell?.value.kind === 'text' ? cell.value.text.text : undefined;

/** What a row of store_website or of store tells: a website or a store that exists. */
export function rowScope(table: string, cells: ReadonlyMap<string, Cell>): KnownScope[] {
  const code = textOf(cells.get('code'));
  const id = textOf(cells.get(table === 'store' ? 'store_id' : 'website_id'));
  if (code === undefined) return [];
  const type = table === 'store' ? 'stores' : 'websites';
  return [{ type, code, ...(id !== undefined && { id }) }];
}
