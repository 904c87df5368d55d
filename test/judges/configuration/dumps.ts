import fc from 'fast-check';
import { privatePem } from '../../support/keys.ts';

const KEYS = 'services_connector/services_connector_integration';
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');

/** What a cell of another table may contain: what a search by bytes could take for a statement. */
const cell = fc.oneof(
  fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) => text.replace(/[\r\n\u2028\u2029\0]/g, ' ')),
  fc.constantFrom(
    ';',
    "it's",
    'INSERT INTO `core_config_data` VALUES (1);',
    '-- Dumping data for table `core_config_data`',
    '/* ',
    '# ',
    'é電池',
  ),
);

const value = fc.oneof(
  cell,
  fc.constantFrom('production', 'testing', '1', '', privatePem(), privatePem().replace('A', '')),
);

const PATHS = [
  'magento_saas/environment',
  'services_connector/services_id/environment_id',
  `${KEYS}/production_api_key`,
  `${KEYS}/production_private_key`,
  'web/unsecure/base_url',
];

const setting = fc.record({
  path: fc.constantFrom(...PATHS),
  scope: fc.constantFrom("'default',0", "'websites',1", "'stores',2"),
  value,
});

interface Style {
  readonly head: string;
  /** Between VALUES and the first row, and between rows. */
  readonly gap: string;
  readonly between: string;
}

const STYLES: readonly Style[] = [
  { head: '-- MySQL dump 10.13  Distrib 8.0.36\n--\n', gap: ' ', between: ',' },
  {
    head: '/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19\n',
    gap: '\n',
    between: ',\n',
  },
];

const tuple = (cells: readonly string[]): string => `(${cells.join(',')})`;

const insert = (table: string, rows: readonly string[], { gap, between }: Style): string =>
  rows.length === 0 ? '' : `INSERT INTO \`${table}\` VALUES${gap}${rows.join(between)};\n`;

/** A table as mysqldump writes it. */
const tableOf = (table: string, columns: readonly string[], rows: string): string => `
--
-- Table structure for table \`${table}\`
--

DROP TABLE IF EXISTS \`${table}\`;
CREATE TABLE \`${table}\` (
${columns.map((name) => `  \`${name}\` text NOT NULL COMMENT 'It''s; a (column)',`).join('\n')}
  PRIMARY KEY (\`${columns[0]}\`)
) ENGINE=InnoDB;

--
-- Dumping data for table \`${table}\`
--

LOCK TABLES \`${table}\` WRITE;
${rows}UNLOCK TABLES;
`;

const other = fc.record({
  name: fc.constantFrom('catalog', 'sales_order', 'store_group', 'core_config_data_old'),
  rows: fc.array(fc.tuple(cell, cell), { maxLength: 4 }),
});

const OF_SETTINGS = ['config_id', 'scope', 'scope_id', 'path', 'value', 'updated_at'];
const OF_STORE = ['store_id', 'code', 'website_id', 'group_id', 'name', 'sort_order', 'is_active'];

/** Dumps of a whole database as mysqldump and mariadb-dump write them. */
export const dump: fc.Arbitrary<string> = fc
  .record({
    style: fc.constantFrom(...STYLES),
    prefix: fc.constantFrom('', 'm2_'),
    before: fc.array(other, { maxLength: 3 }),
    settings: fc.array(setting, { maxLength: 5 }),
    after: fc.array(other, { maxLength: 3 }),
    windows: fc.boolean(),
    end: fc.constantFrom('', '-- Dump completed on 2026-01-01\n', '\n'),
  })
  .map(({ style, prefix, before, settings, after, windows, end }) => {
    const others = (tables: typeof before) =>
      tables
        .map(({ name, rows }) => {
          const tuples = rows.map((cells) => tuple(cells.map((text) => `'${escaped(text)}'`)));
          return tableOf(name, ['a', 'b'], insert(name, tuples, style));
        })
        .join('');
    const rows = settings.map((each, index) =>
      tuple([
        String(index),
        each.scope,
        `'${each.path}'`,
        `'${escaped(each.value)}'`,
        "'2026-01-01 00:00:00'",
      ]),
    );
    const text = [
      style.head,
      others(before),
      tableOf(
        `${prefix}core_config_data`,
        OF_SETTINGS,
        insert(`${prefix}core_config_data`, rows, style),
      ),
      others(after),
      tableOf(
        `${prefix}store`,
        OF_STORE,
        insert(`${prefix}store`, ["(2,'main',1,1,'Main; store',0,1)"], style),
      ),
      end,
    ].join('');
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });
