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

/** Progress with every entry of a guide under the id that its step has today; an entry under today's id stays. */
export function withCurrentIds<Entry>(
  progress: Readonly<Record<string, Entry>>,
  guide: string,
  aliases: Readonly<Record<string, string>>,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    Object.entries(progress).flatMap(([key, entry]) => {
      const [of, step = ''] = key.split('/');
      const now = of === guide ? `${guide}/${currentId(step, aliases)}` : key;
      return now !== key && Object.hasOwn(progress, now) ? [] : [[now, entry] as const];
    }),
  );
}
