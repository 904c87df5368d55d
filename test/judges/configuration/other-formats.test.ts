import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/judges/configuration/formats/commands.ts';
import { dottedLines } from '../../../src/judges/configuration/formats/magerun/dotted-lines.ts';
import { dottedTable } from '../../../src/judges/configuration/formats/magerun/dotted-table.ts';
import { updateScript } from '../../../src/judges/configuration/formats/magerun/update-script.ts';
import { admin } from '../../../src/judges/configuration/formats/support/admin.ts';
import { dataSpaces } from '../../../src/judges/configuration/formats/support/data-spaces.ts';
import { supportCheck } from '../../../src/judges/configuration/formats/support/support-check.ts';
import type { Format } from '../../../src/judges/configuration/part.ts';
import { expectPlaces, faultsIn, only, settings } from './formats.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`recorded/${name}`, import.meta.url), 'utf8');

const read = (format: Format, text: string) => {
  const part = format.read(text, 0);
  if (part) expectPlaces(text, part);
  return part;
};

const PEM = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----';

describe('scripts of n98-magerun2', () => {
  const VALUES = [
    ['a/b/c', "it's a value"],
    ['a/b/pem', `${PEM}\n`],
    ['a/b/null', '<null>'],
    ['a/b/word', 'NULL'],
    ['a/b/back', 'C:\\new\\'],
    ['a/b/empty', ''],
    ['a/b/quote', 'say "hi" $x'],
  ];
  const SCOPES = [
    'default 0',
    'default 0',
    'websites 1',
    'stores 2',
    'default 0',
    'default 0',
    'default 0',
  ];

  it('in PHP have a call for each value', () => {
    const text = recorded('n98-update-script.txt');
    const part = read(updateScript, text);
    expect(part?.format).toBe('F-N98SCRIPT');
    expect(settings(part)).toEqual(VALUES);
    expect(part?.entries.map(({ scope }) => `${scope?.type} ${scope?.name}`)).toEqual(SCOPES);
    expect(text.slice(part?.span[1])).toBe('\n');
  });

  it('of its own have a command for each value; there, \\n in a path of Windows is a line break', () => {
    const part = read(commands, recorded('n98-magerun-script.txt'));
    const values = VALUES.map(([name, value]) => [name, name === 'a/b/back' ? 'C:\new\\' : value]);
    expect(settings(part)).toEqual(values);
    expect(part?.entries.map(({ scope }) => `${scope?.type} ${scope?.name}`)).toEqual(SCOPES);
  });

  it('in PHP say which calls cannot be read', () => {
    const text =
      "$installer->setConfigData('a/b/c', $value);\n$installer->setConfigData('a/b/d', 1);\n";
    const part = read(updateScript, text);
    expect(settings(part)).toEqual([['a/b/d', '1']]);
    expect(faultsIn(text, part)).toEqual([
      "row-broken: $installer->setConfigData('a/b/c', $value);",
    ]);
  });

  it.each(['<?php\nreturn [];', '<?php\n$x = 1;', '<?php', ''])(
    'in PHP are not other files: %j',
    (text) => {
      expect(read(updateScript, text)).toBeUndefined();
    },
  );
});

describe('keys with dots', () => {
  it('of env.php are paths below system, and the keys for encryption', () => {
    const text =
      `system.default.demo.a.one value one\nsystem.websites.base.demo.a.two: 2\n` +
      `system.stores.fr.demo.a.pem = ${PEM}\ncrypt.key 00000000000000000000000000000000\ndb.table_prefix x\nother`;
    const part = read(dottedLines, text);
    expect(part?.format).toBe('F-N98ENV');
    expect(settings(part)).toEqual([
      ['demo/a/one', 'value one'],
      ['demo/a/two', '2'],
      ['demo/a/pem', PEM],
      ['crypt/key', '0'.repeat(32)],
    ]);
    expect(part?.entries[2]).toMatchObject({
      origin: 'env.php',
      scope: { type: 'stores', name: 'fr' },
    });
    expect(part?.told?.cryptKeys).toMatchObject([{ sound: true }]);
    expect(text.slice(part?.span[1])).toBe('\nother');
  });

  it('tell whether a key for encryption has its form', () => {
    expect(read(dottedLines, 'crypt.key short')?.told?.cryptKeys).toMatchObject([{ sound: false }]);
    expect(read(dottedLines, 'crypt.key base64QUJDRA==')?.told?.cryptKeys).toMatchObject([
      { sound: true },
    ]);
  });

  it.each([
    'db.host x',
    'crypt.key is a key',
    'db.password x',
    'session.redis.host x',
    'session.redis.password is what it needs',
    'system.default.a.b',
    'example.com',
    'session. Then',
  ])('are not other text: %s', (text) => expect(read(dottedLines, text)).toBeUndefined());
});

