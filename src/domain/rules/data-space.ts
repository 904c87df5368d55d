import { idFaults, idMessages, idRepairs, isUuid, mending, plainId } from '../identifier.ts';
import { valueAround, valuesAround } from '../parsers/around.ts';
import { characterTerms, narrow, withoutInvisible } from '../parsers/characters.ts';
import { defineRule } from '../rule.ts';

/** The suffix is documented (Adobe, help/data-connection, 2026-08-20); 24 capitals and digits are what samples show. */
const ORGANIZATION = /^[\dA-F]{24}@AdobeOrg$/;

const ORGANIZATION_LIKE = /^[\dA-F]{24}@AdobeOrg$/i;

/** Shape is worth judging only where nothing but plain characters is left. */
const READABLE = /^[!-~]+$/;

/** The id of a tenant of Commerce as a Cloud Service: 22 characters of base64url (aem-boilerplate-commerce). */
const TENANT = /^[\w-]{22}$/;

const plain = (entered: string): string => narrow(withoutInvisible(entered)).trim();
const isOrganization = (part: string): boolean => ORGANIZATION_LIKE.test(plain(part));
const isPerson = (part: string): boolean => /^[^\s@]{1,64}@AdobeID$/i.test(plain(part));

const UUID_WITHOUT_HYPHENS = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/i;

const repairs = idRepairs('space');

/** Judges the data space: its id, and whether the project, the key pair and the organization go with it. */
export const dataSpace = defineRule({
  id: 'data-space',
  inputs: {
    project: 'text',
    space: 'text',
    type: ['production', 'testing'],
    pair: ['production', 'sandbox'],
    organization: 'text',
  },
  compares: ['project'],
  messages: {
    'nothing-chosen': { level: 'error', args: [], source: 'ce-saas', onSubmit: true },
    'project-missing': { level: 'error', args: [], source: 'support-checker' },
    ...idMessages,
    'tenant-id': { level: 'warning', args: [], source: 'storefront-code' },
    'hyphens-missing': { level: 'warning', args: [], source: 'ce-data' },
    'not-uuid': { level: 'warning', args: ['count'], source: 'ce-data' },
    'upper-case': { level: 'note', args: [], source: 'ce-data' },
    'same-as-project': { level: 'warning', args: [], source: 'connector-code' },
    'pair-differs': { level: 'warning', args: ['space', 'pair'], source: 'ce-saas' },
    'person-id': { level: 'error', args: [], source: 'ce-data' },
    'not-organization': { level: 'warning', args: [], source: 'ce-data' },
    'organization-around': { level: 'warning', args: [], source: 'ce-data' },
  },
  terms: [...characterTerms, 'production', 'testing', 'sandbox'],
  judge({ project, space, type, pair, organization }, _, report) {
    const at = { input: 'space' } as const;
    const faults = space === '' ? [] : idFaults(space);
    if (space === '') report('nothing-chosen', {}, at);
    else if (plainId(project) === '') report('project-missing', {});
    for (const fault of faults) {
      if ('args' in fault) report(fault.message, fault.args, { ...at, range: fault.range });
      else report(fault.message, {}, at);
    }

    const id = plainId(space);
    const readable = faults.every(
      ({ message }) => message in repairs && (message !== 'around' || isUuid(id)),
    );
    if (READABLE.test(id) && readable) {
      if (id.toLowerCase() === plainId(project).toLowerCase()) report('same-as-project', {}, at);
      else if (TENANT.test(id)) report('tenant-id', {}, at);
      else if (UUID_WITHOUT_HYPHENS.test(id)) report('hyphens-missing', {}, at);
      else if (!isUuid(id)) report('not-uuid', { count: id.length }, at);
      else if (id !== id.toLowerCase()) report('upper-case', {}, at);
    }

    if (
      (type === 'production' && pair === 'sandbox') ||
      (type === 'testing' && pair === 'production')
    ) {
      report('pair-differs', { space: { term: type }, pair: { term: pair } }, { input: 'pair' });
    }

    const atOrganization = { input: 'organization' } as const;
    if (valuesAround(organization, isPerson).length > 0) report('person-id', {}, atOrganization);
    else if (organization !== '' && !ORGANIZATION.test(organization)) {
      const found = valueAround(organization, isOrganization)?.value ?? organization;
      report(
        plain(found) === plain(organization) ? 'not-organization' : 'organization-around',
        {},
        atOrganization,
      );
    }
    return undefined;
  },
  repairs: {
    ...repairs,
    'hyphens-missing': mending('space', (space) =>
      plainId(space).replace(UUID_WITHOUT_HYPHENS, '$1-$2-$3-$4-$5'),
    ),
    'upper-case': mending('space', (space) => plainId(space).toLowerCase()),
    'not-organization': mending('organization', organizationIn),
    'organization-around': mending('organization', organizationIn),
  },
});

/** The organization in a text, without what is around it, in the letters of the known samples. */
function organizationIn(entered: string): string | undefined {
  const found = plain(valueAround(entered, isOrganization)?.value ?? '');
  const organization = found.toUpperCase().replace('@ADOBEORG', '@AdobeOrg');
  return ORGANIZATION.test(organization) ? organization : undefined;
}
