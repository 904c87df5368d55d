/** The current ID of a step, through any number of renames; a circle of aliases ends where it began. */
export function currentId(id: string, aliases: Readonly<Record<string, string>>): string {
  const seen = new Set<string>();
  let now = id;
  while (!seen.has(now)) {
    seen.add(now);
    now = Object.hasOwn(aliases, now) ? (aliases[now] ?? now) : now;
  }
  return now;
}

/** The current ID of each renamed step, by its former ID. */
export const currentIds = (
  aliases: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(aliases).map((id) => [id, currentId(id, aliases)]));

/**
 * Progress with every entry of a guide under the current ID of its step (`current`, by former ID). If there is already
 * an entry under the current ID, that one stays.
 */
export function withCurrentIds<Entry>(
  progress: Readonly<Record<string, Entry>>,
  guide: string,
  current: Readonly<Record<string, string>>,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    Object.entries(progress).flatMap(([key, entry]) => {
      const [of, step = ''] = key.split('/');
      const id = of === guide && Object.hasOwn(current, step) && current[step];
      const now = id ? `${guide}/${id}` : key;
      return now !== key && Object.hasOwn(progress, now) ? [] : [[now, entry] as const];
    }),
  );
}
