import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Licence, planSpaces, ROWS } from '../../src/judges/services/data-space-plan.ts';
import { installationsOf, licenceOf, spacePlan } from '../../src/judges/services/space-plan.ts';
import { anyText } from '../support/any-text.ts';

const LICENCES: readonly Licence[] = ['adobe-commerce', 'open-source', 'open-source-payments'];

/** Each letter is an installation: P in production, t for testing. */
const installations = (row: string) =>
  ROWS.slice(0, row.length).map((index) => ({ index, production: row[index - 1] === 'P' }));

/** Each place as project, space and, if it waits, the installation with which it takes turns. */
const plan = (licence: Licence, row: string) =>
  planSpaces(licence, installations(row)).places.map(({ project, space, turnsWith }) =>
    turnsWith ? `turns with ${turnsWith}` : space ? `${project} ${space}` : 'none',
  );

describe('planning', () => {
  it.each([
    ['adobe-commerce', '', []],
    ['adobe-commerce', 'P', ['1 production']],
    ['adobe-commerce', 't', ['1 testing-1']],
    ['adobe-commerce', 'tPt', ['1 testing-1', '1 production', '1 testing-2']],
    ['adobe-commerce', 'Pttt', ['1 production', '1 testing-1', '1 testing-2', 'turns with 2']],
    [
      'adobe-commerce',
      'ttttt',
      ['1 testing-1', '1 testing-2', 'turns with 1', 'turns with 2', 'turns with 1'],
    ],
    ['adobe-commerce', 'PP', ['1 production', '2 production']],
    [
      'adobe-commerce',
      'PPttt',
      ['1 production', '2 production', '1 testing-1', '1 testing-2', '2 testing-1'],
    ],
    ['open-source', 'Pt', ['1 production', 'none']],
    ['open-source', 'PtPt', ['1 production', 'none', '2 production', 'none']],
    ['open-source-payments', 'Ptt', ['1 production', '1 testing-1', '1 testing-2']],
  ] as const)('%s %s', (licence, row, expected) => {
    expect(plan(licence, row)).toEqual(expected);
  });

  it('gives the production space the production keys and a testing space the sandbox keys', () => {
    const { places } = planSpaces('adobe-commerce', installations('Pttt'));
    expect(places.map(({ keys }) => keys)).toEqual(['production', 'sandbox', 'sandbox', undefined]);
  });

  it('should never give one space to two installations, or a production space to a test', () => {
    const row = fc.string({ unit: fc.constantFrom('P', 't'), maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...LICENCES), row, (licence, letters) => {
        const { places, projects } = planSpaces(licence, installations(letters));
        const own = places.flatMap(({ project, space }) => (space ? [`${project} ${space}`] : []));
        expect(new Set(own).size).toBe(own.length);
        for (const { production, space, project } of places) {
          expect(space === 'production').toBe(production);
          expect(project).toBeLessThanOrEqual(projects);
        }
      }),
    );
  });
});

const NONE = Object.fromEntries(
  ROWS.flatMap((row) => [
    [`name${row}`, ''],
    [`production${row}`, ''],
  ]),
);

/** Values for a licence and a row of installations, named A, B, C... unless names are given. */
const valuesOf = (licence: string, row: string, names = 'ABCDEF') => ({
  licence,
  ...NONE,
  ...Object.fromEntries(
    installations(row).flatMap(({ index, production }) => [
      [`name${index}`, names.charAt(index - 1)],
      [`production${index}`, production ? 'yes' : ''],
    ]),
  ),
});
const judge = (values: Record<string, string>) => spacePlan.judge(values, {});
const messages = (values: Record<string, string>) =>
  judge(values).findings.map(({ message, input }) => `${message} at ${input}`);

describe('C.4 row by row', () => {
  it.each([
    ['one live shop', 'adobe-commerce', 'Ptt', []],
    [
      'C-SPACE-4, C-SPACE-8 second live shop',
      'adobe-commerce',
      'PtP',
      ['production-space-taken at production3', 'own-project at name3'],
    ],
    ['C-SPACE-5 sharing', 'adobe-commerce', 'Pttt', ['take-turns at name4']],
    ['C-SPACE-7 Open Source', 'open-source', 'Pt', ['no-testing-space at name2']],
    ['C-SPACE-7 Open Source, only a live shop', 'open-source', 'P', []],
    [
      'C-SPACE-7 Open Source with Payment Services',
      'open-source-payments',
      'Pt',
      ['open-source-numbers at licence'],
    ],
    ['no live shop', 'adobe-commerce', 't', ['no-production at licence']],
    ['no licence', '', 'P', ['licence-missing at licence']],
    ['no installation', 'adobe-commerce', '', ['nothing-named at name1']],
    ['nothing at all', '', '', ['nothing-named at name1', 'licence-missing at licence']],
  ])('%s', (_, licence, row, expected) => {
    expect(messages(valuesOf(licence, row))).toEqual(expected);
  });

  it('finds two installations with the same name, however it is written', () => {
    const values = {
      ...valuesOf('adobe-commerce', 'Pt'),
      name1: 'Shop Lyon',
      name2: ' ＳＨＯＰ  lyon',
    };
    expect(messages(values)).toEqual(['same-name at name2']);
  });

  it('finds a tick without a name, when the reader is done', () => {
    const values = { ...valuesOf('adobe-commerce', 'P'), name2: ' \u200b', production2: 'yes' };
    expect(messages(values)).toEqual(['name-missing at name2']);
    expect(spacePlan.messages['name-missing']?.onSubmit).toBe(true);
  });

  it('never shows an error for how many spaces a licence has (D1)', () => {
    for (const licence of LICENCES) {
      const { findings } = judge(valuesOf(licence, 'Pttttt'));
      expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    }
    expect(spacePlan.messages['no-testing-space']?.level).toBe('note');
    expect(spacePlan.messages['open-source-numbers']?.level).toBe('note');
  });

  it('has the levels of the facts', () => {
    const levels = [
      'production-space-taken',
      'own-project',
      'take-turns',
      'no-production',
      'same-name',
    ];
    expect(levels.map((id) => spacePlan.messages[id]?.level)).toEqual([
      'warning',
      'note',
      'warning',
      'note',
      'warning',
    ]);
  });

  it('says how many installations and spaces there are', () => {
    expect(judge(valuesOf('adobe-commerce', 'Pttt')).facts).toEqual({
      installations: 4,
      spaces: 3,
    });
    expect(judge(valuesOf('', 'P')).facts).toBeUndefined();
  });
});

describe('any text', () => {
  it('should be checked without throwing and without a word of it in a message', () => {
    const text = fc.oneof(anyText(), fc.constantFrom('yes', 'A', ...LICENCES));
    const values = fc.record(Object.fromEntries(spacePlan.inputs.map((input) => [input, text])));
    fc.assert(
      fc.property(values, (entered) => {
        for (const { args } of judge(entered).findings) {
          expect(Object.values(args).every((arg) => typeof arg === 'number')).toBe(true);
        }
      }),
    );
  });

  it.each(['constructor', '__proto__', 'Adobe-Commerce', ' '])('is not a licence: %s', (value) => {
    expect(licenceOf(value)).toBeUndefined();
  });

  it('counts an installation if its name is visible', () => {
    const entered = { ...valuesOf('', ''), name2: 'x', production2: 'yes', name5: '\u200b' };
    expect(installationsOf(entered)).toEqual([{ index: 2, production: true }]);
  });
});
