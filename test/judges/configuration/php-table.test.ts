import { expect, it } from 'vitest';
import { phpTable } from '../../../src/judges/configuration/formats/php-table.ts';
import { faultsOf, listed, readAll } from './part-checks.ts';

const HEAD = `<?php
/**
 * Export to PHP Array plugin for PHPMyAdmin
 * @version 5.2.1
 */

/**
 * Database \`shop\`
 */

`;

it('reads rows and the websites and stores of an export', () => {
  const text = `${HEAD}/* \`shop\`.\`m2_core_config_data\` */
$m2_core_config_data = array(
  array('config_id' => '1','scope' => 'default','scope_id' => '0','path' => 'a/b/c','value' => 'it\\'s
two','updated_at' => '2026-01-01 00:00:00'),
  array('config_id' => '2','scope' => 'stores','scope_id' => '3','path' => 'a/b/d','value' => NULL)
);

/* \`shop\`.\`m2_store\` */
$m2_store = array(
  array('store_id' => '3','code' => 'de','website_id' => '1')
);

/* \`shop\`.\`m2_store_website\` */
$m2_store_website = array(
  array('website_id' => '1','code' => 'base')
);
$ ls`;
  const [part, ...others] = readAll([phpTable], text);
  expect(others).toEqual([]);
  expect(part).toMatchObject({ format: 'F-PHPPMA', whole: false, faults: [] });
  expect(listed(part)).toEqual({
    'default 0 a/b/c': ["it's\ntwo", 'raw'],
    'stores 3 a/b/d': 'null',
  });
  expect(part?.entries[0]).toMatchObject({
    origin: 'database',
    scope: { type: 'default', name: '0', named: 'id' },
  });
  expect(text.slice(...(part?.entries[0]?.named ?? [0, 0]))).toBe('a/b/c');
  expect(part?.told?.scopes).toEqual([
    { type: 'stores', id: '3', code: 'de' },
    { type: 'websites', id: '1', code: 'base' },
  ]);
  expect(text.slice(part?.span[1])).toBe('\n$ ls');
});

it('reads the table without the header, and what is there of a cut one', () => {
  const text =
    "$core_config_data = array(\n array('path' => 'a/b/c', 'value' => 'x'),\n array('path' => 'a/b/d', 'value' => 'y";
  const [part] = readAll([phpTable], text);
  expect(listed(part)).toEqual({ 'a/b/c': ['x', 'raw'], 'a/b/d': 'partial end' });
  expect(faultsOf(text, part)?.length).toBe(1);
});

it('leaves other variables alone', () => {
  expect(readAll([phpTable], "$config = array(array('path' => 'a'));")).toEqual([]);
});

it('reads the next export after one that was cut within an expression', () => {
  const rows = "array('path' => 'a/b/c', 'value' => 'x')";
  const text = `$core_config_data = array(\n array('path' => f(\n$core_config_data = array(\n ${rows}\n);\n))`;
  expect(readAll([phpTable], text).map((part) => listed(part))).toEqual([
    {},
    { 'a/b/c': ['x', 'raw'] },
  ]);
});
