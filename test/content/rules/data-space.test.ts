import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { anyText } from '../../support/any-text.ts';
import { content } from '../../support/pages.ts';
import { withMore, wrappings } from '../../support/wrappings.ts';

const dataSpace = ruleOf(content, 'data-space');

const ID = '01234567-89ab-cdef-0123-456789abcdef';
const PROJECT = 'fedcba98-7654-3210-fedc-ba9876543210';
const ORGANIZATION = '0123456789ABCDEF01234567@AdobeOrg';
const sound = { project: PROJECT, space: ID, type: '', pair: '', organization: '' };

type Values = Partial<typeof sound>;
const judge = (values: Values) => dataSpace.judge({ ...sound, ...values }, {}).findings;
const repair = (message: string, values: Values) =>
  dataSpace.repair(message, { ...sound, ...values }, {});

it('finds nothing wrong with a project and a data space of the documented shape', () => {
  expect(judge({})).toEqual([]);
});

describe('C.4 row by row', () => {
  it.each([
    ['C-PROJ-1 data space without project', { project: '' }, 'project-missing', 'error', 'project'],
    [
      'C-PROJ-1 project with only spaces',
      { project: ' \u200b' },
      'project-missing',
      'error',
      'project',
    ],
    ['C-SPACE-1 empty', { space: '' }, 'nothing-chosen', 'error', 'space'],
    ['C-SPACE-1 only spaces', { space: ' \u3000' }, 'blank', 'error', 'space'],
    [
      'C-SPACE-1 look-alike letter',
      { space: ID.replace('a', 'а') },
      'look-alike',
      'error',
      'space',
    ],
    ['C-SPACE-1 look-alike dash', { space: ID.replace('-', '−') }, 'look-alike', 'error', 'space'],
    ['C-SPACE-1 invisible', { space: `${ID}\u200e` }, 'invisible-character', 'error', 'space'],
    ['C-SPACE-1 full width', { space: ID.replace('0', '０') }, 'full-width', 'error', 'space'],
    ['C-SPACE-1 space inside', { space: ID.replace('-', ' -') }, 'inner-blank', 'error', 'space'],
    ['C-SPACE-1 spaces around it', { space: ` ${ID}` }, 'outer-blanks', 'warning', 'space'],
    ['C-SPACE-1 quotation marks', { space: `'${ID}'` }, 'quoted', 'error', 'space'],
    ['C-SPACE-1 one digit short', { space: ID.slice(1) }, 'not-uuid', 'warning', 'space'],
    ['C-SPACE-1 a letter above f', { space: ID.replace('a', 'g') }, 'not-uuid', 'warning', 'space'],
    [
      'C-SPACE-1 no hyphens',
      { space: ID.replaceAll('-', '') },
      'hyphens-missing',
      'warning',
      'space',
    ],
    [
      'C-SPACE-1 no hyphens, and a letter before',
      { space: `g${ID.replaceAll('-', '')}` },
      'not-uuid',
      'warning',
      'space',
    ],
    ['C-SPACE-1 capitals', { space: ID.toUpperCase() }, 'upper-case', 'note', 'space'],
    ['C-SPACE-2 tenant id', { space: 'Abc-_0123456789ABCDEFg' }, 'tenant-id', 'warning', 'space'],
    ['C-SPACE-3 Production', { space: 'Production' }, 'label', 'error', 'space'],
    ['C-SPACE-3 Testing 2', { space: 'Testing 2' }, 'label', 'error', 'space'],
    ['C-SPACE-3 as in Admin', { space: 'Testing 2 [Type: Testing]' }, 'label', 'error', 'space'],
    ['C-SPACE-3 renamed', { space: 'Lyon [Type: Production]' }, 'label', 'error', 'space'],
    ['C-ENCVAL', { space: '0:3:AAAAbbbbCCCC1234+/==' }, 'ciphertext', 'error', 'space'],
    ['C-SPACE-6', { type: 'production', pair: 'sandbox' }, 'pair-differs', 'warning', 'pair'],
    ['C-SPACE-6', { type: 'testing', pair: 'production' }, 'pair-differs', 'warning', 'pair'],
    ['the project again', { space: PROJECT }, 'same-as-project', 'warning', 'space'],
    [
      'C-IMS-1 a person',
      { organization: '0123456789ABCDEF01234567@AdobeID' },
      'person-id',
      'error',
      'organization',
    ],
    [
      'C-IMS-1 too short',
      { organization: '0123456789ABCDEF@AdobeOrg' },
      'not-organization',
      'warning',
      'organization',
    ],
    [
      'C-IMS-1 no suffix',
      { organization: '0123456789ABCDEF01234567' },
      'not-organization',
      'warning',
      'organization',
    ],
    [
      'C-IMS-1 lower case',
      { organization: ORGANIZATION.toLowerCase() },
      'not-organization',
      'warning',
      'organization',
    ],
  ])('%s', (_, values, message, level, input) => {
    expect(judge(values)).toMatchObject([{ message, level, input }]);
  });

  it.each([
    ['an organization', { organization: ORGANIZATION }],
    ['production with production', { type: 'production', pair: 'production' }],
    ['testing with sandbox', { type: 'testing', pair: 'sandbox' }],
    ['only a type', { type: 'production' }],
    ['only a pair', { pair: 'sandbox' }],
    ['any version digits of the UUID', { space: '0a1b2c3d-ffff-ffff-ffff-4e5f60718293' }],
  ])('finds nothing wrong with %s', (_, values) => {
    expect(judge(values)).toEqual([]);
  });

  it('asks for a choice only when the reader is done', () => {
    expect(dataSpace.messages['nothing-chosen']?.onSubmit).toBe(true);
  });

  it('checks the shape below a problem that can be repaired, but not below others', () => {
    const ids = (values: Values) => judge(values).map(({ message }) => message);
    expect(ids({ space: ` ${ID.toUpperCase()}` })).toEqual(['outer-blanks', 'upper-case']);
    expect(ids({ space: `"${ID.slice(1)}"` })).toEqual(['quoted', 'not-uuid']);
    expect(ids({ space: 'abc dеf' })).toEqual(['look-alike', 'inner-blank']);
  });
});

