import { describe, expect, it } from 'vitest';
import { markdownTable } from '../../../src/judges/configuration/formats/database/markdown.ts';
import { expectPlaces, settings } from './formats.ts';

const NAME = 'CONFIG__DEFAULT__A__B__C';

const read = (text: string) => {
  const part = markdownTable.read(text, 0);
  if (part) expectPlaces(text, part);
  return part;
};

describe('a table in Markdown', () => {
  it('is what n98-magerun2 prints with --format=markdown', () => {
    const text = `| Path | Scope | Scope-ID | Value | Updated At |
| --- | --- | --- | --- | --- |
| a/b/pem | default | 0 | -----BEGIN X-----<br>QUJD<br>-----END X----- | 2026-01-01 00:00:00 |
| a/b/bar | stores | 2 | x \\| y \\\\ z | 2026-01-01 00:00:00 |
| a/b/null | default | 0 | NULL (NULL/"unknown" value) | 2026-01-01 00:00:00 |
| a/b/empty | default | 0 |  | 2026-01-01 00:00:00 |

Text`;
    const part = read(text);
    expect(part?.format).toBe('F-N98');
    expect(settings(part)).toEqual([
      ['a/b/pem', '-----BEGIN X-----\nQUJD\n-----END X-----'],
      ['a/b/bar', 'x | y \\ z'],
      ['a/b/null', '<null>'],
      ['a/b/empty', ''],
    ]);
    expect(part?.entries[1]).toMatchObject({
      origin: 'database',
      scope: { type: 'stores', name: '2', named: 'id' },
    });
    expect(text.slice(part?.span[1])).toBe('\n\nText');
  });

  it.each([
    ['F-SHOW', 'path', 'a/b/c'],
    ['F-SHOW', 'Setting', '`magento_saas/environment`'],
    ['F-SHOW', 'Setting', 'magento\\_saas/environment'],
    ['F-ENV', 'Variable', NAME],
    ['F-ENV', 'Name', `\`env:${NAME}\``],
  ])('of people is %s with %s', (format, head, name) => {
    for (const [title, cell] of [
      ['Value', 'x'],
      ['Wert', '`x`'],
    ]) {
      const text = `| ${head} | ${title} |\n|:---|---:|\n| ${name} | ${cell} |\n| other | y |\n`;
      const part = read(text);
      expect(part?.format).toBe(format);
      expect(settings(part)).toEqual([[name.replaceAll(/[`\\]/g, ''), 'x']]);
      const [entry] = part?.entries ?? [];
      expect(text.slice(...(entry?.valued ?? [0, 0]))).toBe('x');
      expect(entry?.origin).toBe(format === 'F-SHOW' ? 'effective' : 'variable');
    }
  });

  it('has the flags of a cloud project', () => {
    const text = `| Name | Level | Value | Enabled |\n|---|---|---|---|\n| env:${NAME} | project | x | false |\n`;
    expect(read(text)?.format).toBe('F-VARS');
    expect(read(text)?.entries[0]?.flags).toEqual({ level: 'project', enabled: false });
  });

  it('ends where another one begins, and may have a row of dashes', () => {
    const first = '| path | value |\n|---|---|\n| a/b/c | x |\n| - | - |\n| a/b/d | y |\n';
    const part = read(`${first}| path | value |\n|---|---|\n| a/b/c | z |\n`);
    expect(settings(part)).toEqual([
      ['a/b/c', 'x'],
      ['a/b/d', 'y'],
    ]);
    expect(part?.span).toEqual([0, first.trimEnd().length]);
  });

  it('is another one if it has no settings, or several columns with values', () => {
    expect(read('| Feature | Value |\n|---|---|\n| and/or | x |\n')).toBeUndefined();
    expect(read('| Path | Staging | Live |\n|---|---|---|\n| a/b/c | x | y |\n')).toBeUndefined();
    expect(read('| path | value |\n| a/b/c | x |\n')).toBeUndefined();
    expect(read('| path | value |\n|---|---|\n')).toBeUndefined();
  });
});
