/** How a schedule runs: the longest pause between two runs in minutes, or that it skips whole days. */
export type Pause = { readonly minutes: number } | 'leaves-out-days';

const DAY = 24 * 60;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The longest pause of the five fields of an expression (crontab(5)); undefined if one of them cannot be read. */
export function pauseOf([minute, hour, day, month, weekday]: readonly string[]): Pause | undefined {
  const minutes = numbersIn(minute ?? '', 0, 59);
  const hours = numbersIn(hour ?? '', 0, 23);
  if (!minutes || !hours) return undefined;
  const days = [numbersIn(day ?? '', 1, 31), numbersIn(numbered(month ?? '', MONTHS, 1), 1, 12)];
  const week = numbersIn(numbered(weekday ?? '', WEEKDAYS, 0), 0, 7)?.map((number) => number % 7);
  const everyDay = days[0]?.length === 31 && days[1]?.length === 12 && new Set(week).size === 7;
  if (!everyDay) return 'leaves-out-days';
  const runs = hours.flatMap((each) => minutes.map((at) => each * 60 + at));
  const pauses = runs.map((run, index) => (runs[index + 1] ?? (runs[0] ?? 0) + DAY) - run);
  return { minutes: Math.max(...pauses) };
}

/** A field of an expression with its names of months or weekdays as numbers. */
const numbered = (field: string, names: readonly string[], first: number): string =>
  field.replace(/[a-z]{3}/g, (name) => {
    const index = names.indexOf(name);
    return index === -1 ? name : String(index + first);
  });

/** The numbers that one field of an expression means, in order; undefined if it cannot be read. */
function numbersIn(field: string, least: number, most: number): readonly number[] | undefined {
  const numbers = new Set<number>();
  for (const part of field.split(',')) {
    const [, from, to, step = '1'] =
      /^(\*|\d{1,2})(?:-(\d{1,2}))?(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    if (from === undefined || step === '0' || (from === '*' && to !== undefined)) return undefined;
    const first = from === '*' ? least : Number(from);
    const last = from === '*' ? most : Number(to ?? from);
    if (first < least || last > most || first > last) return undefined;
    for (let number = first; number <= last; number += Number(step)) numbers.add(number);
  }
  return [...numbers].sort((one, other) => one - other);
}
