import { fail, ok, type Result } from '../../engine/result.ts';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * The ID of a new guide, rule or tool, if it is valid and unused. `former` is whether something that is gone had it.
 */
export function newId(
  what: string,
  id: string,
  existing: readonly string[],
  former: readonly string[] = [],
): Result<string, string> {
  if (!ID.test(id)) {
    return fail(
      `"${id}" cannot be an ID. Use lower-case letters, digits and hyphens, and begin with a letter, as in "merchant-code".`,
    );
  }
  if (existing.includes(id)) {
    return fail(`There is already a ${what} "${id}". Choose another ID, or edit that ${what}.`);
  }
  if (former.includes(id)) {
    return fail(
      `A former ${what} had the ID "${id}", and old links still use it. Choose another ID.`,
    );
  }
  return ok(id);
}

/** An ID as the beginning of a sentence: "merchant-code" becomes "Merchant code". */
export const sentence = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
