import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readContent } from '../../src/site/read-content.ts';

/** What an author does to content, as CONTRIBUTING says, on a copy of any content folder. */

const editYaml = <Data>(file: string, change: (data: Data) => void): void => {
  const data: Data = parse(readFileSync(file, 'utf8'));
  change(data);
  writeFileSync(file, stringify(data));
};

const editPins = (
  folder: string,
  change: (pins: { guides: string[]; steps: Record<string, string[]> }) => void,
): void => editYaml(join(folder, 'pins.yaml'), change);

/** Adds a guide of four steps, one of them with a check of the first guide that has one. */
export function addGuide(folder: string, id: string): void {
  const { guides, locales } = readContent(folder);
  const model = Object.values(guides).find(({ file }) =>
    file.steps.some(({ checks }) => checks.length > 0),
  );
  const check = model?.file.steps.flatMap(({ checks }) => checks)[0];
  if (!model || !check) throw new Error('No guide has a check.');
  const steps = ['begin', 'check-it', 'go-on', 'end'];
  cpSync(join(folder, 'guides', model.guide.id), join(folder, 'guides', id), {
    recursive: true,
    filter: (path) => !path.includes('pictures'),
  });
  const at = (name: string) => join(folder, 'guides', id, name);
  writeFileSync(
    at('guide.yaml'),
    stringify({
      revised: model.file.revised,
      order: 99,
      sources: model.file.sources,
      steps: steps.map((step) =>
        step === 'check-it' ? { id: step, checks: [{ ...check, leads: {} }] } : { id: step },
      ),
    }),
  );
  for (const locale of Object.keys(locales)) {
    const prose = model.prose[locale];
    const front = {
      title: `4711 ${prose?.title}`,
      summary: prose?.summary,
      description: prose?.description,
      steps: Object.fromEntries(steps.map((step, at) => [step, `${at + 1} ${prose?.title}`])),
      checks: { [check.id]: prose?.checks[check.id] },
    };
    const body = steps.map(
      (step) =>
        `<Step id="${step}">\n\n4711\n${step === 'check-it' ? `\n<Check id="${check.id}" />\n` : ''}\n</Step>\n`,
    );
    writeFileSync(at(`${locale}.mdx`), `---\n${stringify(front)}---\n\n${body.join('\n')}`);
  }
  editPins(folder, (pins) => {
    pins.guides.push(id);
    pins.steps[id] = steps;
  });
}

/** Adds a language whose texts are those of the source language. */
export function addLanguage(folder: string, locale: string, dir: 'ltr' | 'rtl'): void {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  cpSync(join(folder, 'locales/en.yaml'), join(folder, `locales/${locale}.yaml`));
  editYaml<Record<string, unknown>>(join(folder, `locales/${locale}.yaml`), (file) => {
    Object.assign(file, { name, dir, order: 99 });
  });
  for (const kind of ['guides', 'rules', 'tools']) {
    for (const id of readdirSync(join(folder, kind))) {
      cpSync(join(folder, kind, id, 'en.mdx'), join(folder, kind, id, `${locale}.mdx`));
    }
  }
}
