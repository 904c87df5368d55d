import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConfigurationReport } from '../../../src/engine/configuration/report.ts';
import type { ConfigurationAnswer } from '../../../src/engine/configuration/request.ts';
import { reportOn, reportOnAll } from '../../../src/judges/configuration/report.ts';
import { DumpScanner } from '../../../src/judges/configuration/stream/dump-scanner.ts';
import { excerptOf } from '../../../src/judges/configuration/stream/excerpt.ts';
import { searchDump } from '../../../src/judges/configuration/stream/search-dump.ts';
import { configurationWork } from '../../../src/judges/configuration/work.ts';
import { times } from '../../support/extent.ts';
import { dump } from './dumps.ts';
import { GUIDES, KEYS, LISTED } from './listed.ts';
import { PEM, show } from './samples.ts';

/** The excerpt of a dump that comes in pieces of these sizes, one after another and again. */
function scanned(text: string, sizes: readonly number[]) {
  const bytes = new TextEncoder().encode(text);
  const scanner = new DumpScanner();
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    scanner.push(bytes.subarray(at, at + size));
    at += size;
  }
  return excerptOf([scanner.done()]);
}

const streamed = (text: string, sizes: readonly number[]): ConfigurationReport =>
  reportOnAll([{ ...scanned(text, sizes), excerpt: true }], LISTED);

/** What no format recognizes is not told of a dump that is searched. */
const told = ({ unread: _, ...report }: ConfigurationReport) => report;

const size = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: 1, max: 700 }),
  fc.integer({ min: 600, max: 5000 }),
);

/** What can be at the end of a part: other statements, and some in which others seem to start. */
const LINES = [
  '-- Dump completed\n',
  "INSERT INTO `log` VALUES ('é');\n".repeat(30),
  `INSERT INTO core_config_data VALUES (1,'default',0,'a/b/c','
INSERT INTO core_config_data VALUES (2);
-- MySQL dump 10.13

${'x\n'.repeat(400)}');
`,
  `UPDATE core_config_data SET value = '${'INSERT INTO \n'.repeat(60)}' WHERE path = 'a/b/c';\n`,
  'CREATE TABLE `store` (\n  `code` text\n);\n',
];

describe('a dump that comes in pieces', () => {
  it('gives the same report as in one piece, wherever it is divided', () => {
    fc.assert(
      fc.property(dump, fc.array(size, { minLength: 1, maxLength: 9 }), (text, sizes) => {
        expect(told(streamed(text, sizes))).toEqual(told(reportOn(text, LISTED)));
      }),
      { numRuns: times(150, 2000) },
    );
  });

  it('gives the same excerpt when several parts are searched at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(dump, fc.constantFrom(...LINES)), { maxLength: 6 }),
        fc.integer({ min: 2, max: 9 }),
        async (texts, parts) => {
          const text = texts.join('\n');
          const whole = scanned(text, [text.length * 3 + 1]);
          const found = await searchDump(new Blob([text]), () => undefined, parts);
          const offsets = Array.from(found.text, (_, offset) => offset);
          expect(found.text).toBe(whole.text);
          expect(offsets.map(found.placeOf)).toEqual(offsets.map(whole.placeOf));
        },
      ),
      { numRuns: times(150, 2000) },
    );
  });

  it('keeps only what counts, however long the rest is', () => {
    const filler = `INSERT INTO \`log\` VALUES ${"('core_config_data'),".repeat(20_000)}(1);\n`;
    const row = "INSERT INTO `core_config_data` VALUES (1,'default',0,'a/b/c','1',NULL);\n";
    const { text, placeOf } = scanned(`-- MySQL dump\n${filler}${row}${filler}`, [65_536]);
    expect(text).toBe(`-- MySQL dump\n${row}--\n`);
    expect(placeOf(text.indexOf('a/b/c'))).toEqual({ line: 3, column: row.indexOf('a/b/c') + 1 });
  });

  it.each([
    ["REPLACE INTO core_config_data (path, value) VALUES ('a/b/c', '1');", true],
    ['insert ignore into shop.m2_core_config_data values (1);', true],
    ["UPDATE `core_config_data` SET value = '1' WHERE path = 'a/b/c';", true],
    ['  INSERT INTO `store_website` VALUES (1);', true],
    ['INSERT INTO `core_config_data_old` VALUES (1);', false],
    ["INSERT INTO `core_config` VALUES ('core_config_data');", false],
    ['SELECT * FROM core_config_data;', false],
  ])('%s', (statement, kept) => {
    expect(scanned(`SET a = 1;\n${statement}\n`, [7]).text.includes(statement)).toBe(kept);
  });

  it('does not keep a table that is too large, and says so', () => {
    const row = `(1,'default',0,'a/b/c','${'x'.repeat(1_000_000)}',NULL)`;
    const text = `INSERT INTO \`core_config_data\` VALUES ${Array(17).fill(row).join()};\n-- end\n`;
    const found = scanned(text, [500_000]);
    expect(found.cut).toBe(true);
    expect(found.text.length).toBeLessThan(100);
  });
});