describe('a data space ID with something around it', () => {
  it.each(withMore)('%sID%s', (before, after) => {
    const space = before + ID + after;
    expect(judge({ space })).toMatchObject([{ message: 'around', level: 'error', input: 'space' }]);
    expect(repair('around', { space })).toEqual({ space: ID });
  });

  it.each(wrappings)('an encrypted value is still recognised: %sCIPHERTEXT%s', (before, after) => {
    const space = `${before}0:3:AAAAbbbbCCCC1234+/==${after}`;
    expect(judge({ space })).toMatchObject([{ message: 'ciphertext', repairable: false }]);
  });

  it.each(withMore)('an organization: %sORGANIZATION%s', (before, after) => {
    const organization = before + ORGANIZATION + after;
    expect(judge({ organization })).toMatchObject([{ message: 'organization-around' }]);
    expect(repair('organization-around', { organization })).toEqual({ organization: ORGANIZATION });
  });

  it('also checks the ID itself', () => {
    const space = `'environment_id' => '${ID.toUpperCase()}',`;
    expect(judge({ space }).map(({ message }) => message)).toEqual(['around', 'upper-case']);
    expect(repair('upper-case', { space })).toEqual({ space: ID });
  });

  it('recognises the project by its ID, whatever is around it', () => {
    expect(judge({ project: `project_id=${ID}` })).toMatchObject([{ message: 'same-as-project' }]);
  });

  it('is a person, whatever is around it', () => {
    const organization = '"ims": "0123456789ABCDEF01234567@AdobeID",';
    expect(judge({ organization })).toMatchObject([{ message: 'person-id' }]);
  });

  it('offers neither of two IDs', () => {
    expect(judge({ space: `${ID},${PROJECT}` })).toMatchObject([
      { message: 'around', repairable: false },
    ]);
  });
});

