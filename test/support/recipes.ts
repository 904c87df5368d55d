import { privatePem } from './keys.ts';

/** Key material of examples, by name: it is made when a test runs and never written down. */
const RECIPES: Readonly<Record<string, () => string>> = {
  'api-key': () => '0123456789abcdef'.repeat(2),
  'another-api-key': () => 'fedcba9876543210'.repeat(2),
  'sound-2048': () => privatePem(2048, 0),
  'another-sound-2048': () => privatePem(2048, 1),
  'dash-count': () => privatePem(2048, 0).replaceAll('-----', '----'),
};

/** The values of an example with "recipe:<name>" replaced by what it makes. */
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
