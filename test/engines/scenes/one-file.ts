import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { builtFile, oneFilePath } from '../../support/pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { GUIDE, PLAIN } from '../places.ts';
import type { Stage } from '../stage.ts';

/** The address of a copy of the file, alone in a folder. */
function alone(locale: string | undefined): string {
  const folder = temporaryFolder();
  const copy = join(folder, 'guide.html');
  copyFileSync(builtFile(oneFilePath(locale, GUIDE.id)), copy);
  return pathToFileURL(copy).href;
}

export const oneFile = ({ open }: Stage): void => {
  it('a guide in one file, from a disk: a repair, a tick, another language, and a status', async () => {
    const tab = await open(alone(undefined));
    onTestFinished(() => tab.visit(PLAIN));
    expect(await tab.attribute('html', 'lang')).toBe('en');
    await tab.paste(GUIDE.field, GUIDE.faulty);
    await tab.seen(GUIDE.message);
    await tab.click(GUIDE.repair);
    await tab.gone(GUIDE.message);
    expect(await tab.value(GUIDE.field)).toBe(GUIDE.sound);
    await tab.click(`[data-step="${GUIDE.step}"] [data-tick]`);
    expect(await tab.count('[data-tick]:checked')).toBe(1);

    await tab.click(`.rail [data-locale="${GUIDE.otherLanguage}"]`);
    await tab.seen(`html[lang="${GUIDE.otherLanguage}"]`);
    await tab.started();
    expect(await tab.count('[data-tick]:checked')).toBe(1);
    expect(await tab.value(GUIDE.field)).toBe('');
    await tab.paste(GUIDE.field, GUIDE.faulty);
    await tab.seen(GUIDE.message);

    await tab.click('give-back [data-part="show"]');
    await tab.until(
      () => document.querySelector<HTMLTextAreaElement>('give-back [data-part="text"]')?.value,
    );
    expect(await tab.value('give-back [data-part="code"]')).toMatch(/^[0-9A-Z]{4}-/);

    // It has asked for nothing: a file has no network, and its policy forbids every request.
    expect(await tab.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
    await tab.paste(GUIDE.field, GUIDE.sound);
    await tab.evaluate(asOnPaper);
    await tab.gone(GUIDE.field);
    const paper = await tab.text('body');
    expect(paper).not.toContain(GUIDE.sound);
    expect(await tab.count(`[data-step="${GUIDE.step}"] [data-tick]:checked`)).toBe(1);
  });

  it('a file with all languages opens in the one that the reader has chosen, with everything in it', async () => {
    const address = alone(undefined);
    const tab = await open(address);
    onTestFinished(() => tab.visit(PLAIN));
    const steps = await tab.count('[data-step]');
    await tab.click(`header [data-locale="${GUIDE.otherLanguage}"]`);
    await tab.seen(`html[lang="${GUIDE.otherLanguage}"]`);
    await tab.visit(PLAIN);
    await tab.open(address);
    await tab.started();
    // Some browsers keep nothing for files.
    const kept = await tab.evaluate(() => localStorage.getItem('waymark/locale'));
    expect(await tab.attribute('html', 'lang')).toBe(kept ?? 'en');
    expect(await tab.count('[data-step]')).toBe(steps);
    await tab.paste(GUIDE.field, GUIDE.faulty);
    await tab.seen(GUIDE.message);
    await tab.evaluate(() => localStorage.clear());
  });

  it('a file keeps ticks where the browser keeps something for files, and otherwise says that it does not', async () => {
    const address = alone('en');
    const tab = await open(address);
    onTestFinished(() => tab.visit(PLAIN));
    // Some browsers share what they keep between all files.
    await tab.evaluate(() => localStorage.clear());
    await tab.open(address);
    await tab.click(`[data-step="${GUIDE.step}"] [data-tick]`);
    const told = await tab.count('page-notice [data-part="said"]:not([hidden])');
    await tab.visit(PLAIN);
    await tab.open(address);
    expect((await tab.count('[data-tick]:checked')) + told).toBe(1);
  });
};

/** Shows the page as it is printed: no engine's driver can switch to paper. Drawing it as a PDF shows no text. */
function asOnPaper(): void {
  const change = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const { media } = rule;
        media.mediaText = media.mediaText
          .replace(/^print\b/, 'all')
          .replace(/^screen\b(?: and )?/, 'not all and ');
      }
      if (rule instanceof CSSGroupingRule) change(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) change(sheet.cssRules);
  dispatchEvent(new Event('beforeprint'));
}
