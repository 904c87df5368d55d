import { defineRule, type InputValues } from '../../engine/check/rule.ts';
import { comparable } from '../../engine/text/fold.ts';
import { type Installation, type Licence, planSpaces, ROWS } from './data-space-plan.ts';

const LICENCES = ['adobe-commerce', 'open-source', 'open-source-payments'] as const;

/**
 * Checks who gets which data space, by licence and installations. The drawing shows `planSpaces` of the same values.
 */
export const spacePlan = defineRule({
  id: 'space-plan',
  inputs: {
    licence: LICENCES,
    name1: 'text',
    production1: 'tick',
    name2: 'text',
    production2: 'tick',
    name3: 'text',
    production3: 'tick',
    name4: 'text',
    production4: 'tick',
    name5: 'text',
    production5: 'tick',
    name6: 'text',
    production6: 'tick',
  },
  messages: {
    'licence-missing': { level: 'error', args: [], source: 'ce-saas', onSubmit: true },
    'nothing-named': { level: 'error', args: [], source: 'ce-saas', onSubmit: true },
    'name-missing': { level: 'warning', args: ['installation'], source: 'ce-saas', onSubmit: true },
    'same-name': { level: 'warning', args: ['installation', 'other'], source: 'ce-saas' },
    'production-space-taken': {
      level: 'warning',
      args: ['installation', 'other'],
      source: 'ce-saas',
    },
    'own-project': { level: 'note', args: ['installation', 'project'], source: 'ce-saas' },
    'take-turns': { level: 'warning', args: ['installation', 'other'], source: 'ce-saas' },
    'no-testing-space': { level: 'note', args: ['installation'], source: 'ms-docs' },
    'no-production': { level: 'note', args: [], source: 'ce-saas' },
    'open-source-numbers': { level: 'note', args: [], source: 'ce-connect' },
  },
  facts: ['installations', 'spaces'],
  judge(values, _, report) {
    const installations = installationsOf(values);
    const names = ROWS.map((row) => [row, comparable(values[`name${row}`])] as const);
    for (const [row, name] of names) {
      const [twin] = names.find(([, other]) => other === name) ?? [];
      if (name === '' && values[`production${row}`] === 'yes') {
        report('name-missing', { installation: row }, { input: `name${row}` });
      } else if (name !== '' && twin !== undefined && twin < row) {
        report('same-name', { installation: row, other: twin }, { input: `name${row}` });
      }
    }
    if (installations.length === 0) report('nothing-named', {}, { input: 'name1' });
    const licence = licenceOf(values.licence);
    if (licence === undefined) report('licence-missing', {});
    if (licence === undefined || installations.length === 0) return undefined;

    if (licence === 'open-source-payments') report('open-source-numbers', {});
    const { places } = planSpaces(licence, installations);
    const live = places.find(({ production }) => production);
    if (!live) report('no-production', {});
    for (const { index, production, project, space, turnsWith } of places) {
      const installation = index;
      const input = `name${index}` as const;
      if (production && live && project > 1) {
        const other = live.index;
        report('production-space-taken', { installation, other }, { input: `production${index}` });
        report('own-project', { installation, project }, { input });
      } else if (turnsWith !== undefined) {
        report('take-turns', { installation, other: turnsWith }, { input });
      } else if (space === undefined) {
        report('no-testing-space', { installation }, { input });
      }
    }
    const spaces = places.filter(({ space }) => space !== undefined).length;
    return { installations: installations.length, spaces };
  },
});

/** The installations that the rule's values name; an empty name is not one. */
export function installationsOf(values: InputValues): readonly Installation[] {
  return ROWS.filter((row) => comparable(values[`name${row}`] ?? '') !== '').map((index) => ({
    index,
    production: values[`production${index}`] === 'yes',
  }));
}

/** The licence that the reader selected; undefined if they have not selected one. */
export function licenceOf(value: string): Licence | undefined {
  return LICENCES.find((licence) => licence === value);
}
