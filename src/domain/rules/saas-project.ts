import { comparable } from '../fold.ts';
import { idFaults, idMessages, idRepairs, plainId } from '../identifier.ts';
import { characterTerms } from '../parsers/characters.ts';
import { defineRule } from '../rule.ts';

/** Judges the SaaS project: the name of a new one, the id of one that exists. The shape of the id is not documented. */
export const saasProject = defineRule({
  id: 'saas-project',
  inputs: { name: 'text', id: 'text' },
  optional: ['name'],
  params: { services: 'texts' },
  messages: {
    'nothing-chosen': { level: 'error', args: [], source: 'ce-saas', onSubmit: true },
    'name-blank': { level: 'error', args: [], source: 'connector-code' },
    'service-name': { level: 'warning', args: [], source: 'ce-saas' },
    'project-before-space': { level: 'note', args: [], source: 'connector-code' },
    ...idMessages,
  },
  terms: characterTerms,
  judge({ name, id }, { services }, report) {
    if (name === '' && id === '') report('nothing-chosen', {});
    const reserved = services.map(comparable);
    if (name !== '' && comparable(name) === '') report('name-blank', {});
    else if (reserved.includes(comparable(name))) report('service-name', {});

    if (id === '') return undefined;
    const faults = reserved.includes(comparable(plainId(id)))
      ? [{ message: 'label' } as const]
      : idFaults(id);
    for (const fault of faults) {
      if ('args' in fault) {
        report(fault.message, fault.args, { input: 'id', range: fault.range });
      } else {
        report(fault.message, {}, { input: 'id' });
      }
    }
    if (faults.length === 0) report('project-before-space', {}, { input: 'id' });
    return undefined;
  },
  repairs: idRepairs('id'),
});
