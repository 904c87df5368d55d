import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import type { RuleFile } from '../../../src/engine/data-rules/rule-file.ts';
import { identifierReader } from '../../../src/judges/services/identifier-reader.ts';
import { anyText } from '../../support/any-text.ts';
import { content } from '../../support/pages.ts';
import { withMore } from '../../support/wrappings.ts';

const saasProject = ruleOf(content, 'saas-project');
const file = content.ruleFiles['saas-project'] as RuleFile;

const params = {
  services: ['Live Search', 'Product Recommendations', 'Data Connection', 'Payment Services'],
};
const ID = '01234567-89ab-cdef-0123-456789abcdef';
const judge = (name: string, id = '') => saasProject.judge({ name, id }, params).findings;
const messages = (name: string, id = '') => judge(name, id).map(({ message }) => message);

describe('the name of a project', () => {
  it.each([
    ['nothing entered (C-PROJ-1, C-PROJ-2)', '', '', ['nothing-chosen']],
    ['an ID is enough', '', ID, ['project-before-space']],
    ['another name', 'Shop Lyon', '', []],
    ['only spaces', ' \u00a0\u200b', '', ['name-blank']],
    ['a service (C-PROJ-3)', 'Live Search', '', ['service-name']],
    [
      'a service in other letter case, spacing and width',
      ' ｌｉｖｅ  SEARCH ',
      '',
      ['service-name'],
    ],
    ['a service and more', 'Live Search Lyon', '', []],
    ['a name that every object has', 'constructor', '', []],
  ])('%s', (_, name, id, expected) => {
    expect(messages(name, id)).toEqual(expected);
  });

  it('asks for a choice only when the reader is done', () => {
    expect(saasProject.messages['nothing-chosen']?.onSubmit).toBe(true);
    expect(judge('')[0]?.input).toBe('name');
  });
});

describe('the ID of a project', () => {
  it.each([
    ['only spaces', ' \u3000\u200b ', 'blank'],
    ['an encrypted value', '0:3:AAAAbbbbCCCC1234+/==', 'ciphertext'],
    ['an encrypted value in the old form', '0:2:AbCdEfGh:AAAAbbbbCCCC1234', 'ciphertext'],
    ['the label of a data space', 'Testing 2 [Type: Testing]', 'label'],
    ['the label of a data space with other spaces', 'Shop [ type : Production ]', 'label'],
    ['the name of a data space', 'Production', 'label'],
    ['the name of a data space with a number', 'Testing 12', 'label'],
    ['the name of a data space joined to a number', 'staging2', 'label'],
    ['more before the name of a data space', 'my production', 'inner-blank'],
    ['more after the name of a data space', 'sandbox for us', 'inner-blank'],
    ['the name of a service', 'live search', 'label'],
    ['quotation marks', `"${ID}"`, 'quoted'],
    ['curly quotation marks', `“${ID}”`, 'quoted'],
    ['a zero-width space', `0123\u200b${ID}`, 'invisible-character'],
    ['a no-break space', `${ID}\u00a0`, 'invisible-character'],
    ['a tag character', `${ID}\u{e0041}`, 'invisible-character'],
    ['full-width digits', ID.replaceAll('0', '０'), 'full-width'],
    ['en dashes', ID.replaceAll('-', '–'), 'look-alike'],
    ['a Cyrillic letter', ID.replace('a', 'а'), 'look-alike'],
    ['a space inside', ID.replace('-', '- '), 'inner-blank'],
    ['a line break inside', ID.replace('-', '-\n'), 'inner-blank'],
    ['a space inside an ID of another shape', 'abc def', 'inner-blank'],
    ['a space at the end', `${ID} `, 'outer-blanks'],
  ])('%s', (_, id, message) => {
    expect(messages('', id)).toEqual([message]);
    expect(judge('', id)[0]?.input).toBe('id');
  });

  it.each([ID, ID.toUpperCase(), 'abc123', 'my_project-1', 'VAT1V'])(
    'finds nothing wrong with %s',
    (id) => {
      expect(messages('', id)).toEqual(['project-before-space']);
      expect(judge('', id)[0]).toMatchObject({ level: 'note', input: 'id' });
    },
  );

  it.each([
    ['quoted', `'"${ID}"'`],
    ['invisible-character', `\ufeff01234567\u00ad-89ab-cdef-0123-456789abcdef`],
    ['full-width', ID.replaceAll('-', '－')],
    ['look-alike', ID.replaceAll('-', '‑')],
    ['inner-blank', '01234567-89ab -cdef-0123-4567\r\n89abcdef'],
    ['inner-blank', ID.replaceAll('-', ' ')],
    ['inner-blank', ID.replaceAll('-', '  ').replace('  ', '-')],
    ['outer-blanks', `\t${ID} `],
  ])('fixes %s', (message, id) => {
    expect(judge('', id)).toMatchObject([{ message, repairable: true }]);
    expect(saasProject.repair(message, { name: '', id }, params)).toEqual({ id: ID });
  });

  it('never joins words that an unusual space separates', () => {
    const id = 'abc\u00a0def';
    expect(saasProject.repair('invisible-character', { name: '', id }, params)).toEqual({
      id: 'abc def',
    });
  });

  it.each([
    ['look-alike', ID.replace('a', 'а')],
    ['inner-blank', 'abc def'],
  ])('leaves %s to the reader if the repair would be a guess', (message, id) => {
    expect(judge('', id)).toMatchObject([{ message, repairable: false }]);
  });

  it('says which character, and where', () => {
    expect(judge('', 'a\u200bb')[0]).toMatchObject({
      args: { character: { term: 'zero-width-space' }, position: 2 },
      range: [1, 2],
    });
    expect(judge('', 'a\u3000b')[0]).toMatchObject({
      message: 'full-width',
      args: { character: { term: 'wide-space' } },
    });
    expect(judge('', 'a𝟘b')[0]).toMatchObject({
      args: { character: '𝟘', position: 2 },
      range: [1, 3],
    });
  });
});

