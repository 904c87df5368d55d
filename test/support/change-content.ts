import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type * as z from 'zod';
import { splitFrontMatter } from '../../src/build/content/front-matter.ts';
import { readContent } from '../../src/build/content/read-content.ts';
import type { guide as guideFile } from '../../src/build/content/schemas.ts';

/** The content of a guide.yaml, before defaults are filled in. */
export type GuideInput = z.input<typeof guideFile>;

/** What an author does to content, as CONTRIBUTING describes it, on a copy of any content folder. */

/** Changes a file of data. */
export const editYaml = <Data>(file: string, change: (data: Data) => void): void => {
  const data: Data = parse(readFileSync(file, 'utf8'));
  change(data);
  writeFileSync(file, stringify(data));
};

/** Changes the text of every guide in every language. */
export function editTexts(folder: string, change: (text: string, guide: string) => string): void {
  for (const guide of readdirSync(join(folder, 'guides'))) {
    const at = join(folder, 'guides', guide);
    for (const name of readdirSync(at).filter((each) => each.endsWith('.mdx'))) {
      const file = join(at, name);
      writeFileSync(file, change(readFileSync(file, 'utf8'), guide));
    }
  }
}

const editPins = (
  folder: string,
  change: (pins: { guides: string[]; steps: Record<string, string[]> }) => void,
): void => editYaml(join(folder, 'pins.yaml'), change);

/** Adds a guide of four steps: only text, or one of them with a check of the first guide that has one. */
export function addGuide(folder: string, id: string, kind: 'with a check' | 'of text'): void {
  const { guides, locales } = readContent(folder);
  const model = Object.values(guides).find(({ file }) =>
    file.steps.some(({ checks }) => checks.length > 0),
  );
  const check = model?.file.steps.flatMap(({ checks }) => checks)[0];
  if (!model || !check) throw new Error('No guide has a check.');
  const checksOf = (step: string) =>
    step === 'check-it' && kind === 'with a check' ? [{ ...check, leads: {} }] : [];
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
      steps: steps.map((step) => ({ id: step, checks: checksOf(step) })),
    }),
  );
  // A language that does not have the model gets its English text, and so has no file for it.
  const translated = Object.keys(locales).filter((locale) => existsSync(at(`${locale}.mdx`)));
  for (const locale of translated) {
    const prose = model.prose[locale];
    const front = {
      // Short enough for the titles of its pages.
      title: `4711 ${prose?.title.slice(0, 20)}`,
      summary: prose?.summary,
      description: prose?.description,
      steps: Object.fromEntries(steps.map((step, at) => [step, `${at + 1} ${prose?.title}`])),
      ...(kind === 'with a check' && { checks: { [check.id]: prose?.checks[check.id] } }),
    };
    const body = steps.map((step) => {
      const checks = checksOf(step).map((each) => `<Check id="${each.id}" />\n\n`);
      return `<Step id="${step}">\n\n4711\n\n${checks.join('')}</Step>\n`;
    });
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
  for (const kind of ['shared', 'configuration/names', 'errata/texts']) {
    const english = join(folder, kind, 'en.yaml');
    if (existsSync(english)) cpSync(english, join(folder, kind, `${locale}.yaml`));
  }
  for (const kind of ['guides', 'rules', 'tools']) {
    for (const id of readdirSync(join(folder, kind))) {
      cpSync(join(folder, kind, id, 'en.mdx'), join(folder, kind, id, `${locale}.mdx`));
    }
  }
}

interface Erratum {
  where?: { guide?: string; step?: string }[];
}

/** Changes what the list of errors in the sources leads to. */
function editErrata(folder: string, change: (erratum: Erratum) => void): void {
  const file = join(folder, 'errata/errata.yaml');
  if (existsSync(file)) editYaml<Erratum[]>(file, (errata) => errata.forEach(change));
}

interface Fact {
  guide: string;
  step: string;
  says: string[];
}

/** Changes what the tests expect of the content. A fact or query is removed if all that it names is gone. */
function editTests(
  folder: string,
  factOf: (fact: Fact) => Fact | undefined,
  idOf: (id: string) => string | undefined,
): void {
  const facts = join(folder, 'tests/facts.yaml');
  if (existsSync(facts)) {
    const all: Fact[] = parse(readFileSync(facts, 'utf8'));
    writeFileSync(facts, stringify(all.flatMap((fact) => factOf(fact) ?? [])));
  }
  const queries = join(folder, 'tests/search-queries');
  if (!existsSync(queries)) return;
  for (const name of readdirSync(queries)) {
    const all: Record<string, string[]> = parse(readFileSync(join(queries, name), 'utf8'));
    const kept = Object.entries(all)
      .map(([query, ids]) => [query, ids.flatMap((id) => idOf(id) ?? [])] as const)
      .filter(([, ids]) => ids.length > 0);
    writeFileSync(join(queries, name), stringify(Object.fromEntries(kept)));
  }
}

