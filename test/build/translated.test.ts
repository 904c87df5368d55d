import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content/read-content.ts';
import { runNew } from '../../src/build/new/run-new.ts';
import { newerParts } from '../../src/build/translated/newer.ts';
import { overviewOf } from '../../src/build/translated/overview.ts';
import { runTranslated } from '../../src/build/translated/run-translated.ts';
import {
  aboutRule,
  inCheck,
  inMessage,
  inStep,
  outsideSteps,
  type Shown,
} from '../../src/build/translated/shown-pieces.ts';
import {
  missing,
  type State,
  sourcePieces,
  translationsIn,
} from '../../src/build/translated/states.ts';
import { versionOf } from '../../src/build/translated/version.ts';
import { translationWarnings } from '../../src/build/translated/warnings.ts';
import { copyOfContent, edit } from '../support/content.ts';

const GUIDE = 'guides/set-up-station/en.mdx';
const RULE = 'rules/api-key/en.mdx';
const TRANSLATED = ['ar', 'ja'];
/** A message and a step of the made-up site. */
const MESSAGE = 'rules/api-key/messages/empty';
const STEP = 'guides/set-up-station/steps/enter-keys';

/** A copy of the made-up site in which everything is recorded. */
function recorded(): string {
  const folder = copyOfContent();
  expect(runTranslated(folder, []).ok).toBe(true);
  return folder;
}

/** Changes a text, which must be there. */
function change(folder: string, file: string, old: string, other: string): void {
  edit(folder, file, (text) => {
    if (!text.includes(old)) throw new Error(`${file} has no ${old} any more.`);
    return text.replaceAll(old, other);
  });
}

const changeMessage = (folder: string, other = 'The key is missing.') =>
  change(folder, RULE, 'There is no key.', other);
const changeStep = (folder: string) =>
  change(folder, GUIDE, 'Enter the keys and select', 'Enter all keys, then select');

/** The IDs of the pieces of a language in a state. */
const inState = (folder: string, locale: string, state: State): readonly string[] =>
  [...translationsIn(readContent(folder), locale).values()]
    .filter((piece) => piece.state === state)
    .map(({ id }) => id)
    .sort();

const stale = (folder: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(TRANSLATED.map((locale) => [locale, inState(folder, locale, 'stale')]));

const inAll = (...ids: readonly string[]) =>
  Object.fromEntries(TRANSLATED.map((locale) => [locale, [...ids].sort()]));

const warnings = (folder: string) => translationWarnings(readContent(folder));

const records = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    TRANSLATED.map((locale) => [
      locale,
      readFileSync(join(folder, `translated/${locale}.yaml`), 'utf8'),
    ]),
  );

