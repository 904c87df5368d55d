import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Guide } from '../../engine/check/guide.ts';
import type { RuleTexts } from '../../engine/check/message.ts';
import type { RuleFile } from '../../engine/data-rules/rule-file.ts';
import { type ErrataTexts, type Erratum, errata, errataTexts } from '../sources/errata-schemas.ts';
import { type Source, sources } from '../sources/source-schema.ts';
import { type Translated, translated } from '../translated/record-schema.ts';
import { type ConfigurationGuides, configurationGuides } from './configuration/guide-schemas.ts';
import {
  type SettingNames,
  type Settings,
  settingNames,
  settings as settingsShape,
} from './configuration/setting-schemas.ts';
import { contentFiles } from './content-files.ts';
import { withDrafts } from './drafts/complete.ts';
import { type Draft, isDraft } from './drafts/draft.ts';
import { splitFrontMatter } from './front-matter.ts';
import { ruleFile } from './rule-schema.ts';
import * as schemas from './schemas.ts';
import { withShared } from './shared-texts.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** A guide as its files describe it: one structure, and words by locale. */
export interface GuideContent {
  readonly guide: Guide;
  readonly order: number;
  readonly file: schemas.GuideFile;
  readonly prose: Readonly<Record<string, schemas.Prose>>;
  /** The MDX below the front matter, by locale. */
  readonly bodies: Readonly<Record<string, string>>;
  /** Picture name to its SVG. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** A tool: checks of the guides on a separate page. */
interface ToolContent {
  readonly file: schemas.ToolFile;
  /** By locale. */
  readonly texts: Readonly<Record<string, schemas.ToolTexts>>;
}

export interface Content {
  /** The text of every file, by its path below content/. */
  readonly files: Readonly<Record<string, string>>;
  readonly locales: Readonly<Record<string, schemas.LocaleFile>>;
  /** The unfinished languages; what is missing in them is borrowed, so all other entries here are complete. */
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly guides: Readonly<Record<string, GuideContent>>;
  /** Rule id, then locale. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, RuleTexts>>>>;
  /** The MDX that explains a rule, by rule and locale. */
  readonly explanations: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The rules that are written as data, by rule. */
  readonly ruleFiles: Readonly<Record<string, RuleFile>>;
  /** What several rules say, by locale. The texts in `rules` that need it already include it. */
  readonly shared: Readonly<Record<string, schemas.SharedTexts>>;
  /** By rule; a rule without its file is missing here. */
  readonly examples: Readonly<Record<string, schemas.RuleExamples>>;
  readonly tools: Readonly<Record<string, ToolContent>>;
  /** The settings that the configuration checker knows, by path; none if the site has no checker. */
  readonly settings: Settings;
  /** Their names by locale and path. */
  readonly settingNames: Readonly<Record<string, SettingNames>>;
  /** What the configuration checker takes from the guides. */
  readonly configurationGuides: ConfigurationGuides;
  readonly sources: Readonly<Record<string, Source>>;
  /** Errors in those sources. */
  readonly errata: readonly Erratum[];
  /** Their words, by locale. */
  readonly errataTexts: Readonly<Record<string, ErrataTexts>>;
  /** The addresses that a text may link to, besides those of sources. */
  readonly links: schemas.Links;
  readonly pins: schemas.Pins;
  readonly glossary: schemas.Glossary;
  /** By locale: what readers type, and the word in our texts that it means. */
  readonly searchWords: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By locale, then by tool or by the path of a page: what readers type who look for it. */
  readonly searchPlaces: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By locale, then by piece: the version of the source from which it was translated. */
  readonly translated: Readonly<Record<string, Translated>>;
}

/** The content of this project. */
export const OWN_CONTENT = 'content';

/** The folder of the content; a test fixture names another one. */
export const CONTENT_FOLDER = process.env['WAYMARK_CONTENT'] ?? OWN_CONTENT;

/** Reads and validates all content. If a file has the wrong shape, throws and names the file and the remedy. */
export function readContent(folder: string = CONTENT_FOLDER): Content {
  const byName = <Value>(path: string, read: (file: string) => Value, ending = '') =>
    Object.fromEntries(
      list(join(folder, path))
        .filter((name) => name.endsWith(ending))
        .map((name) => [
          name.slice(0, name.length - ending.length),
          read(join(folder, path, name)),
        ]),
    );
  const ofRules = <Shape extends z.ZodType>(name: string, schema: Shape) =>
    Object.fromEntries(
      list(join(folder, 'rules'))
        .map((rule) => [rule, join(folder, 'rules', rule, name)] as const)
        .filter(([, file]) => existsSync(file))
        .map(([rule, file]) => [rule, readYaml(file, schema)] as const),
    );
  const locales = byName('locales', (file) => readYaml(file, schemas.locale), '.yaml');
  const done = (name: string) => !isDraft(locales, name.replace('.mdx', ''));
  const textFiles = byName('rules', (path) => readTexts(path, schemas.ruleTexts, done));
  const ruleFiles = ofRules('rule.yaml', ruleFile);
  const settings = readOptional(join(folder, 'configuration/settings.yaml'), settingsShape, {});
  const shared = byName('shared', (file) => readYaml(file, schemas.sharedTexts), '.yaml');
  const content: Content = {
    files: contentFiles(folder),
    locales: Object.fromEntries(
      Object.entries(locales).sort(([, one], [, other]) => one.order - other.order),
    ),
    drafts: {},
    sources: readYaml(join(folder, 'sources.yaml'), sources),
    errata: readOptional(join(folder, 'errata/errata.yaml'), errata, []),
    errataTexts: byName('errata/texts', (file) => readYaml(file, errataTexts), '.yaml'),
    links: readOptional(join(folder, 'links.yaml'), schemas.links, []),
    pins: readOptional(join(folder, 'pins.yaml'), schemas.pins, NO_PINS),
    glossary: readOptional(join(folder, 'glossary.yaml'), schemas.glossary, NO_GLOSSARY),
    searchWords: readOptional(join(folder, 'search-words.yaml'), schemas.searchWords, {}),
    searchPlaces: readOptional(join(folder, 'search-places.yaml'), schemas.searchPlaces, {}),
    guides: byName('guides', (path) => readGuide(path, done)),
    rules: withShared(
      mapped(textFiles, (files) => mapped(files, ({ data }) => data)),
      { ruleFiles, settings },
      shared,
    ),
    explanations: mapped(textFiles, (files) => mapped(files, ({ body }) => body)),
    ruleFiles,
    shared,
    settings,
    settingNames: byName('configuration/names', (file) => readYaml(file, settingNames), '.yaml'),
    configurationGuides: readOptional(
      join(folder, 'configuration/guides.yaml'),
      configurationGuides,
      NO_GUIDES,
    ),
    examples: ofRules('examples.yaml', schemas.ruleExamples),
    translated: byName('translated', (file) => readYaml(file, translated), '.yaml'),
    tools: byName('tools', (path) => ({
      file: readYaml(join(path, 'tool.yaml'), schemas.tool),
      texts: mapped(readTexts(path, schemas.toolTexts, done), ({ data }) => data),
    })),
  };
  return withDrafts(content, folder);
}

type Filter = (name: string) => boolean;

/** A folder's MDX files, by locale, without those of drafts (drafts/complete.ts). */
function readTexts<Shape extends z.ZodType>(path: string, schema: Shape, done: Filter) {
  return Object.fromEntries(
    list(path)
      .filter((name) => name.endsWith('.mdx') && done(name))
      .map((name) => [name.replace('.mdx', ''), readFrontMatter(join(path, name), schema)]),
  );
}

const mapped = <Value, Mapped>(
  values: Readonly<Record<string, Value>>,
  to: (value: Value) => Mapped,
) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));

