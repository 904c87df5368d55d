import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** A problem in a file that does not have the shape of its schema. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  /** An entry at `path` that should not be there. */
  readonly key?: string;
  readonly message: string;
}

/**
 * What is wrong, in an author's words. If an entry can have several shapes, the problems are those of the closest one.
 */
export function faultsOf(issues: readonly Issue[], data: unknown): readonly Fault[] {
  return issues.flatMap((issue): readonly Fault[] => {
    const { path } = issue;
    const value = valueAt(data, path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path,
        key,
        message: `"${key}" is not a known entry here`,
      }));
    }
    if (issue.code === 'invalid_key') {
      return issue.issues.map(({ message }) => ({ path, message }));
    }
    if (issue.code === 'invalid_union') return closest(issue, value);
    return [{ path, message: wordsFor(issue, value) }];
  });
}

function closest(issue: z.core.$ZodIssueInvalidUnion, value: unknown): readonly Fault[] {
  const shapes = issue.errors
    .map((issues) => {
      const faults = faultsOf(issues, value);
      return { faults, rank: rankOf(issues, faults, value) };
    })
    .sort((one, other) => compare(one.rank, other.rank));
  const [best, next] = shapes;
  const { path, message } = issue;
  const isClear = best && (!next || compare(best.rank, next.rank) < 0);
  if (best && (best.rank[1] < 0 || (isClear && isDefault(message)))) {
    return best.faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  }
  const choices = [...new Set(shapes.flatMap(({ faults }) => faults.map((each) => each.message)))];
  return [{ path, message: isDefault(message) ? choices.join(', or ') : message }];
}

/** How far a value is from a shape: it has another type, it is wrong further inside, it has more problems. */
type Rank = readonly [otherType: number, depth: number, faults: number];

const compare = (one: Rank, other: Rank): number =>
  one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

const rankOf = (issues: readonly Issue[], faults: readonly Fault[], value: unknown): Rank => [
  isOfOtherType(issues) ? 1 : 0,
  -Math.max(0, ...faults.map(({ path }) => depthOf(value, path))),
  faults.length,
];

const isOfOtherType = (issues: readonly Issue[]): boolean =>
  issues.some(
    (issue) =>
      issue.path.length === 0 &&
      (issue.code === 'invalid_union'
        ? issue.errors.every(isOfOtherType)
        : issue.code === 'invalid_type' || issue.code === 'invalid_value'),
  );

const entryOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(entryOf, data);

/** How many steps of a path exist. */
const depthOf = (value: unknown, path: readonly PropertyKey[]): number =>
  path.filter((_, index) => valueAt(value, path.slice(0, index + 1)) !== undefined).length;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text; put quotation marks around a number, a date, yes or no',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'entries, as "name: value"',
  record: 'entries, as "name: value"',
};

/** Whether the schema does not define a message for a problem. */
const isDefault = (message: string): boolean => message.startsWith('Invalid ');

function wordsFor(issue: Issue, value: unknown): string {
  const { message } = issue;
  if (!isDefault(message)) return message;
  if (value === undefined) return 'add this entry';
  if (issue.code === 'invalid_value') return `use one of: ${issue.values.join(', ')}`;
  return issue.code === 'invalid_type'
    ? `write ${KINDS[issue.expected] ?? issue.expected}`
    : message;
}