describe('a change of the words of the source', () => {
  it('makes exactly what was translated from them stale, in each language, until it is recorded', () => {
    const folder = recorded();
    expect(warnings(folder)).toEqual([]);
    changeMessage(folder);
    changeStep(folder);
    expect(stale(folder)).toEqual(inAll(MESSAGE, STEP));
    expect(warnings(folder)).toEqual(
      TRANSLATED.flatMap((locale) => [
        `guides/set-up-station/${locale}.mdx: en is newer than steps/enter-keys. Update the translation, then run: npm run translated -- ${locale} guides/set-up-station`,
        `rules/api-key/${locale}.mdx: en is newer than messages/empty. Update the translation, then run: npm run translated -- ${locale} rules/api-key`,
      ]),
    );
    expect(runTranslated(folder, [])).toEqual({
      ok: true,
      value: TRANSLATED.map((locale) => `${locale}: recorded 2: ${STEP}, ${MESSAGE}\n`).join(''),
    });
    expect(stale(folder)).toEqual(inAll());
    expect(warnings(folder)).toEqual([]);
  });

  it.each<readonly [piece: string, file: string, old: string, other: string]>([
    ['guides/set-up-station/about', GUIDE, 'title: Set up the station', 'title: Install it'],
    [STEP, GUIDE, 'enter-keys: Enter the keys', 'enter-keys: Type the keys'],
    [STEP, GUIDE, 'Menu > Network > Keys', 'Menu > Keys'],
    ['guides/set-up-station/checks/keys', GUIDE, 'hint: One line.', 'hint: Two lines.'],
    ['guides/set-up-station/pictures/box', GUIDE, 'outdoor: outdoor', 'outdoor: outside'],
    ['guides/set-up-station/presets', GUIDE, 'Keys only', 'Only keys'],
    ['guides/set-up-station/text', GUIDE, 'takes ten minutes', 'takes an hour'],
    ['guides/set-up-station/text', GUIDE, 'the display <Ui>Screen</Ui>', 'it <Ui>Screen</Ui>'],
    [
      'guides/service-station/routes',
      'guides/service-station/en.mdx',
      'question: ',
      'question: Now ',
    ],
    ['rules/api-key/about', RULE, 'Whether a key is whole.', 'Whether a key is complete.'],
    ['rules/api-key/pass', RULE, 'Looks fine.', 'Looks good.'],
    ['shared/messages/quoted', 'shared/en.yaml', 'quotation marks around', 'signs around'],
    ['shared/terms/tab', 'shared/en.yaml', 'tab: a tab', 'tab: one tab'],
    ['tools/keys/about', 'tools/keys/en.mdx', 'title: ', 'title: All '],
    ['locales/texts/tick', 'locales/en.yaml', '  tick: Done', '  tick: Finished'],
  ])('concerns only %s (%#)', (piece, file, old, other) => {
    const folder = recorded();
    change(folder, file, old, other);
    expect(stale(folder)).toEqual(inAll(piece));
  });

  it('is none if only space, markup, IDs or the order of entries change', () => {
    const folder = recorded();
    change(folder, GUIDE, 'Enter the keys and select', 'Enter  the keys\n  and **select**');
    change(folder, GUIDE, '- On the station, go to', '* On the station, go to');
    change(folder, GUIDE, 'https://brisa.example/keys/', 'https://brisa.example/');
    change(folder, 'links.yaml', 'https://brisa.example/keys/', 'https://brisa.example/');
    change(
      folder,
      GUIDE,
      '  keys-only: Keys only\n  rooms-only: Rooms only',
      '  rooms-only: "Rooms only"\n  keys-only: Keys only',
    );
    change(folder, RULE, '"There is no key."', '"There is\u00a0no key. "');
    expect(stale(folder)).toEqual(inAll());
  });

  it('is the same version in every release: records stay valid', () => {
    expect(versionOf('Enter the key.')).toBe('c8a5c75a-3531c20f');
  });
});

describe('what readers are told', () => {
  const parts = (folder: string, shown: (all: ReturnType<typeof readContent>) => Shown) => {
    const all = readContent(folder);
    return TRANSLATED.map((locale) => newerParts(all, locale, shown(all)).join(' '));
  };
  const step = (id: string) => (all: ReturnType<typeof readContent>) =>
    inStep(all, 'set-up-station', id);

  it('is at the step, whatever in it is stale', () => {
    const folder = recorded();
    changeStep(folder);
    changeMessage(folder);
    change(folder, GUIDE, 'outdoor: outdoor', 'outdoor: outside');
    change(folder, GUIDE, 'title: Your rooms', 'title: All rooms');
    expect(parts(folder, step('enter-keys'))).toEqual(['text', 'text']);
    expect(parts(folder, step('check-keys'))).toEqual(['message', 'message']);
    expect(parts(folder, step('before-you-start'))).toEqual(['picture', 'picture']);
    expect(parts(folder, step('plan-rooms'))).toEqual(['check', 'check']);
    expect(parts(folder, step('name-station'))).toEqual(['', '']);
    expect(parts(folder, (all) => outsideSteps(all, 'set-up-station'))).toEqual(['', '']);
  });

  it('is at the message and the check on their own pages, and in no other place', () => {
    const folder = recorded();
    changeMessage(folder);
    const [check] =
      readContent(folder).guides['service-station']?.guide.steps.flatMap(({ checks }) => checks) ??
      [];
    expect(parts(folder, (all) => inMessage(all, 'api-key', 'empty'))).toEqual([
      'message',
      'message',
    ]);
    expect(parts(folder, (all) => inMessage(all, 'api-key', 'blank'))).toEqual(['', '']);
    expect(parts(folder, (all) => aboutRule(all, 'api-key'))).toEqual(['', '']);
    expect(check && parts(folder, (all) => inCheck(all, 'service-station', check))).toEqual([
      'message',
      'message',
    ]);
  });

  it('includes what rules share, where a rule says it', () => {
    const folder = copyOfContent();
    for (const locale of ['en', ...TRANSLATED]) {
      edit(folder, `rules/saas-project/${locale}.mdx`, (text) =>
        text.replace(/^ {2}quoted: .*\n/m, ''),
      );
    }
    runTranslated(folder, []);
    change(folder, 'shared/en.yaml', 'quotation marks around', 'signs around');
    expect(parts(folder, step('name-station'))).toEqual(['message', 'message']);
    expect(parts(folder, step('check-keys'))).toEqual(['', '']);
    expect(parts(folder, (all) => inMessage(all, 'saas-project', 'quoted'))).toEqual([
      'message',
      'message',
    ]);
  });

  it('is nothing where nobody has recorded a version, and in the source language', () => {
    const folder = recorded();
    edit(folder, 'translated/ja.yaml', (text) => text.replace(/^guides.*enter-keys.*\n/m, ''));
    changeStep(folder);
    expect(parts(folder, step('enter-keys'))).toEqual(['text', '']);
    expect(inState(folder, 'ja', 'unrecorded')).toEqual([STEP]);
    expect(warnings(folder)).toContain(
      'guides/set-up-station/ja.mdx: it is not recorded what was translated for steps/enter-keys. If they match en, run: npm run translated -- ja guides/set-up-station',
    );
    const all = readContent(folder);
    expect(newerParts(all, 'en', inStep(all, 'set-up-station', 'enter-keys'))).toEqual([]);
  });
});

