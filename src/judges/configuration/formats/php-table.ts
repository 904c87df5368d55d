import type { Entry, Fault, Format, Part } from '../part.ts';
import { clipped } from './clipped.ts';
import { lineEnd } from './lines.ts';
import { begin } from './php/begin.ts';
import { afterEnd } from './php/end.ts';
import { keyText, type Reading, readable } from './php/entries.ts';
import { type PhpItem, phpReader } from './php/values.ts';
import { type Cell, type KnownScope, rowEntry, rowScope } from './table-row.ts';

/** The tables that tell something, with any prefix in front. */
const TABLE = /(?:^|_)(core_config_data|store_website|store)$/;

const EXPORT = /plugin for PHPMyAdmin/;

/**
 * A PHP array as phpMyAdmin exports a table (F-PHPPMA): `$core_config_data = array(array('path' => …), …);`. Other
 * tables of the same export are part of it. Whether rows were left out is not told, so it is never whole.
 */
export const phpTable: Format = {
  ids: ['F-PHPPMA'],
  read(text, at): Part | undefined {
    const entries: Entry[] = [];
    const faults: Fault[] = [];
    const scopes: KnownScope[] = [];
    let end = at;
    let table = begin(text, at);
    if (!table?.variable) return undefined;
    if (!TABLE.test(table.variable) && !EXPORT.test(text.slice(at, table.from))) return undefined;
    while (table?.variable !== undefined) {
      const reader = phpReader(text);
      const rows = reader.value(table.from);
      const stopped = reader.stopped();
      const reading: Reading = { source: text, origin: 'database', stopped };
      const name = TABLE.exec(table.variable)?.[1];
      for (const { value: row } of rows.kind === 'array' ? rows.items : []) {
        if (row.kind !== 'array') continue;
        const cells = cellsOf(reading, row.items);
        const found = name === 'core_config_data' && rowEntry(cells, [row.start, row.end]);
        if (found) entries.push(found);
        if (name?.startsWith('store')) scopes.push(...rowScope(name, cells));
      }
      faults.push(...reader.faults);
      end = stopped === undefined ? afterEnd(text, rows.end) : lineEnd(text, stopped);
      table = stopped === undefined ? begin(text, end, true) : undefined;
    }
    const told = scopes.length > 0 ? { scopes } : {};
    return {
      format: 'F-PHPPMA',
      span: [at, end],
      entries: clipped(entries, end),
      faults,
      whole: false,
      told,
    };
  },
};

function cellsOf(reading: Reading, items: readonly PhpItem[]): Map<string, Cell> {
  return new Map(
    items.map(({ key, value }): [string, Cell] => [
      keyText(reading.source, key) ?? '',
      {
        value: readable(reading, value),
        valued: value.kind === 'text' ? value.inner : [value.start, value.end],
      },
    ]),
  );
}
