import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/build/content/front-matter.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { runNew } from '../../src/build/new/run-new.ts';
import { editTexts, editYaml, type GuideInput } from './change-content.ts';

/** Keeps only the length of each text, so that texts differ, and its places, such as {count}, in brackets. */
const plain = (_: unknown, value: unknown): unknown =>
  typeof value === 'string'
    ? ['4711', value.length, ...(value.match(/\{\w+\}/g) ?? []).map((place) => `[${place}]`)].join(
        ' ',
      )
    : value;

/** Adds a rule without code, and a field for it to a step that has no check. */
export function addRule(folder: string, id: string): void {
  const { guides, locales } = readContent(folder);
  const found = Object.values(guides)
    .flatMap(({ guide }) => guide.steps.map((step) => ({ guide: guide.id, step })))
    .find(({ step }) => step.checks.length === 0);
  if (!found) throw new Error('Every step has a check.');
  const at = (...path: readonly string[]) => join(folder, ...path);

  const made = runNew(folder, ['rule', id]);
  if (!made.ok) throw new Error(made.problem);
  for (const locale of Object.keys(locales)) {
    const file = at('rules', id, `${locale}.mdx`);
    // Texts that are valid in every language.
    const texts = parse(splitFrontMatter(readFileSync(file, 'utf8'))?.yaml ?? '', plain);
    writeFileSync(file, `---\n${stringify({ ...texts, title: `4711 ${id}` })}---\n\n4711\n`);
  }

  const check = `of-${id}`;
  editYaml<GuideInput>(at('guides', found.guide, 'guide.yaml'), ({ steps }) => {
    const step = steps.find((each) => each.id === found.step.id);
    if (!step) return;
    step.checks = [
      {
        id: check,
        fields: [{ id: 'new-value', control: 'line' }],
        rules: [{ rule: id, inputs: { value: 'new-value' } }],
        examples: {
          sound: [{ 'new-value': 'A1B2C3D4E5F6G' }],
          faulty: [{ values: { 'new-value': 'A1B2' }, finds: [`${id}/wrong-length`] }],
        },
      },
    ];
  });
  editTexts(folder, (text, guide) => {
    const parts = splitFrontMatter(text);
    if (guide !== found.guide || !parts) return text;
    const front = parse(parts.yaml);
    front.checks = {
      ...front.checks,
      [check]: { title: '4711', intro: '4711', fields: { 'new-value': { label: '4711' } } },
    };
    const opening = `<Step id="${found.step.id}">`;
    const [before = '', behind = ''] = parts.body.split(opening);
    const body = behind.replace('</Step>', `<Check id="${check}" />\n\n</Step>`);
    return `---\n${stringify(front)}---\n${before}${opening}${body}`;
  });
}