it.each([
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-0000-000000000001',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '11111111-2222-3333-4444-555555555555',
  'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
  '12345678-1234-1234-1234-123456789012',
  '12345678-1234-1234-1234-123456789abc',
  '123e4567-e89b-12d3-a456-426614174000',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  'XXXXXXXX-XXXX-4XXX-YXXX-XXXXXXXXXXXX',
  '<environment-id>',
  '[data space id]',
  'YOUR_ENVIRONMENT_ID',
  'your-data-space-id',
  '{{environment_id}}',
  '{environment_id}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of a shell
  '${ENVIRONMENT_ID}',
  '$ENVIRONMENT_ID',
  '%ENVIRONMENT_ID%',
  'null',
  '"00000000-0000-0000-0000-000000000000"',
  'environment_id=00000000-0000-0000-0000-000000000000',
  "'environment_id' => '<environment-id>',",
])('calls %s a placeholder', (space) => {
  expect(judge({ space })).toMatchObject([{ message: 'placeholder', level: 'warning' }]);
});

describe('repairs', () => {
  it.each([
    ['quoted', { space: `«${ID}»` }, { space: ID }],
    ['invisible-character', { space: `\u200b${ID}\u00a0` }, { space: ID }],
    ['full-width', { space: ID.replaceAll('0', '０') }, { space: ID }],
    ['look-alike', { space: ID.replaceAll('-', 'ー') }, { space: ID }],
    ['inner-blank', { space: ID.replaceAll('-', '- ') }, { space: ID }],
    ['outer-blanks', { space: `${ID}\r\n` }, { space: ID }],
    ['hyphens-missing', { space: ID.replaceAll('-', '') }, { space: ID }],
    ['upper-case', { space: ID.toUpperCase() }, { space: ID }],
    [
      'not-organization',
      { organization: ` ${ORGANIZATION.toLowerCase()}\u200b` },
      { organization: ORGANIZATION },
    ],
  ])('%s restores the ID', (message, values, repaired) => {
    expect(judge(values)).toMatchObject([{ message, repairable: true }]);
    expect(repair(message, values)).toEqual(repaired);
  });

  it.each([
    ['not-uuid', { space: ID.slice(1) }],
    ['look-alike', { space: ID.replace('a', 'а') }],
    ['tenant-id', { space: 'Abc-_0123456789ABCDEFg' }],
    ['not-organization', { organization: 'abc@AdobeOrg' }],
  ])('%s is left to the reader', (message, values) => {
    expect(judge(values)).toMatchObject([{ message, repairable: false }]);
  });
});

const nasty = fc.oneof(
  anyText(),
  fc.string({ unit: fc.constantFrom(...' \n\u00a0\u200b０－–а"“”0aF-:[@') }),
  fc.mixedCase(fc.constantFrom(ID, ID.replaceAll('-', ''), ORGANIZATION)),
);
const values = fc.record({
  project: nasty,
  space: nasty,
  type: fc.oneof(nasty, fc.constantFrom('production', 'testing')),
  pair: fc.oneof(nasty, fc.constantFrom('production', 'sandbox')),
  organization: nasty,
});

describe('any text', () => {
  it('should be checked without throwing, quoting at most one character', () => {
    fc.assert(
      fc.property(values, (entered) => {
        for (const { args } of judge(entered)) {
          for (const arg of Object.values(args)) {
            if (typeof arg === 'string') expect([...arg].length).toBeLessThanOrEqual(1);
            if (typeof arg === 'object') expect(dataSpace.terms).toContain(arg.term);
          }
        }
      }),
    );
  });

  it('should lose a finding after its repair, and stay as repaired', () => {
    fc.assert(
      fc.property(values, (entered) => {
        for (const { message, repairable } of judge(entered)) {
          if (!repairable) continue;
          const repaired = { ...entered, ...repair(message, entered) };
          expect(judge(repaired).map((finding) => finding.message)).not.toContain(message);
          expect({ ...repaired, ...repair(message, repaired) }).toEqual(repaired);
        }
      }),
    );
  });
});