describe('the ID of a project with something around it', () => {
  it.each(withMore)('%sID%s', (before, after) => {
    const id = before + ID + after;
    expect(judge('', id)).toMatchObject([{ message: 'around', level: 'error', input: 'id' }]);
    expect(saasProject.repair('around', { name: '', id }, params)).toEqual({ id: ID });
  });

  it.each([
    ['project_id=abc123', 'abc123'],
    ["'project_id' => 'abc123',", 'abc123'],
    ['"projectId": "my-1st-project",', 'my-1st-project'],
    ['CONFIG__DEFAULT__SERVICES_CONNECTOR__SERVICES_ID__PROJECT_ID=abc123', 'abc123'],
    ['services_connector/services_id/project_id - abc123', 'abc123'],
  ])('of another shape, after the name of the setting: %s', (id, expected) => {
    expect(messages('', id)).toEqual(['around']);
    expect(saasProject.repair('around', { name: '', id }, params)).toEqual({ id: expected });
  });

  it.each([
    ['two IDs', `${ID},${ID.replace('0', '1')}`],
    ['a name and a word', `'name' => 'lyon',`],
    ['two words with digits', 'project_id=abc123 # since 2026'],
  ])('offers nothing for %s', (_, id) => {
    expect(judge('', id).filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
    expect(judge('', id).filter(({ repairable }) => repairable)).toEqual([]);
  });

  it.each([
    '00000000-0000-0000-0000-000000000000',
    '11111111-2222-3333-4444-555555555555',
    'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    '12345678-1234-1234-1234-123456789012',
    '12345678-90ab-cdef-1234-567890abcdef',
    'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
    '550e8400-e29b-41d4-a716-446655440000',
    '<project-id>',
    'YOUR_PROJECT_ID',
    '{{project_id}}',
    'undefined',
  ])('calls %s a placeholder', (id) => {
    expect(judge('', id)).toMatchObject([{ message: 'placeholder', level: 'warning' }]);
  });
});

const nasty = fc.oneof(
  anyText(),
  fc.string({ unit: fc.constantFrom(...' \n\u00a0\u200b０－–‑а"“”0a-:[') }),
  fc.constantFrom(ID, `"${ID}"`).map((id) => ` ${id}\u200b`),
);

describe('any text', () => {
  it('should be checked without throwing, quoting at most one character', () => {
    fc.assert(
      fc.property(nasty, nasty, (name, id) => {
        for (const { args } of judge(name, id)) {
          for (const arg of Object.values(args)) {
            if (typeof arg === 'string') expect([...arg].length).toBeLessThanOrEqual(1);
            if (typeof arg === 'object') expect(saasProject.terms).toContain(arg.term);
          }
        }
      }),
    );
  });

  it('should lose a finding after its repair, and stay as repaired', () => {
    fc.assert(
      fc.property(nasty, (id) => {
        for (const { message, repairable } of judge('', id)) {
          if (!repairable) continue;
          const repaired = saasProject.repair(message, { name: '', id }, params)?.['id'] ?? '';
          expect(messages('', repaired)).not.toContain(message);
          expect(saasProject.repair(message, { name: '', id: repaired }, params)).toSatisfy(
            (again: unknown) => again === undefined || (again as { id: string }).id === repaired,
          );
        }
      }),
    );
  });

  it('is checked to its end, however long', () => {
    for (const text of [' ', '"', 'a ', '0:3:', '\u200b', '１']) {
      expect(judge(text.repeat(60_000), text.repeat(60_000)).length).toBeGreaterThan(0);
    }
  });

  it('only says messages that have a level and a source', () => {
    for (const id of Object.keys(identifierReader(file).faults ?? {}))
      expect(saasProject.messages[id]).toBeDefined();
  });
});
