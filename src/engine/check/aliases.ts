/** The id that a step has today, through as many renamings as there were; a circle of aliases ends where it began. */
export function currentId(id: string, aliases: Readonly<Record<string, string>>): string {
  const seen = new Set<string>();
  let now = id;
  while (!seen.has(now)) {
    seen.add(now);
    now = Object.hasOwn(aliases, now) ? (aliases[now] ?? now) : now;
  }
  return now;
}

/** Each former ID with the ID that its step has today. */
export const currentIds = (
  aliases: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(aliases).map((id) => [id, currentId(id, aliases)]));

/**
 * Progress with every entry of a guide under the ID that its step has today (`current`, by former ID); an entry under
 * today's ID stays.
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