describe('the support checker', () => {
  const TEXT = `Check group: product_recommendations with total 2 rules'
[1/2] API keys: 
Private key is wrong
[2/2] ENV Data: 

Project ID: project-1
Project Name: My project
Data Space ID(env ID): 0f1e2d3c
Data Space Name: Main
Data Space Type: Testing
Alternate ENV enabled?: 
Alternate ENV ID: 
Alternate env DISABLED!
Some of fields are empty!`;

  it('prints the values of the data space', () => {
    const part = read(supportCheck, `${TEXT}\n\nThat is all.`);
    expect(settings(part)).toEqual([
      ['services_connector/services_id/project_id', 'project-1'],
      ['services_connector/services_id/project_name', 'My project'],
      ['services_connector/services_id/environment_id', '0f1e2d3c'],
      ['services_connector/services_id/environment_name', 'Main'],
      ['services_connector/services_id/environment', 'Testing'],
      ['services_connector/product_recommendations/alternate_environment_enabled', ''],
      ['services_connector/product_recommendations/alternate_environment_id', ''],
    ]);
    expect(part).toMatchObject({ format: 'F-CHK', span: [0, TEXT.length], whole: false });
    expect(TEXT.slice(...(part?.entries[2]?.named ?? [0, 0]))).toBe('Data Space ID(env ID)');
  });

  it('can be pasted in part, and ends where another format begins', () => {
    const block = TEXT.slice(TEXT.indexOf('Project ID'));
    expect(settings(read(supportCheck, block))).toHaveLength(7);
    const text = `${TEXT}\n$ x\n<?php\nProject ID: 2\n`;
    expect(settings(read(supportCheck, text))).toHaveLength(7);
    expect(read(supportCheck, 'Project ID: 1')).toBeUndefined();
    expect(read(supportCheck, 'Data Space Type: Testing')).toBeUndefined();
  });
});

describe('saas:list:projects', () => {
  const TABLE = `+------------+--------------+----------------+------------------+------------------+
| Project Id | Project Name | Environment Id | Environment Name | Environment Type |
+------------+--------------+----------------+------------------+------------------+
| p-1        | Main         | e-1            | Live             | Production       |
| p-1        | Main         | e-2            | Test             | Testing          |
+------------+--------------+----------------+------------------+------------------+`;

  it.each(['Projects list:\n', 'Project data:\n', ''])('tells the data spaces: %j', (heading) => {
    const part = read(dataSpaces, `${heading}${TABLE}\nnext`);
    expect(part).toMatchObject({ format: 'F-LIST', span: [0, (heading + TABLE).length] });
    const [first, second] = TABLE.split('\n').slice(3, 5);
    const spaces = part?.told?.spaces?.map(({ at, ...space }) => ({
      ...space,
      row: (heading + TABLE).slice(...at),
    }));
    expect(spaces).toEqual([
      { project: 'p-1', space: 'e-1', type: 'Production', row: first },
      { project: 'p-1', space: 'e-2', type: 'Testing', row: second },
    ]);
  });

  it('says which rows are broken', () => {
    const broken = TABLE.replace('| e-1            |', '|');
    expect(faultsIn(broken, read(dataSpaces, broken))[0]).toMatch(/^row-broken: \| p-1 /);
    expect(read(dataSpaces, broken)?.told?.spaces).toHaveLength(1);
  });

  it('can be refused', () => {
    for (const text of [
      'Saas environment [magento_saas/environment] not set',
      'Saas Api key set not configured for production environment',
    ])
      expect(faultsIn(text, read(dataSpaces, text))).toEqual([`spaces-refused: ${text}`]);
  });

  it('is not another table', () => {
    expect(read(dataSpaces, TABLE.replace('Project Id', 'Path      '))).toBeUndefined();
    expect(read(dataSpaces, 'Projects list:\nnone')).toBeUndefined();
  });
});

