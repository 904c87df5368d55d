import { createHash } from 'node:crypto';
import type { CheckFile } from '../../contracts/check-file.ts';
import { checksOf, rulesOf } from '../../engine/check/guide.ts';
import { drawnRule } from '../../judges/drawings.ts';
import { content, ruleTexts } from '../content/content.ts';
import { pathOf, textsUnder } from '../content/locales.ts';
import { fileAddress, guideAddress, ruleAddress } from '../pages/addresses.ts';

export interface TextFile {
  /** The file's name in the address, without ".js". */
  readonly name: string;
  readonly source: string;
  readonly address: string;
}

/**
 * What the checks of a guide consist of and everything that they can say, as one small script: a page loads it when the
 * reader first touches a check. The name contains a hash of the file, so a browser never uses one from an older
 * release.
 */
export const textFile = (guide: string, locale: string): TextFile =>
  once(guide, locale, () => checkTexts(guide, locale));

/**
 * What the tools for progress and cases can say: a page loads it together with them. No guide's ID has an underscore.
 */
export const toolTexts = (locale: string): TextFile =>
  once('progress_tools', locale, () => textsUnder(content(), locale, 'tools-'));

/** Every check of a page asks for its guide's file. */
const made = new Map<string, TextFile>();

function once(of: string, locale: string, textsOf: () => object): TextFile {
  const id = `${of}/${locale}`;
  const file = made.get(id) ?? fileOf(of, locale, textsOf());
  made.set(id, file);
  return file;
}

function fileOf(of: string, locale: string, texts: object): TextFile {
  const source = `export default ${JSON.stringify(texts)};\n`;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const name = `${of}.${hash}`;
  return { name, source, address: fileAddress(`${pathOf(locale)}/texts/${name}.js`) };
}

function checkTexts(guide: string, locale: string): CheckFile {
  const all = content();
  const found = all.guides[guide];
  if (!found) throw new Error(`Add content/guides/${guide}/guide.yaml.`);
  const prose = found.prose[locale];
  if (!prose) throw new Error(`Add content/guides/${guide}/${locale}.mdx.`);
  const checks = checksOf(found.guide);
  const steps = new Set(checks.flatMap(({ leads }) => Object.values(leads)));
  return {
    checks: Object.fromEntries(
      checks.map((check) => {
        const drawn = drawnRule(check.view, check.rules);
        return [check.id, { ...check, ...(drawn && { drawn }) }];
      }),
    ),
    steps: Object.fromEntries(
      [...steps].map((step) => [
        step,
        { title: prose.steps[step] ?? step, address: guideAddress(locale, guide, step) },
      ]),
    ),
    fields: Object.fromEntries(
      found.guide.steps.flatMap(({ id: step, checks: ofStep }) =>
        ofStep
          .filter(({ fields }) => fields.length > 1)
          .flatMap(({ id, fields }) =>
            fields.map((field) => [
              `${step}/${field.id}`,
              prose.checks[id]?.fields[field.id]?.label ?? field.id,
            ]),
          ),
      ),
    ),
    reference: ruleAddress(locale),
    interface: textsUnder(all, locale, 'check-'),
    rules: Object.fromEntries(
      rulesOf(found.guide).map((rule) => {
        const { pass, messages, terms } = ruleTexts(rule, locale);
        return [rule, { pass, messages, terms }];
      }),
    ),
  };
}
