import { own } from '../../../../engine/own.ts';

/** Where the columns are that tell something, by their position; -1 if the table does not have one. */
export interface Columns {
  /** Settings of core_config_data, or the stores or websites that exist. */
  readonly of: 'settings' | 'stores' | 'websites';
  readonly count: number;
  readonly scope: number;
  readonly scopeId: number;
  readonly path: number;
  readonly value: number;
  /** Of a store or a website. */
  readonly id: number;
  readonly code: number;
}

/** A name as the table has it: n98-magerun2 writes `Scope-ID`, and `Scope_ID` in XML. */
const normal = (name: string): string => name.trim().toLowerCase().replace(/[\s-]/g, '_');

/** The columns of a table by their names. Undefined if the table is another one. */
export function columnsOf(written: readonly string[]): Columns | undefined {
  const names = written.map(normal);
  const at = (name: string) => names.indexOf(name);
  const of =
    at('path') >= 0 && at('value') >= 0
      ? 'settings'
      : at('code') < 0
        ? undefined
        : at('store_id') >= 0
          ? 'stores'
          : at('website_id') >= 0 && at('group_id') < 0
            ? 'websites'
            : undefined;
  if (!of) return undefined;
  return {
    of,
    count: names.length,
    scope: at('scope'),
    scopeId: at('scope_id'),
    path: at('path'),
    value: at('value'),
    id: at(of === 'stores' ? 'store_id' : 'website_id'),
    code: at('code'),
  };
}

/** Paths; one of two parts has an underscore in the first, which other words with a slash do not have. */
const OF_THREE = /^[\w-]+(?:\/[\w.-]+){2,}$/;
const OF_TWO = /^[a-z]{1,60}_[a-z_]{1,60}\/[\w-]{1,99}$/;

/** Whether a text of two parts can only be a path. */
export const isShortPath = (text: string): boolean => OF_TWO.test(text);

/** Whether a text alone can only be a path. */
export const isPath = (text: string): boolean => OF_THREE.test(text) || isShortPath(text);

/** What a cell looks like in a column whose name is not written. */
const LOOKS: Readonly<Record<string, Pick<RegExp, 'test'>>> = {
  config_id: /^\d+$/,
  scope: /^(?:default|websites|stores)$/i,
  scope_id: /^\d+$/,
  path: { test: isPath },
  updated_at: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
};

/** What a cell looks like in a column with a name, even if its content is wrong. */
const NAMED_LOOKS: Readonly<Record<string, RegExp>> = {
  config_id: /^\d+$/,
  scope: /^\w*$/,
  scope_id: /^-?\d+$/,
  path: /^[^\s"'|]+$/,
  updated_at: /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?|NULL)$/,
};

/** Whether a cell can be in a column with this name; anything can be a value. */
export const canBeIn = (name: string, cell: string): boolean =>
  own(NAMED_LOOKS, normal(name))?.test(cell) ?? true;

/** The order of the columns of core_config_data. Releases before 2.3.5 do not have `updated_at`. */
export const TABLE_ORDER = ['config_id', 'scope', 'scope_id', 'path', 'value', 'updated_at'];

/** The order of n98-magerun2. Older releases do not have `Updated At`. */
const N98_ORDER = ['path', 'scope', 'scope_id', 'value', 'updated_at'];

const LAYOUTS: readonly (readonly string[])[] = [
  TABLE_ORDER,
  TABLE_ORDER.slice(0, -1),
  TABLE_ORDER.slice(1),
  TABLE_ORDER.slice(1, -1),
  N98_ORDER,
  N98_ORDER.slice(0, -1),
  ['scope', 'path', 'value'],
  ['path', 'value'],
];

/** The names of the columns of a row without a header, from what its cells look like. */
export const layoutOf = (cells: readonly string[], least = 2): readonly string[] | undefined =>
  cells.length < least
    ? undefined
    : LAYOUTS.find(
        (layout) =>
          layout.length === cells.length &&
          layout.every((name, index) => LOOKS[name]?.test(cells[index] ?? '') ?? true),
      );
