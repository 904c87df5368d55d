import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { content } from '../../src/build/content/content.ts';
import { allRules } from '../../src/build/content/content-rules.ts';
import { guideRules } from '../../src/build/files/guide-rules.ts';
import type { GuideRules } from '../../src/contracts/guide-rules.ts';
import { cook } from '../support/recipes.ts';

const all = content();
const rules = allRules(all);

/** The rules of a guide as its page gets them. */
async function pageRules(guide: string): Promise<GuideRules['rules']> {
  const { load } = guideRules() as { load(this: object, id: string): Promise<string> };
  const code = await load.call({ addWatchFile() {} }, `\0virtual:guide-rules/${guide}`);
  const file = join(mkdtempSync(join(tmpdir(), 'waymark-rules-')), 'rules.mjs');
  writeFileSync(file, code);
  const module: GuideRules = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return module.rules;
}

it.each(Object.keys(all.guides))(
  'a page of %s says what the build says of every example',
  async (guide) => {
    for (const [id, rule] of Object.entries(await pageRules(guide))) {
      const { faulty = [], params = {} } = all.examples[id] ?? {};
      const empty = Object.fromEntries(rule.inputs.map((input) => [input, '']));
      for (const { values } of faulty) {
        const entered = { ...empty, ...cook(values) };
        const { findings = [] } = rules[id]?.judge(entered, params) ?? {};
        expect(findings.length).toBeGreaterThan(0);
        // On a page, the places of a message are among all known places.
        expect(rule.judge(entered, params).findings, id).toMatchObject(findings);
      }
    }
  },
);