const renameKey = <Value>(record: Record<string, Value>, from: string, to: string) =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key === from ? to : key, value]),
  );

/** Gives a step another ID. The old one becomes an alias and keeps its permanent number. */
export function renameStep(folder: string, guide: string, from: string, to: string): void {
  const named = (id: string) => (id === from ? to : id);
  editYaml<GuideInput>(join(folder, `guides/${guide}/guide.yaml`), (file) => {
    for (const step of file.steps) {
      step.id = named(step.id);
      for (const { leads = {} } of step.checks ?? []) {
        for (const [message, id] of Object.entries(leads)) leads[message] = named(id);
      }
    }
    for (const route of file.routes ?? []) route.skips = route.skips.map(named);
    for (const preset of file.presets ?? []) preset.steps = preset.steps.map(named);
    // An alias leads to a step, not to another alias.
    const former = Object.entries(file.aliases ?? {}).map(([id, step]) => [id, named(step)]);
    file.aliases = { ...Object.fromEntries(former), [from]: to };
  });
  editTexts(folder, (text, of) => {
    const linked = text.replaceAll(
      `guide="${guide}" step="${from}"`,
      `guide="${guide}" step="${to}"`,
    );
    const parts = splitFrontMatter(linked);
    if (of !== guide || !parts) return linked;
    const front = parse(parts.yaml);
    front.steps = renameKey(front.steps, from, to);
    const body = parts.body
      .replace(`<Step id="${from}">`, `<Step id="${to}">`)
      .replaceAll(`](#${from})`, `](#${to})`);
    return `---\n${stringify(front)}---\n${body}`;
  });
  editPins(folder, (pins) => pins.steps[guide]?.push(to));
  editErrata(folder, ({ where = [] }) => {
    for (const place of where) {
      if (place.guide === guide && place.step === from) place.step = to;
    }
  });
  editTests(
    folder,
    (fact) => (fact.guide === guide ? { ...fact, step: named(fact.step) } : fact),
    (id) => (id === `${guide}/${from}` ? `${guide}/${to}` : id),
  );
}

/** Removes a guide and everything that shows or links to it. Its permanent numbers stay. */
export function removeGuide(folder: string, guide: string): void {
  rmSync(join(folder, 'guides', guide), { recursive: true });
  const removed = new Set<string>();
  for (const tool of readdirSync(join(folder, 'tools'))) {
    const at = join(folder, 'tools', tool);
    editYaml<{ checks?: { guide: string }[] }>(join(at, 'tool.yaml'), (file) => {
      if (!file.checks) return;
      file.checks = file.checks.filter((check) => check.guide !== guide);
      if (file.checks.length === 0) removed.add(`/${tool}`);
    });
    if (removed.has(`/${tool}`)) rmSync(at, { recursive: true });
  }
  const places = join(folder, 'search-places.yaml');
  if (existsSync(places)) {
    editYaml<Record<string, Record<string, string>>>(places, (file) => {
      for (const words of Object.values(file)) {
        for (const tool of removed) delete words[tool.slice(1)];
      }
    });
  }
  const ofGuides = join(folder, 'configuration/guides.yaml');
  if (existsSync(ofGuides)) {
    editYaml<Record<'checks' | 'steps', { guide: string }[]>>(ofGuides, (file) => {
      for (const list of ['checks', 'steps'] as const) {
        file[list] = file[list].filter((each) => each.guide !== guide);
      }
    });
  }
  editErrata(folder, (erratum) => {
    if (erratum.where) erratum.where = erratum.where.filter((place) => place.guide !== guide);
  });
  const link = `<GuideLink guide="${guide}"`;
  editTexts(folder, (text) =>
    // The words of the link stay.
    text.replace(new RegExp(`${link}[^>]*>([\\s\\S]*?)</GuideLink>`, 'g'), '$1'),
  );
  editTests(
    folder,
    (fact) =>
      fact.guide === guide
        ? undefined
        : { ...fact, says: fact.says.filter((each) => !each.includes(link)) },
    (id) =>
      [`${guide}/`, `/${guide}`, `/checklists/${guide}/`].some((each) => id.startsWith(each)) ||
      removed.has(id)
        ? undefined
        : id,
  );
}
