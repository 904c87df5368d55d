import { describe, expect, it } from 'vitest';
import { checklistFileName, readChecklistFileName } from '../../../src/engine/links/file-name.ts';
import type { SharedGuide } from '../../../src/engine/links/shared-guide.ts';

const guide: SharedGuide = {
  id: 'connect',
  number: 1,
  steps: ['first', 'second', 'third'].map((id) => ({ id, revision: '00000000' })),
  pins: ['first', 'second', 'third'],
  aliases: {},
  fingerprint: 0,
};

describe('the name of a file with a checklist', () => {
  it.each([
    { steps: 'all' as const },
    { steps: ['first', 'third'] },
    { steps: ['second'], case: 'Store-Lyon' },
    { steps: ['second'], case: '東京店' },
  ])('says its steps and case: %j', (asked) => {
    const name = checklistFileName(guide, { guide: guide.id, ...asked });
    expect(name).toMatch(/^connect_[a-zA-Z0-9._-]+\.html$/);
    const read = readChecklistFileName(`/C:/Users/anyone/Downloads/${name}`);
    expect(read.case).toBe('case' in asked ? asked.case : undefined);
    expect(read.steps).toEqual(
      asked.steps === 'all' ? 'all' : asked.steps.map((id) => String(guide.pins.indexOf(id) + 1)),
    );
    expect(read.lost).toEqual([]);
  });

  it.each(['%20(1)', ' - Copy', '[2]', '.mht'])('may get an addition: %s', (addition) => {
    const name = checklistFileName(guide, { guide: guide.id, steps: ['third'], case: 'K-1' });
    const read = readChecklistFileName(name.replace('.html', `${addition}.html`));
    expect(read).toMatchObject({ steps: ['3'], case: 'K-1' });
  });

  it.each(['', '/connect.html', '/connect_steps-', '/%', '/connect_steps-3.html'])(
    'means the whole guide if it says nothing else: %s',
    (name) => {
      expect(readChecklistFileName(name)).toMatchObject({ steps: 'all', lost: [] });
    },
  );
});
