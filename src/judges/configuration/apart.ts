import type { Entry } from './part.ts';

/** Something that a name with a value sets. */
interface Holding {
  readonly entry: Entry;
}

const containerOf = ({ entry }: Holding): readonly number[] => entry.flags?.container ?? [];

/** Whether a container gets a variable: it is one of this container, or of what this container is in. */
const gets = (container: readonly number[], each: Holding): boolean =>
  containerOf(each).every((start, depth) => container[depth] === start);

/** More containers than a text of a reader has: variables of further ones are not compared with others. */
const MOST = 20;

/** The first containers that variables are for, without those that have others in them, in the order of the text. */
export function innermost(all: readonly Holding[]): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  const outer = new Set<string>();
  for (const each of all) {
    const container = containerOf(each);
    const key = container.join();
    if (container.length === 0 || found.has(key)) continue;
    found.set(key, container);
    for (let depth = 1; depth < container.length; depth++)
      outer.add(container.slice(0, depth).join());
  }
  return [...found]
    .flatMap(([key, container]) => (outer.has(key) ? [] : [container]))
    .slice(0, MOST);
}

/** What one container gets: its variables, and everything that is for no container. */
export const gotBy = <Each extends Holding>(
  container: readonly number[],
  all: readonly Each[],
): readonly Each[] => all.filter((each) => gets(container, each));

/**
 * What is set several times, as each container gets it: two containers do not see each other's variables. Variables that
 * several containers share are a separate group, because one of them may set the same differently on purpose.
 */
export function asContainersGet<Each extends Holding>(
  all: readonly Each[],
): readonly (readonly Each[])[] {
  const containers = innermost(all);
  if (containers.length === 0) return [all];
  const isShared = ({ entry }: Each) => entry.flags?.shared === true;
  const others = all.filter((each) => !isShared(each));
  return [...containers.map((container) => gotBy(container, others)), all.filter(isShared)];
}

/** The container that a variable is nearest to comes first. */
export const byDepth = (one: Holding, other: Holding): number =>
  containerOf(other).length - containerOf(one).length;
