import { comparable } from './fold.ts';

const DAY = 24 * 60;

/** How a schedule runs: the longest pause between two runs in minutes, or that it leaves out whole days. */
export type Pause = { readonly minutes: number } | 'leaves-out-days';

/** The short names of crontab(5) that stand for a schedule within a day; the others leave out days. */
const NAMED: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
};
const MINUTES = /^(\d{1,6}(?:[.,]\d{1,3})?) ?(?:m|min\.?|mins|minutes?|分|分钟|分鐘)?$/;
const EXPRESSION = /^((?:[\da-z*/,-]{1,200} ){4}[\da-z*/,-]{1,200})(?: |$)/;

/**
 * The longest pause of a schedule, given as minutes or as a cron expression, with or without the command after it
 * (crontab(5)). Undefined where it cannot be read.
 */
export function longestPause(entered: string): Pause | undefined {
  const text = comparable(entered);
  const minutes = MINUTES.exec(text)?.[1];
  if (minutes !== undefined) return { minutes: Number(minutes.replace(',', '.')) };
  if (/^@(?:weekly|monthly|yearly|annually|reboot)\b/.test(text)) return 'leaves-out-days';
  const expression = EXPRESSION.exec(NAMED[text.split(' ')[0] ?? ''] ?? text)?.[1];
  return expression === undefined ? undefined : pauseOf(expression.split(' '));
}

function pauseOf([minute, hour, day, month, weekday]: readonly string[]): Pause | undefined {
  const minutes = numbersIn(minute ?? '', 0, 59);
  const hours = numbersIn(hour ?? '', 0, 23);
  if (!minutes || !hours) return undefined;
  const days = [numbersIn(day ?? '', 1, 31), numbersIn(month ?? '', 1, 12)];
  const week = numbersIn(weekday ?? '', 0, 7)?.map((number) => number % 7);
  const everyDay = days[0]?.length === 31 && days[1]?.length === 12 && new Set(week).size === 7;
  if (!everyDay) return 'leaves-out-days';
  const runs = hours.flatMap((each) => minutes.map((at) => each * 60 + at));
  const pauses = runs.map((run, index) => (runs[index + 1] ?? (runs[0] ?? 0) + DAY) - run);
  return { minutes: Math.max(...pauses) };
}

/** The numbers that one field of an expression stands for, in order; undefined where it cannot be read. */
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