describe('the page in Admin', () => {
  it('has a label, then the value', () => {
    const text = `Sandbox API Keys
Sandbox API Key
[global]
0f1e2d3c
Sandbox Private Key
${PEM}
SaaS Identifier
Project: My project
Data Space\tMain [Type: Testing]
Data Space ID
1234-5678

Save Config`;
    const part = read(admin, text);
    expect(settings(part)).toEqual([
      ['services_connector/services_connector_integration/sandbox_api_key', '0f1e2d3c'],
      ['services_connector/services_connector_integration/sandbox_private_key', PEM],
      ['services_connector/services_id/project_name', 'My project'],
      ['services_connector/services_id/environment_name', 'Main'],
      ['services_connector/services_id/environment', 'Testing'],
      ['services_connector/services_id/environment_id', '1234-5678'],
    ]);
    expect(part).toMatchObject({ format: 'F-ADMIN', whole: false });
    expect(text.slice(part?.span[1])).toBe('\n\nSave Config');
  });

  it('of the old form', () => {
    const text =
      'Production API Key [global]\n******\nProject identifier\np-1\nEnvironment identifier\ne-1\n';
    expect(settings(read(admin, text))).toEqual([
      ['services_connector/services_connector_integration/production_api_key', '<hidden mask>'],
      ['services_connector/services_id/project_id', 'p-1'],
      ['services_connector/services_id/environment_id', 'e-1'],
    ]);
  });

  it('normally has no values', () => {
    const labels =
      'Sandbox API Key\nSandbox Private Key\nProduction API Key\nProduction Private Key';
    expect(read(admin, labels)).toMatchObject({ entries: [], span: [0, labels.length] });
    expect(read(admin, 'Production API Key\nEnter the key from your account.')).toBeUndefined();
    expect(only(read(admin, 'Data Space ID\ne-1')).name).toMatch(/environment_id$/);
    for (const label of ['Testing 2', 'Live [Type: Production]'])
      expect(
        settings(read(admin, `Production API Key\nEnvironment identifier\n${label}\n`)),
      ).toEqual([['services_connector/services_id/environment_id', label]]);
  });

  it.each([
    'Project\nx',
    'Data Space\nx [Type: Testing]',
    'API Keys\nx',
    'Your Sandbox API Key\nx',
  ])('is not other text: %j', (text) => expect(read(admin, text)).toBeUndefined());
});

describe('the table of keys with dots', () => {
  const table = (key: string, value: string, header = ['key', 'value']) => {
    const border = `+${'-'.repeat(42)}+${'-'.repeat(42)}+`;
    const row = (cells: readonly string[]) =>
      `|${cells.map((cell) => ` ${cell.padEnd(40)} `).join('|')}|`;
    return [border, row(header), border, row([key, value]), border].join('\n');
  };

  it('has settings of env.php', () => {
    const part = read(dottedTable, table('system.websites.base.demo.a.one', 'a value'));
    expect(part).toMatchObject({
      format: 'F-N98ENV',
      faults: [],
      entries: [{ origin: 'env.php', scope: { type: 'websites', name: 'base' } }],
    });
    expect(settings(part)).toEqual([['demo/a/one', 'a value']]);
  });

  it('has the environment of the connector, whose path has two parts', () => {
    const part = read(dottedTable, table('system.default.magento_saas.environment', 'sandbox'));
    expect(settings(part)).toEqual([['magento_saas/environment', 'sandbox']]);
  });

  it('has the keys for encryption', () => {
    const told = (value: string) => read(dottedTable, table('crypt.key', value))?.told;
    expect(told('0'.repeat(32))).toMatchObject({ cryptKeys: [{ sound: true }] });
    expect(told('short')).toMatchObject({ cryptKeys: [{ sound: false }] });
  });

  it('that has lost its last border is not whole', () => {
    const text = table('system.default.demo.a.one', 'x').split('\n').slice(0, -1).join('\n');
    expect(read(dottedTable, text)?.faults).toMatchObject([{ kind: 'box-open' }]);
  });

  it.each([
    ['other keys', table('hello', 'x')],
    ['other columns', table('system.default.demo.a.one', 'x', ['name', 'value'])],
  ])('is not a table with %s', (_, text) => expect(read(dottedTable, text)).toBeUndefined());
});
