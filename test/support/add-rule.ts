import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/build/content/front-matter.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import { editTexts, editYaml, type GuideInput } from './change-content.ts';

/** The rule that CONTRIBUTING shows, with a source that the content has. */
const ruleOf = (source: string) => ({
  source,
  inputs: { value: 'text' },
  read: { value: 'code' },
  findings: [
    { error: 'missing', if: { value: 'empty' }, asked: true },
    { found: 'value' },
    {
      if: { value: 'filled' },
      first: [
        { error: 'wrong-character', unless: { value: { characters: 'A-Z0-9' } } },
        { error: 'wrong-length', unless: { value: { length: 13 } } },
        { warning: 'small-letters', if: { value: { has: 'a-z' } }, repair: { value: 'capitals' } },
      ],
    },
  ],
});

/** What it says itself; the texts of what its reader finds are shared. */
const MESSAGES = ['missing', 'wrong-character', 'wrong-length', 'small-letters'];
const FOUND = [
  'blank',
  'quoted',
  'invisible-character',
  'full-width',
  'inner-blank',
  'outer-blanks',
];

const EXAMPLES = {
  sound: [{ value: 'A1B2C3D4E5F6G' }],
  faulty: [
    { values: { value: '' }, finds: ['missing'] },
    { values: { value: 'A1B2-C3D4' }, finds: ['wrong-character'] },
    { values: { value: 'A1B2' }, finds: ['wrong-length'] },
    { values: { value: 'a1b2c3d4e5f6g' }, finds: ['small-letters'] },
    { values: { value: '\u00a0' }, finds: ['blank'] },
    { values: { value: '"A1B2C3D4E5F6G"' }, finds: ['quoted'] },
    { values: { value: 'A1B2C3\u200bD4E5F6G' }, finds: ['invisible-character'] },
    { values: { value: '\uff211B2C3D4E5F6G' }, finds: ['full-width'] },
    { values: { value: 'A1B2C3 D4E5F6G' }, finds: ['inner-blank'] },
    { values: { value: ' A1B2C3D4E5F6G' }, finds: ['outer-blanks'] },
  ],
};

/** Adds a rule without code, and a field that it looks at to a step that has no check. */
export function addRule(folder: string, id: string): void {
  const { guides, locales, sources } = readContent(folder);
  const found = Object.values(guides)
    .flatMap(({ guide }) => guide.steps.map((step) => ({ guide: guide.id, step })))
    .find(({ step }) => step.checks.length === 0);
  if (!found) throw new Error('Every step has a check.');
  const source = Object.keys(sources)[0] ?? '';
  const at = (...path: readonly string[]) => join(folder, ...path);

  mkdirSync(at('rules', id), { recursive: true });
  writeFileSync(at('rules', id, 'rule.yaml'), stringify(ruleOf(source)));
  writeFileSync(at('rules', id, 'examples.yaml'), stringify(EXAMPLES));
  for (const locale of Object.keys(locales)) {
    const texts = {
      title: `4711 ${id}`,
      summary: '4711',
      pass: '4711',
      messages: Object.fromEntries(
        MESSAGES.map((each, turn) => [
          each,
          {
            what: `4711 ${turn}`,
            fix: '4711',
            ...(each === 'small-letters' && { repair: '4711' }),
          },
        ]),
      ),
    };
    writeFileSync(at('rules', id, `${locale}.mdx`), `---\n${stringify(texts)}---\n\n4711\n`);
  }
  editYaml<{ messages: string[] }>(at('pins.yaml'), ({ messages }) => {
    messages.push(...[...MESSAGES, ...FOUND].map((each) => `${id}/${each}`));
  });

  const check = 'of-the-new-rule';
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
