import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Products and companies of the content that the project began with. Only src/judges may name some of them. */
const PRODUCTS = /adobe|magento|amazon|commerce|walmart|sales channel/i;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));

it('has no file of more than 250 lines', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
  expect(long).toEqual([]);
});

it('has no folder of more than 20 files', () => {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const inside = (folder: string) => files.filter((file) => dirname(file) === folder);
  expect(folders.filter((folder) => inside(folder).length > 20)).toEqual([]);
});

it('names no product outside src/judges', () => {
  const named = files.filter(
    (file) => !file.startsWith('src/judges/') && PRODUCTS.test(readFileSync(file, 'utf8')),
  );
  expect(named).toEqual([]);
});

it('names the component of a missing part as its file is named', () => {
  const components = new Set(files.map((file) => basename(file)));
  const wrong = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/MARKUP = '(.*)';/g)]
      .filter(([, name = '']) => !components.has(name))
      .map(([line]) => `${file}: ${line}`),
  );
  expect(wrong).toEqual([]);
});