const TABLE = `-- MySQL dump 10.13
INSERT INTO \`core_config_data\` VALUES (1,'default',0,'magento_saas/environment','production',NULL);
-- end
`;
/** More than a file that is read as a whole may have. */
const LARGE = `-- MySQL dump 10.13\n${"INSERT INTO `log` VALUES ('é');\n".repeat(150_000)}${TABLE}`;
const LARGE_LINE = 150_003;
const utf16 = (text: string): Uint8Array<ArrayBuffer> => unmarked(`\ufeff${text}`);
const unmarked = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text, 'utf16le'));
const bigEndian = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(bytes).swap16());
const CRLF = TABLE.replaceAll('\n', '\r\n');

async function answerTo(
  files: Readonly<Record<string, BlobPart>>,
): Promise<ConfigurationAnswer & { readonly heard: readonly number[] }> {
  const heard: number[] = [];
  const answer = await configurationWork({})({ settings: LISTED, checks: [] })(
    {
      files: Object.entries(files).map(([name, contents]) => ({
        name,
        contents: new Blob([contents]),
      })),
    },
    (done) => heard.push(done),
  );
  return { ...answer, heard };
}

const lines = ({ report }: ConfigurationAnswer) =>
  report.settings.map(({ path, line, file }) => `${file}:${line} ${path}`);

describe('files', () => {
  it.each([
    ['text', TABLE, 2],
    ['UTF-16', utf16(TABLE), 2],
    ['UTF-16 in the other order', bigEndian(utf16(TABLE)), 2],
    ['UTF-16 with CRLF', utf16(CRLF), 2],
    ['UTF-16 without a mark', unmarked(TABLE), 2],
    ['UTF-16 in the other order, without a mark', bigEndian(unmarked(CRLF)), 2],
    ['gzip', new Uint8Array(gzipSync(TABLE)), 2],
    ['a large text', LARGE, LARGE_LINE],
    ['a large text in UTF-16', utf16(LARGE), LARGE_LINE],
    ['a large text in gzip', new Uint8Array(gzipSync(LARGE)), LARGE_LINE],
  ])('%s: the settings have their line and the name of the file', async (_, contents, line) => {
    const answer = await answerTo({ 'dump.sql': contents });
    expect(lines(answer)).toEqual([`dump.sql:${line} magento_saas/environment`]);
    const isLarge = line === LARGE_LINE;
    expect(answer.files).toEqual([
      isLarge ? { name: 'dump.sql', note: 'searched' } : { name: 'dump.sql' },
    ]);
    expect(answer.heard.length > 0).toBe(isLarge);
    if (isLarge) expect(answer.heard.at(-1)).toBe(1);
  });

  it.each([
    ['UTF-16', utf16],
    ['UTF-16 in the other order', (text: string) => bigEndian(utf16(text))],
    ['UTF-16 without a mark', unmarked],
  ])('%s: the line breaks of the file are not those of a key', async (_, encoded) => {
    const text = show({ [KEYS.sandboxPrivate]: PEM });
    const found = async (contents: BlobPart) => {
      const request = { files: [{ name: 'show.txt', contents: new Blob([contents]) }] };
      const answer = await configurationWork(GUIDES.rules)({
        settings: LISTED,
        checks: GUIDES.checks,
      })(request, () => undefined);
      return answer.report.findings.map(({ message, places }) => [message, places]);
    };
    expect(await found(encoded(text.replaceAll('\n', '\r\n')))).toEqual(await found(text));
  });

  it('of another kind are not taken for UTF-16', async () => {
    const pairs = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? 0 : at % 9));
    const answer = await answerTo({ 'image.bin': new Uint8Array([...pairs, 0, 0, 1, 2]) });
    expect(answer.files).toEqual([{ name: 'image.bin', note: 'binary' }]);
  });

  it('each is read by itself, and rules look at all of them', async () => {
    const answer = await answerTo({
      'one.env': 'CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT=production\n',
      'dump.sql': TABLE,
    });
    expect(lines(answer)).toEqual([
      'one.env:1 magento_saas/environment',
      'dump.sql:2 magento_saas/environment',
    ]);
    expect(answer.report.formats.map(({ id, file }) => `${id} ${file}`)).toEqual([
      'F-ENV one.env',
      'F-SQL dump.sql',
    ]);
  });

  it('a file is config.php or env.php by its name, as its line before tells in a paste', async () => {
    const text = "<?php\nreturn ['system' => ['default' => ['a' => ['b' => '1']]]];\n";
    const originOf = async (name: string) => {
      const { report } = await answerTo({ [name]: text });
      return report.settings.map(({ origin, line }) => `${origin} ${line}`);
    };
    expect(await originOf('config.php')).toEqual(['config.php 2']);
    expect(await originOf('env.php')).toEqual(['env.php 2']);
    expect((await answerTo({ 'env.php': 'Dear support,\n' })).report.unread).toEqual([
      { file: 'env.php', line: 1, last: 1 },
    ]);
  });

  it('says of each file why nothing is known about it', async () => {
    const { files, report } = await answerTo({
      'shop.zip': new Uint8Array([80, 75, 3, 4, 0, 0]),
      'dump.sql.gz': new Uint8Array([31, 139, 8, 0, 1]),
      'empty.txt': '',
      'shop.env': 'CONFIG__DEFAULT__MAGENTO_SAAS__ENVIRONMENT=production\n',
    });
    expect(files).toEqual([
      { name: 'shop.zip', note: 'binary' },
      { name: 'dump.sql.gz', note: 'unreadable' },
      { name: 'empty.txt' },
      { name: 'shop.env' },
    ]);
    expect(report.settings.map(({ line, file }) => `${file}:${line}`)).toEqual(['shop.env:1']);
  });
});
