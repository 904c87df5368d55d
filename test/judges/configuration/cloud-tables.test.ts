import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/judges/configuration/part.ts';
import { expectSoundPlaces, partsOf, recorded, STORED, values } from './reading.ts';

function only(text: string): Part {
  const parts = partsOf(text);
  for (const part of parts) expectSoundPlaces(text, part);
  expect(parts).toHaveLength(1);
  return parts[0] as Part;
}

const ONE = 'CONFIG__DEFAULT__DEMO__A__ONE';
const LONG = 'QUJDREVG'.repeat(20);

describe('variables of Cloud', () => {
  it('reads variable:list: wrapped names are joined, wrapped values are not', () => {
    const text = recorded('cloud/variables.txt');
    const part = only(text);
    expect(part.format).toBe('F-VARS');
    expect(values(part)).toEqual({
      [ONE]: 'x',
      'env:CONFIG__DEFAULT__ADOBE_IO_EVENTS__EVENTING__ENABLED': '1',
      'env:CONFIG__DEFAULT__DEMO__A__SECRET': 'hidden: mask',
      'env:CONFIG__DEFAULT__DEMO__A__PEM': 'partial: wrapped',
      'env:CONFIG__DEFAULT__DEMO__A__LONG': 'partial: wrapped',
    });
    expect(part.entries.map(({ flags }) => flags)).toEqual([
      { level: 'environment', enabled: true },
      { level: 'project' },
      { level: 'project', sensitive: true },
      { level: 'environment', enabled: true },
      { level: 'environment', enabled: false },
    ]);
    expect(part.span).toEqual([0, text.length - 1]);
    expect(
      part.entries.every(({ origin, naming }) => origin === 'variable' && naming === 'variable'),
    ).toBe(true);
  });

  it('does not join a value whose lines are beside those of a wrapped name', () => {
    const text =
      '+----+---------+-------+\n| Name | Level   | Value |\n+----+---------+-------+\n| AB   | project | 12    |\n| CD   |         | 34    |\n+----+---------+-------+\n'.replaceAll(
        '+----+',
        '+------+',
      );
    expect(values(only(text))).toEqual({ ABCD: 'partial: wrapped' });
  });

  it('reads variable:list without the lines around it, and without the column Enabled', () => {
    const text =
      '+-----+---------+-------+\n| Name | Level   | Value |\n+-----+---------+-------+\n| A    | project | 1     |\n+-----+---------+-------+\n'.replaceAll(
        '+-----+',
        '+------+',
      );
    expect(values(only(text))).toEqual({ A: '1' });
  });

  it.each([
    'Variables on the project Shop (abc123), environment main:',
    'Project-level variables on the project Shop (abc123):',
    'Environment-level variables on the environment main of project Shop (abc123):',
  ])('reads the lines around variable:list: %s', (title) => {
    const table =
      '+------+---------+-------+---------+\n| Name | Level   | Value | Enabled |\n+------+---------+-------+---------+\n| A    | project | 1     |         |\n+------+---------+-------+---------+\n';
    const help = ['view variable details', 'create a new variable', 'update a variable']
      .map((about) => `To ${about}, run: magento-cloud variable:x [name]\n`)
      .join('');
    const text = `${title}\n${table}\n${help}`;
    const part = only(text);
    expect(values(part)).toEqual({ A: '1' });
    expect(part.span).toEqual([0, text.length - 1]);
  });

  it('reads variable:get with what it says about the variable', () => {
    const part = only(recorded('cloud/variable.txt'));
    expect(part.format).toBe('F-VARGET');
    expect(values(part)).toEqual({ 'env:CONFIG__DEFAULT__DEMO__A__LONG': 'partial: wrapped' });
    expect(part.entries[0]?.flags).toEqual({
      level: 'environment',
      json: false,
      sensitive: false,
      inheritable: true,
      enabled: true,
      build: true,
      runtime: true,
    });
  });

  it('reads a sensitive variable, whose value variable:get does not show', () => {
    const text = 'Property,Value\nname,env:A\nis_json,false\nis_sensitive,true\nlevel,project\n';
    const part = only(text);
    expect(part.format).toBe('F-VARGET');
    expect(values(part)).toEqual({ 'env:A': 'hidden: mask' });
    expect(part.entries[0]?.flags).toEqual({ level: 'project', json: false, sensitive: true });
  });

  it.each(['variables.csv', 'variables.tsv'])('reads all of %s', (file) => {
    const part = only(recorded(`cloud/${file}`));
    expect(part.format).toBe('F-VARCSV');
    expect(values(part)).toEqual({
      [ONE]: 'x',
      'env:CONFIG__DEFAULT__ADOBE_IO_EVENTS__EVENTING__ENABLED': '1',
      'env:CONFIG__DEFAULT__DEMO__A__SECRET': 'hidden: mask',
      'env:CONFIG__DEFAULT__DEMO__A__PEM': STORED['demo/a/pem'],
      'env:CONFIG__DEFAULT__DEMO__A__LONG': LONG,
      'env:CONFIG__DEFAULT__DEMO__A__QUOTES': 'it\'s "x", ok\ta',
    });
    // An empty value may be sensitive, or really empty.
    expect(part.entries[2]?.flags).toEqual({ level: 'project' });
  });

  it('does not read a PEM block of the format plain, whose line breaks are gone', () => {
    const text =
      'Name\tLevel\tValue\tEnabled\nenv:A\tproject\t-----BEGIN DEMO----- QUJD -----END DEMO-----\t\nenv:B\tproject\tMy Project\t\n';
    expect(values(only(text))).toEqual({ 'env:A': 'partial: flattened', 'env:B': 'My Project' });
  });

  it('reads rows without a header', () => {
    expect(values(only('env:A,project,1,\nenv:B,environment,"2,3",true\n'))).toEqual({
      'env:A': '1',
      'env:B': '2,3',
    });
  });

  it.each([
    'magento-cloud variable:get env:A -P value',
    "magento-cloud vget -e staging 'env:A' --property=value",
    'magento-cloud variable:get --property value env:A',
  ])('reads the bare value below %s', (command) => {
    const pem = '-----BEGIN DEMO-----\nQUJD\n-----END DEMO-----';
    expect(values(only(`${command}\n${pem}\nnext\n`))).toEqual({ 'env:A': pem });
    expect(values(only(`${command}\nx y\nnext\n`))).toEqual({ 'env:A': 'x y' });
    expect(values(only(`${command}\n-----BEGIN DEMO-----\nQUJD\n`))).toEqual({
      'env:A': 'partial: end',
    });
  });

  it('reads no bare value below another command', () => {
    expect(partsOf('magento-cloud variable:get env:A\nx\n')).toEqual([]);
    expect(partsOf('magento-cloud variable:get env:A -P level\nproject\n')).toEqual([]);
  });

  it('reads the variables of ece-tools, whose tables are not wrapped', () => {
    const part = only(recorded('cloud/ece-variables.txt'));
    expect(part.format).toBe('F-ECEVARS');
    expect(values(part)).toEqual({
      ADMIN_EMAIL: 'a@example.com',
      [ONE]: 'x',
      SEARCH_CONFIGURATION: 'partial: flattened',
      CONFIG__DEFAULT__DEMO__A__PEM: STORED['demo/a/pem'],
      UNSET: null,
    });
    expect(part.entries[2]?.flags).toEqual({ type: 'array' });
  });
});
