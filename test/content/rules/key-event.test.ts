import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { content } from '../../support/pages.ts';

const keyEvent = ruleOf(content, 'key-event');

const judge = (event: string, live = '') => keyEvent.judge({ event, live }, {}).findings;
const said = (event: string, live = '') =>
  judge(event, live).map(({ message, level }) => `${level} ${message}`);

describe('C.5 row by row', () => {
  it.each([
    ['C-REG-1', 'regenerated', 'yes', ['warning keys-regenerated']],
    ['C-REG-2 live', 'regenerate-and-change', 'yes', ['error regenerate-and-change-live']],
    ['C-REG-2 not live', 'regenerate-and-change', 'no', ['warning regenerate-and-change']],
    [
      'C-REG-2 not said',
      'regenerate-and-change',
      '',
      ['note live-missing', 'warning regenerate-and-change'],
    ],
    ['C-REG-3', 'deleting', 'yes', ['error key-deleting']],
    ['C-REG-3 not live', 'deleting', 'no', ['error key-deleting']],
    ['C-REG-4', 'lost', 'no', ['note private-key-lost']],
    ['C-PORTAL-2', 'api-key-lost', '', ['note api-key-lost']],
    ['C-REG-3 leaked', 'leaked', '', ['warning key-leaked']],
    ['C-REG-5', 'space-changed', '', ['warning space-changed']],
    ['C-LIVE-1', 'going-live', 'no', ['warning going-live']],
    ['project live', 'changing-project', 'yes', ['warning project-changing-live']],
    ['project not live', 'changing-project', 'no', ['note project-changing']],
    ['project not said', 'changing-project', '', ['note live-missing', 'note project-changing']],
    ['nothing chosen', '', '', ['error event-missing']],
  ])('%s', (_, event, live, expected) => {
    expect(said(event, live)).toEqual(expected);
  });

  it('asks whether the shop is live at that field, and only when the reader is done', () => {
    expect(judge('changing-project')[0]?.input).toBe('live');
    expect(keyEvent.messages['live-missing']?.onSubmit).toBe(true);
    expect(keyEvent.messages['event-missing']?.onSubmit).toBe(true);
  });

  it('says every message that it declares', () => {
    const events = [
      '',
      'lost',
      'api-key-lost',
      'leaked',
      'regenerated',
      'changing-project',
      'regenerate-and-change',
      'deleting',
      'space-changed',
      'going-live',
    ];
    const messages = events.flatMap((event) =>
      ['', 'yes', 'no'].flatMap((live) => judge(event, live).map(({ message }) => message)),
    );
    expect(new Set(messages)).toEqual(new Set(Object.keys(keyEvent.messages)));
  });
});

it('should check any text without throwing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (event, live) => {
      expect(said(event, live).length).toBeGreaterThan(0);
    }),
  );
  expect(said('constructor')).toEqual(['error event-missing']);
  expect(said('__proto__')).toEqual(['error event-missing']);
});