/** What the site is built from: the examples of a check are only for the tests. */
function structureOf(path: string, file: schemas.GuideFile): Guide {
  const { revised, routes, aliases } = file;
  const steps = file.steps.map(({ id, sources, checks }) => ({
    id,
    sources,
    checks: checks.map(({ examples: _, ...check }) => check),
  }));
  return { id: path.split(/[\\/]/).at(-1) ?? path, revised, steps, routes, aliases };
}

function readGuide(path: string, done: Filter): GuideContent {
  const file = readYaml(join(path, 'guide.yaml'), schemas.guide);
  const texts = Object.entries(readTexts(path, schemas.prose, done));
  return {
    guide: structureOf(path, file),
    order: file.order,
    file,
    prose: Object.fromEntries(texts.map(([locale, { data }]) => [locale, data])),
    bodies: Object.fromEntries(texts.map(([locale, { body }]) => [locale, body])),
    pictures: Object.fromEntries(
      list(join(path, 'pictures')).map((name) => [
        name.replace('.svg', ''),
        readFileSync(join(path, 'pictures', name), 'utf8'),
      ]),
    ),
  };
}

function readFrontMatter<Shape extends z.ZodType>(file: string, schema: Shape) {
  const parts = splitFrontMatter(readFileSync(file, 'utf8'));
  if (!parts) {
    throw new Error(`${file}: begin the file with its front matter, between two lines "---".`);
  }
  // A line "---" comes before the YAML.
  return { data: parseYaml(file, parts.yaml, schema, 1), body: parts.body };
}

/** Content can begin without these files. */
const NO_GUIDES = { checks: [], steps: [], facts: {} };
const NO_PINS = { guides: [], steps: {}, messages: [] };
const NO_GLOSSARY = { names: [], labels: [], terms: [], banned: [], longest: {} };

const readOptional = <Shape extends z.ZodType>(
  file: string,
  schema: Shape,
  otherwise: z.infer<Shape>,
): z.infer<Shape> => (existsSync(file) ? readYaml(file, schema) : otherwise);

function readYaml<Shape extends z.ZodType>(file: string, schema: Shape): z.infer<Shape> {
  if (!existsSync(file))
    throw new Error(`${file}: add this file; CONTRIBUTING says what goes in it.`);
  return parseYaml(file, readFileSync(file, 'utf8'), schema);
}

function list(path: string): readonly string[] {
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
}