describe('the overview of a language', () => {
  it('counts every piece once, and has each step of each guide', () => {
    const folder = recorded();
    changeMessage(folder);
    changeStep(folder);
    change(folder, 'locales/en.yaml', '  tick: Done', '  tick: Finished');
    const all = readContent(folder);
    const { counts, guides, kinds } = overviewOf(all, Object.keys(all.guides), 'ja');
    expect(counts).toMatchObject({ total: sourcePieces(all).size, stale: 3, missing: 0 });
    const sum = [...guides, ...kinds].reduce((total, group) => total + group.counts.total, 0);
    expect(sum).toBe(counts.total);
    for (const { id, steps } of guides) {
      expect(steps.map((step) => step.id)).toEqual(
        all.guides[id]?.guide.steps.map((step) => step.id),
      );
    }
    expect(
      guides.flatMap(({ id, steps }) =>
        steps
          .filter(({ state }) => state !== 'fresh')
          .map((step) => [id, step.id, step.newer.join()]),
      ),
    ).toEqual(
      [
        ['set-up-station', 'check-keys', 'message'],
        ['set-up-station', 'enter-keys', 'text'],
        ['service-station', 'check-gateway', 'message'],
      ].sort(),
    );
    expect(kinds.flatMap(({ kind, others }) => others.map(({ id }) => [kind, id]))).toEqual([
      ['rules', MESSAGE],
      ['interface', 'locales/texts/tick'],
    ]);
  });
});

