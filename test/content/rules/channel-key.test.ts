import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/build/content/content-rules.ts';
import { content } from '../../support/pages.ts';

const channelKey = ruleOf(content, 'channel-key');

const KEY = '0123456789abcdef'.repeat(2);
const sound = { production: KEY, sandbox: '', origin: 'api-portal', description: 'Amazon' };
const judge = (values: Partial<typeof sound>) =>
  channelKey.judge({ ...sound, ...values }, {}).findings;
const messages = (values: Partial<typeof sound>) =>
  judge(values).map(({ message, level, input }) => `${level} ${message} at ${input}`);

describe('part 2 row by row', () => {
  it.each([
    ['A-ACC-1', {}, ['note company-account at origin']],
    [
      'A-KEY-5 only sandbox',
      { production: '', sandbox: KEY, origin: '' },
      ['warning sandbox-only at sandbox'],
    ],
    [
      'A-KEY-5 production with only spaces',
      { production: ' \u200b', sandbox: KEY, origin: '' },
      ['warning sandbox-only at sandbox'],
    ],
    ['A-KEY-5 both', { sandbox: KEY.replace('0', '1'), origin: '' }, []],
    ['one key in both', { sandbox: ` ${KEY}`, origin: '' }, ['note same-in-both at sandbox']],
    ['A-KEY-6', { origin: 'marketplace' }, ['warning marketplace-origin at origin']],
    ['from the database', { origin: 'database' }, ['note database-origin at origin']],
    ['from elsewhere', { origin: 'other' }, ['note other-origin at origin']],
    [
      'A-NAME-1 the suggested name',
      { production: 'Amazon Sales Channel', origin: '', description: '' },
      ['error looks-like-name at production'],
    ],
    [
      'A-NAME-1 the reader’s own description',
      { production: 'ＡＭＡＺＯＮ  lyon', origin: '', description: ' Amazon Lyon' },
      ['error looks-like-name at production'],
    ],
    [
      'A-NAME-1 a key as description',
      { origin: '', description: KEY.toUpperCase() },
      ['warning key-as-description at description'],
    ],
    [
      'A-NAME-1 the key itself as description',
      { origin: '', description: KEY },
      ['warning key-as-description at description'],
    ],
    [
      'nothing entered',
      { production: '', origin: '', description: '' },
      ['error production-missing at production'],
    ],
    [
      'A-NAME-1 a name that differs from the description',
      { production: 'Amazon Paris', origin: '', description: 'Amazon Lyon' },
      [],
    ],
    [
      'A-NAME-1 the description entered late',
      { production: '\u200b', origin: '', description: '' },
      [],
    ],
    ['a key of another length as description', { origin: '', description: `${KEY}0` }, []],
    [
      'A-NAME-1 a name that a key is part of',
      { production: `${KEY}0`, origin: '', description: `${KEY}0` },
      ['error looks-like-name at production'],
    ],
    ['an invalid origin', { origin: 'constructor' }, []],
  ])('%s', (_, values, expected) => {
    expect(messages(values)).toEqual(expected);
  });

  it('recognises the key, whatever is around it', () => {
    const production = `PRODUCTION_API_KEY=${KEY}`;
    expect(messages({ production, sandbox: `"${KEY}",`, origin: '' })).toEqual([
      'note same-in-both at sandbox',
    ]);
    expect(messages({ description: `key: ${KEY}`, origin: '' })).toEqual([
      'warning key-as-description at description',
    ]);
  });

  it('asks for the key only when the reader is done', () => {
    expect(channelKey.messages['production-missing']?.onSubmit).toBe(true);
  });

  it('never shows an error for where a key comes from', () => {
    for (const origin of ['api-portal', 'marketplace', 'database', 'other']) {
      expect(judge({ origin }).every(({ level }) => level !== 'error')).toBe(true);
    }
  });
});
