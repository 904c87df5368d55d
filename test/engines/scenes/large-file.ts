import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { SOURCE_LOCALE } from '../../../src/build/content/locales.ts';
import type { Stage } from '../stage.ts';

/** A setting that the content names. */
const PATH = Object.keys(parse(readFileSync('content/configuration/settings.yaml', 'utf8'))).find(
  (path) => !path.includes('*'),
);

const ROW = "INSERT INTO `log` VALUES ('é');\n";
/** More than is read as a whole, so that it is read as a stream, in several parts at the same time. */
const BEFORE = 300_000;

export const largeFile = ({ open }: Stage): void => {
  it('a setting at the end of a large dump is found, at its line', async () => {
    const tab = await open(`${inject('siteOfContent')}/${SOURCE_LOCALE}/tools/configuration/`);
    await tab.focus('textarea[data-paste]');
    await tab.seen('[data-configuration][data-ready]');
    await tab.evaluate(
      (row, count, last) => {
        const carried = new DataTransfer();
        carried.items.add(new File([row.repeat(count), last], 'dump.sql'));
        const input = document.querySelector<HTMLInputElement>('[data-configuration] [type=file]');
        if (!input) throw new Error('The page has no input for files.');
        input.files = carried.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      ROW,
      BEFORE,
      `INSERT INTO \`core_config_data\` VALUES (1,'default',0,'${PATH}','x');\n`,
    );
    await tab.seen('[data-setting]');
    expect(await tab.attribute('[data-setting]', 'data-setting')).toBe(PATH);
    expect(await tab.attribute('[data-setting]', 'data-line')).toBe(String(BEFORE + 1));
    expect(await tab.attribute('[data-setting]', 'data-file')).toBe('dump.sql');
  });
};