describe('npm run translated', () => {
  it('records only the languages and the places that are named', () => {
    const folder = recorded();
    changeMessage(folder);
    changeStep(folder);
    expect(runTranslated(folder, ['ja', 'api-key']).ok).toBe(true);
    expect(stale(folder)).toEqual({ ar: [STEP, MESSAGE], ja: [STEP] });
    expect(runTranslated(folder, [STEP]).ok).toBe(true);
    expect(stale(folder)).toEqual({ ar: [MESSAGE], ja: [] });
    expect(runTranslated(folder, ['rules/api-key/']).ok).toBe(true);
    expect(stale(folder)).toEqual(inAll());
    expect(runTranslated(folder, ['ja'])).toEqual({ ok: true, value: 'ja: nothing to record\n' });
  });

  it('writes a line for each text, sorted, and changes only the lines of what it records', () => {
    const folder = recorded();
    const before = records(folder)['ja']?.split('\n') ?? [];
    const ids = before.flatMap((line) => /^([^#]+): /.exec(line)?.[1] ?? []);
    expect(ids).toEqual([...ids].sort());
    expect(ids.length).toBe(sourcePieces(readContent(folder)).size);
    changeMessage(folder);
    runTranslated(folder, ['ja']);
    const after = records(folder)['ja']?.split('\n') ?? [];
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      expect.stringMatching(`^${MESSAGE}: `),
    ]);
  });

  it('forgets what is gone, and says so', () => {
    const folder = recorded();
    edit(folder, 'translated/ja.yaml', (text) => `${text}rules/old/pass: 12345678-12345678\n`);
    expect(runTranslated(folder, ['ja'])).toEqual({
      ok: true,
      value: 'ja: nothing to record\nja: no longer there: rules/old/pass\n',
    });
    expect(records(folder)['ja']).not.toContain('rules/old');
  });

  it.each([
    [['xx'], '"xx" is not a language (ar, ja) and not a part of the content.'],
    [['texts'], '"texts" is not a language'],
    [['rules/api'], '"rules/api" is not a language'],
    [['en'], '"en" is the source.'],
    [['--typography'], 'Name the texts: npm run translated -- --typography guides/'],
    [
      ['--typography', MESSAGE],
      `More than the typography has changed since the translation of ${MESSAGE}.`,
    ],
  ])('refuses %j with a remedy, and records nothing', (args, remedy) => {
    const folder = recorded();
    changeMessage(folder);
    const before = records(folder);
    expect(runTranslated(folder, args)).toEqual({
      ok: false,
      problem: expect.stringContaining(remedy),
    });
    expect(records(folder)).toEqual(before);
  });

  it('declares a change of typography, only for translations that are not older than that', () => {
    const folder = recorded();
    changeMessage(folder);
    runTranslated(folder, ['ar']);
    change(folder, RULE, 'The key is missing.', 'The Key\u2009–\u2009is missing!');
    expect(stale(folder)).toEqual(inAll(MESSAGE));
    expect(warnings(folder)).toContain(
      'rules/api-key/ar.mdx: only the typography of en has changed in messages/empty. If that changes nothing here, run: npm run translated -- --typography rules/api-key',
    );
    expect(runTranslated(folder, ['--typography', MESSAGE])).toEqual({
      ok: true,
      value: `ar: recorded 1: ${MESSAGE}\nja: nothing to record\nja: still older than en: ${MESSAGE}\n`,
    });
    expect(stale(folder)).toEqual({ ar: [], ja: [MESSAGE] });
  });
});

describe('a skeleton', () => {
  const PASS = 'rules/merchant-code/pass';
  const FILE = 'rules/merchant-code/ja.mdx';

  it('is missing until it is translated, then not recorded, then fresh', () => {
    const folder = recorded();
    expect(runNew(folder, ['rule', 'merchant-code']).ok).toBe(true);
    expect(missing(readContent(folder), 'ja', PASS)).toBe(true);
    expect(missing(readContent(folder), 'ja', MESSAGE)).toBe(false);
    expect(warnings(folder)).toEqual(
      TRANSLATED.map(
        (locale) =>
          `rules/merchant-code/${locale}.mdx: it is marked as not translated. Translate it, and delete the line "TODO translate".`,
      ),
    );
    expect(runTranslated(folder, ['ja', 'merchant-code'])).toEqual({
      ok: false,
      problem: expect.stringContaining(`Translate it in ${FILE}, and delete the line`),
    });
    edit(folder, FILE, (text) => text.replace(/^# TODO.*\n/m, ''));
    expect(inState(folder, 'ja', 'unrecorded')).toContain(PASS);
    expect(runTranslated(folder, ['merchant-code'])).toEqual({
      ok: true,
      value: expect.stringContaining('ar: not translated yet: rules/merchant-code/about'),
    });
    expect(inState(folder, 'ja', 'fresh')).toContain(PASS);
    expect(inState(folder, 'ar', 'missing')).toContain(PASS);
  });

  it('of a language is missing as a whole', () => {
    const folder = recorded();
    runNew(folder, ['language', 'he']);
    const all = readContent(folder);
    expect(inState(folder, 'he', 'missing').length).toBe(sourcePieces(all).size);
    expect(overviewOf(all, [], 'he').counts).toMatchObject({ fresh: 0, stale: 0, unrecorded: 0 });
  });
});
