import { describe, expect, it } from 'vitest';
import { databaseDump } from '../../../src/judges/configuration/formats/database/dump.ts';
import { databaseTuples } from '../../../src/judges/configuration/formats/database/tuples.ts';
import { readInsert, readTuple } from '../../../src/judges/configuration/formats/sql/insert.ts';
import type { Row } from '../../../src/judges/configuration/formats/table/table.ts';
import { expectSoundPlaces, recorded, shown, values } from './reading.ts';

const read = (text: string) => {
  const part = databaseDump.read(text, 0);
  if (part) expectSoundPlaces(text, part);
  return part;
};

const PMA = `-- phpMyAdmin SQL Dump
-- version 5.2.1
-- https://www.phpmyadmin.net/

SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
START TRANSACTION;

--
-- Dumping data for table \`core_config_data\`
--

INSERT INTO \`core_config_data\` (\`config_id\`, \`scope\`, \`scope_id\`, \`path\`, \`value\`, \`updated_at\`) VALUES
(1, 'default', 0, 'demo/a/one', 'it\\'s', '2026-01-01 00:00:00'),
(2, 'websites', 1, 'demo/a/two', NULL, '2026-01-01 00:00:00');
COMMIT;
`;

describe('dumps', () => {
  it('reads all tables of settings, whatever their prefix, and no text in other tables', () => {
    const part = read(recorded('database/dump.sql'));
    expect(part?.entries).toHaveLength(20);
    expect(values(part)['demo/b/controls']).toBe('a\0b\x1ac');
    expect(values(part)).not.toHaveProperty('no/t/here');
    expect(part?.whole).toBe(false);
  });

  it('is whole if it has the table to its end, and only then', () => {
    const dump = recorded('database/single.sql');
    expect(read(dump)?.whole).toBe(true);
    expect(read(recorded('database/where.sql'))?.whole).toBe(false);
    const below = (command: string) => databaseDump.read(`${command}\n${dump}`, command.length + 1);
    expect(below('$ mysqldump shop core_config_data')?.whole).toBe(true);
    expect(below(`$ mysqldump shop core_config_data --where="path like 'a%'"`)?.whole).toBe(false);
    expect(read(recorded('database/rows.sql'))?.whole).toBe(false);
    const cut = dump.slice(0, dump.indexOf('UNLOCK TABLES'));
    expect(read(cut.slice(0, cut.lastIndexOf('INSERT')))?.whole).toBe(false);
    expect(read(PMA)?.whole).toBe(false);
    const rows =
      "INSERT INTO `core_config_data` VALUES (1,'default',0,'a/b/c','x');\nUNLOCK TABLES;\n";
    const begun = '-- MariaDB dump 10.19\n--\n-- Host: localhost    Database: shop\n';
    const completed = '-- Dump completed on 2026-05-02  9:00:00\n';
    expect(read(begun + rows + completed)?.whole).toBe(true);
    expect(read(begun + rows)?.whole).toBe(false);
    expect(read(rows + completed)?.whole).toBe(false);
    expect(read(`${begun}-- WHERE:  path like 'a%'\n${rows}${completed}`)?.whole).toBe(false);
  });

  it('reads phpMyAdmin', () => {
    const part = read(PMA);
    expect(part?.format).toBe('F-SQLPMA');
    expect(part?.span).toEqual([0, PMA.length - 1]);
    expect(values(part)).toEqual({ 'demo/a/one': "it's", 'demo/a/two': null });
  });

  it('reads each of the statements that phpMyAdmin begins every 50,000 bytes', () => {
    const next = PMA.replace('COMMIT;\n', '')
      .slice(PMA.indexOf('INSERT'))
      .replaceAll('demo/a', 'demo/b');
    expect(Object.keys(values(read(PMA.replace('COMMIT;\n', next))))).toEqual([
      'demo/a/one',
      'demo/a/two',
      'demo/b/one',
      'demo/b/two',
    ]);
  });

  it.each([
    ["INSERT INTO core_config_data VALUES (1,'default',0,'a/b/c','x');", 'x'],
    ["INSERT INTO m2_core_config_data (path, value) VALUES ('a/b/c', 'x')", 'x'],
    ["replace into `shop`.`core_config_data` (`value`,`path`) values ('x','a/b/c');", 'x'],
    [
      "INSERT IGNORE INTO core_config_data (scope, scope_id, path, value) VALUES\n  ('default', 0, 'a/b/c', 'x') -- note\n;",
      'x',
    ],
    [
      "INSERT INTO core_config_data (path, value) VALUES ('a/b/c', 'x') ON DUPLICATE KEY UPDATE value = VALUES(value);",
      'x',
    ],
    ["INSERT INTO core_config_data SET path = 'a/b/c', value = 'x', scope_id = 0;", 'x'],
    [
      "UPDATE `core_config_data` SET `config_id` = 1,`path` = 'a/b/c',`value` = 'x' WHERE `config_id` = 1;",
      'x',
    ],
    ["UPDATE core_config_data SET value = 'x' WHERE path = 'a/b/c' AND scope_id = 0;", 'x'],
    [
      "INSERT INTO core_config_data (path, value) VALUES ('a/b/c', 'it''s \\Z\\%\\q \\\\n');",
      "it's \x1a\\%q \\n",
    ],
    ["INSERT INTO core_config_data (path, value) VALUES ('a/b/c', _utf8mb4'x');", 'x'],
    ['INSERT INTO core_config_data (path, value) VALUES (\'a/b/c\', "x");', 'x'],
    ["INSERT INTO core_config_data (path, value) VALUES ('a/b/c', 12);", '12'],
    ["INSERT INTO core_config_data (path, value) VALUES ('a/b/c', @key);", 'hidden: reference'],
    [
      "INSERT INTO core_config_data (path, value) VALUES ('a/b/c', CONCAT('a', ',', \"b)\"));",
      'hidden: reference',
    ],
    ["INSERT INTO core_config_data (path, value) VALUES ('a/b/c', '******');", 'hidden: mask'],
    ["INSERT INTO core_config_data (path, value) VALUES ('a/b/c', null);", null],
  ])('%s', (statement, value) => {
    const part = read(statement);
    expect(part?.format).toBe('F-SQL');
    expect(part?.entries.map(shown)).toEqual([value]);
    expect(part?.entries[0]?.name).toBe('a/b/c');
    expect(part?.span).toEqual([0, statement.length]);
  });

  it.each([
    'INSERT INTO `review_store` VALUES (1,0),(1,1);',
    'INSERT INTO `cms_page_store` (`page_id`, `store_id`) VALUES (1,0);',
    "INSERT INTO `store_group` VALUES (1,1,'Main','main',2,1);",
  ])('knows other tables by their columns: %s', (statement) => {
    const part = read(statement);
    expect([part?.told, part?.faults, part?.entries]).toEqual([undefined, [], []]);
  });

  it('passes over the rows of other tables quickly', () => {
    const row = `(1,'it\\'s (a) "value"; -- x',NULL,'${'x'.repeat(500)}'),\n`;
    const other = `INSERT INTO \`sales_order\` VALUES\n${row.repeat(10_000)}(2,'');\n`;
    const text = `${other}INSERT INTO core_config_data (path, value) VALUES ('a/b/c','x');\n`;
    expect(values(read(text))).toEqual({ 'a/b/c': 'x' });
  });

  it('takes the order of the columns from CREATE TABLE', () => {
    const part = read(
      "CREATE TABLE `core_config_data` (\n  `path` varchar(255),\n  `value` text,\n  PRIMARY KEY (`path`)\n);\nINSERT INTO `core_config_data` VALUES ('a/b/c','x');\n",
    );
    expect(values(part)).toEqual({ 'a/b/c': 'x' });
  });

  it('reads on behind a row that cannot be read, and reports it', () => {
    const text =
      "INSERT INTO core_config_data VALUES\n(1,'default',0,'a/b/c','it's'),\n(2,'default',0,'a/b/d','y');\n";
    const part = read(text);
    expect(values(part)).toEqual({ 'a/b/d': 'y' });
    expect(part?.faults.map(({ kind, at }) => [kind, text.slice(...at)])).toEqual([
      ['row-broken', "(1,'default',0,'a/b/c','it's'),"],
    ]);
  });

  it('reports a row with another number of cells', () => {
    const part = read(
      "INSERT INTO core_config_data (path, value) VALUES ('a/b/c','x'),('a/b/d');\n",
    );
    expect(values(part)).toEqual({ 'a/b/c': 'x' });
    expect(part?.faults.map(({ kind }) => kind)).toEqual(['row-broken']);
  });

  it('reports a text that ends inside a statement', () => {
    const part = read(
      "INSERT INTO core_config_data (path, value) VALUES ('a/b/c','x'),\n('a/b/d','y",
    );
    expect(values(part)).toEqual({ 'a/b/c': 'x' });
    expect(part?.faults.map(({ kind }) => kind)).toEqual(['sql-cut']);
  });

  it.each(['bin/magento config:show\n', 'CONFIG__DEFAULT__A__B__C=x\n', '# a note\nA=b\n'])(
    'ends in front of what is not SQL: %j',
    (next) => {
      const dump = "INSERT INTO core_config_data (path, value) VALUES ('a/b/c','x');\n-- end\n";
      expect(read(dump + next)?.span).toEqual([0, dump.length - 1]);
    },
  );

  it.each([
    'Insert into the form the values (see below)',
    'INSERT INTO core_config_data',
    'UPDATE the settings',
    'SET value = 1;',
    '-- a line of a letter',
    'CREATE an account',
  ])('is not there: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('one INSERT statement', () => {
  it('is read from any offset, and says where it ends', () => {
    const text = "x; INSERT INTO t (a) VALUES (1), ('b'); y";
    const rows: Row[] = [];
    const insert = readInsert(text, 3, (row) => rows.push(row));
    expect([insert?.table, insert?.columns, rows.length]).toEqual(['t', ['a'], 2]);
    expect(insert && text.slice(insert.end)).toBe(' y');
  });

  it('says that a window ends inside a row', () => {
    for (const window of ["(1,'a", '(1', '(1,', "(1,'a\\", "(1,'a'", '(', '(1 /* c'])
      expect([window, readTuple(window, 0)]).toEqual([window, 'open']);
  });
});

describe('rows without their INSERT', () => {
  const part = (text: string) => databaseTuples.read(text, 0);
  const row = (id: number, value = "'x'") =>
    `(${id},'default',0,'a/b/c${id}',${value},'2026-01-01 00:00:00')`;

  it.each([
    ['in lines', `${row(1)},\n${row(2, 'NULL')},\n`],
    ['in one line, with the end of the row before', `),${row(1)},${row(2, 'NULL')};`],
    [
      'with spaces, as phpMyAdmin writes them',
      `VALUES\n${row(1)},\n${row(2, 'NULL')}`.replaceAll(',', ', '),
    ],
  ])('are read: %s', (_, text) => {
    const read = part(text);
    expect(
      read?.entries.map(({ name, value, named }) => [name, value.kind, text.slice(...named)]),
    ).toEqual([
      ['a/b/c1', 'text', 'a/b/c1'],
      ['a/b/c2', 'null', 'a/b/c2'],
    ]);
    expect(read?.whole).toBe(false);
  });

  it('may have no updated_at, and no config_id', () => {
    expect(part("('websites',1,'a/b/c','x'),\n")?.entries[0]?.scope).toEqual({
      type: 'websites',
      name: '1',
      named: 'id',
    });
  });

  it('end in front of a row that is cut', () => {
    const text = `${row(1)},(2,'default',0,'a/b\nnext - line`;
    expect(text.slice(part(text)?.span[1])).toBe('\nnext - line');
  });

  it('are not rows of another table', () => {
    expect(part("(1,'default',0,'Admin',1),\n")).toBeUndefined();
    expect(part("(1,'a','b'),\n")).toBeUndefined();
  });
});
