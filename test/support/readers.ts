import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { allRules } from '../../src/build/content/content-rules.ts';
import { CONTENT_FOLDER, readContent } from '../../src/build/content/read-content.ts';
import { releasedLinks } from '../../src/build/release/released.ts';
import { checksOf } from '../../src/engine/check/guide.ts';
import type { InputValues, Params, Rule } from '../../src/engine/check/rule.ts';
import { openChecklist, readChecklistQuery } from '../../src/engine/links/checklist-link.ts';
import { findStatus, readLink } from '../../src/engine/links/read-status.ts';
import { readSteps } from '../../src/engine/links/status.ts';
import { readFragment } from '../../src/engine/links/status-fragment.ts';
import { createProgressStore } from '../../src/stores/progress.ts';
import { forgetGuide, importFile } from '../../src/stores/progress-file.ts';
import { FIXTURE } from './fixture.ts';
import { memoryStorage } from './memory-storage.ts';
import { cook } from './recipes.ts';
import { messages, sharedGuides } from './shared-guides.ts';

/** What a reader of text takes, according to its signature. */
export type Kind = 'text' | 'texts' | 'bytes' | 'number';

/** Something that reads what a person, a browser or a link provides, and must never throw. */
export interface Reader {
  readonly name: string;
  readonly takes: readonly Kind[];
  /** For each value that it takes, one that gets past its first test. */
  readonly known: readonly (readonly string[])[];
  read(...values: readonly unknown[]): unknown;
}

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  'readonly string[]': 'texts',
  Uint8Array: 'bytes',
  number: 'number',
};

/**
 * Every function that src/engine and src/judges export and that takes only texts, bytes and numbers; every rule with
 * its repairs; and the stores. A new parser or codec is included without being named.
 */
export async function allReaders(): Promise<readonly Reader[]> {
  return [
    ...(await functionsOf('src/engine')),
    ...(await functionsOf('src/judges')),
    ...rulesInUse(),
    ...links,
    ...stores,
  ];
}

async function functionsOf(folder: string): Promise<readonly Reader[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const signatures = signaturesIn(readFileSync(join(folder, file), 'utf8'));
      const module: Record<string, unknown> = await import(resolve(folder, file));
      return signatures.map(([name, takes]): Reader => {
        const read = module[name];
        if (typeof read !== 'function') throw new Error(`${file} does not export ${name}.`);
        return { name: `${file}: ${name}`, takes, known: [], read: (...values) => read(...values) };
      });
    }),
  );
  return found.flat();
}

/** Exported functions that take a text or bytes first, and nothing of an unknown kind. */
function signaturesIn(
  source: string,
): readonly (readonly [name: string, takes: readonly Kind[]])[] {
  const { statements } = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) =>
    functionsIn(statement).flatMap(([name, { parameters }]) => {
      const takes = parameters
        .filter(({ initializer, questionToken }) => !initializer && !questionToken)
        .map(({ type }) => KINDS[type ? source.slice(type.pos, type.end).trim() : '']);
      const known = takes.filter((kind) => kind !== undefined);
      const [first] = known;
      return first && first !== 'number' && known.length === takes.length
        ? [[name, known] as const]
        : [];
    }),
  );
}

function functionsIn(
  statement: ts.Statement,
): readonly (readonly [string, ts.SignatureDeclaration])[] {
  const exported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return [];
  if (ts.isFunctionDeclaration(statement))
    return statement.name ? [[statement.name.text, statement]] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    ts.isIdentifier(name) && initializer && ts.isArrowFunction(initializer)
      ? [[name.text, initializer]]
      : [],
  );
}

/**
 * Each rule as any guide uses it, including the made-up ones: with each set of parameters, and with the values that
 * their examples and options give its inputs.
 */
function rulesInUse(): readonly Reader[] {
  const contents = ['content', FIXTURE].map((folder) => readContent(folder));
  const guides = contents.flatMap(({ guides: each }) => Object.values(each));
  const uses = guides.flatMap(({ guide, file }) => {
    const examples = file.steps.flatMap(({ checks }) =>
      checks.flatMap(({ id, examples: { sound, faulty } }) =>
        [...sound, ...faulty.map(({ values }) => values)].map((values) => ({
          id,
          values: cook(values),
        })),
      ),
    );
    return checksOf(guide).flatMap((check) =>
      check.rules.map(({ rule, inputs, params }) => ({
        rule,
        params,
        known: Object.fromEntries(
          Object.entries(inputs).map(([input, field]) => [
            input,
            [
              ...(check.fields.find(({ id }) => id === field)?.options ?? []),
              ...examples.flatMap(({ id, values }) =>
                id === check.id ? (values[field] ?? []) : [],
              ),
            ],
          ]),
        ),
      })),
    );
  });
  const rules = Object.assign({}, ...contents.map(allRules));
  return Object.values<Rule>(rules).flatMap((rule) => {
    const own = uses.filter((use) => use.rule === rule.id);
    const given = Object.keys(rule.params).length === 0 ? [{}] : own.map((use) => use.params);
    const params = new Map<string, Params>(given.map((each) => [JSON.stringify(each), each]));
    return [...params].map(
      ([written, each]): Reader => ({
        name: `rule ${rule.id} ${written}`,
        takes: rule.inputs.map(() => 'text'),
        known: rule.inputs.map((input) => own.flatMap(({ known }) => known[input] ?? [])),
        read(...texts) {
          const values: InputValues = Object.fromEntries(
            rule.inputs.map((input, index) => [input, String(texts[index])]),
          );
          for (const { message } of rule.judge(values, each).findings)
            rule.repair(message, values, each);
        },
      }),
    );
  });
}

/** What reads a link, a status or a code of the existing guides. */
const links: readonly Reader[] = [
  {
    name: 'links, statuses and codes in a text',
    takes: ['text'],
    known: [releasedLinks(CONTENT_FOLDER).flat()],
    read(text) {
      readLink(String(text), sharedGuides);
      findStatus(String(text), sharedGuides, messages);
    },
  },
  ...sharedGuides.map(
    (guide): Reader => ({
      name: `the fragment of a link to ${guide.id}`,
      takes: ['text'],
      known: [['s1_2026-11-25_1d.ab12_7oe.cd34.private-key.dash-count.more_end']],
      read(text) {
        const fragment = readFragment(guide, String(text));
        if (fragment) readSteps(guide, { guide: guide.id, ...fragment });
        openChecklist(guide, readChecklistQuery(String(text)));
      },
    }),
  ),
];

const stores: readonly Reader[] = [
  {
    name: 'the progress store, whatever is in storage and in a file',
    takes: ['text', 'text', 'text'],
    known: [
      [],
      ['{"status":"open","revision":"a","at":1}'],
      ['{"waymark":1,"progress":{"a/b":{}}}'],
    ],
    read(key, value, file) {
      const storage = memoryStorage();
      storage.entries.set(`waymark/default/${key}`, String(value));
      const store = createProgressStore(
        () => storage,
        () => 7,
      );
      importFile(store, String(file), 7);
      store.update('guide', 'step', 'a', { status: 'completed' });
      forgetGuide(store, String(key).split('/')[0] ?? '');
    },
  },
];
