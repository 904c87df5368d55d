import { expect, test } from 'vitest';
import { onceATask } from '../../src/engine/text/once-a-task.ts';

function counted(): {
  readonly read: (text: string) => number | undefined;
  readonly texts: string[];
} {
  const texts: string[] = [];
  const read = onceATask((text) => {
    texts.push(text);
    return text === '' ? undefined : text.length;
  });
  return { read, texts };
}

test('reads each text once in a task, also a text that has no reading', () => {
  const { read, texts } = counted();
  expect([read('key'), read(''), read('key'), read('')]).toEqual([3, undefined, 3, undefined]);
  expect(texts).toEqual(['key', '']);
});

test('keeps nothing for the next task', async () => {
  const { read, texts } = counted();
  read('key');
  await Promise.resolve();
  read('key');
  expect(texts).toEqual(['key', 'key']);
});

test('keeps only a few texts in a task that reads many', () => {
  const { read, texts } = counted();
  const many = Array.from({ length: 9 }, (_, index) => `key ${index}`);
  for (const text of [...many, 'key 0', 'key 8']) read(text);
  expect(texts).toEqual([...many, 'key 0']);
});
