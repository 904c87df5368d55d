import { privatePem, privatePemWhere } from './keys.ts';
import { pasteFaults } from './paste-faults.ts';

/** Key material of examples, by name: it is made when a test runs and is never written down. */
const RECIPES: Readonly<Record<string, () => string>> = {
  // A damaged key for each message that names a damage: the first way in the list.
  ...Object.fromEntries(
    pasteFaults
      .map(({ message, damage }) => [message, () => damage(privatePem(2048, 0))])
      .reverse(),
  ),
  'api-key': () => '0123456789abcdef'.repeat(2),
  'another-api-key': () => 'fedcba9876543210'.repeat(2),
  'sound-2048': () => privatePem(2048, 0),
  'another-sound-2048': () => privatePem(2048, 1),
  'another-paste-of-sound-2048': () => privatePem(2048, 0).replaceAll('\n', '\r\n'),
  padding: () => privatePemWhere((text) => text.includes('='), 2048).replace(/=+/, ''),
  'file-of-the-private-key': () => privatePem(2048, 0),
  'five-thousand-and-one-lines': () =>
    Array.from(
      { length: 5001 },
      (_, line) => `A1${(line + 1).toString(16).toUpperCase().padStart(14, '0')}`,
    ).join('\n'),
  'name-of-three-hundred': () => 'Amazon Store USA '.repeat(18),
  'short-key': () => privatePem(1024),
  'too-long': () => 'x'.repeat(70_000),
};

/** The values of an example, with "recipe:<name>" replaced by what the recipe makes. */
export function cook(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const name = /^recipe:(.*)$/.exec(value)?.[1];
      if (name === undefined) return [field, value];
      const make = RECIPES[name];
      if (!make) throw new Error(`Add the recipe "${name}" to test/support/recipes.ts.`);
      return [field, make()];
    }),
  );
}
