import { comparable } from './fold.ts';

const DAY = 24 * 60;

/** How a schedule runs: the longest pause between two runs in minutes, or that it leaves out whole days. */
export type Pause = { readonly minutes: number } | 'leaves-out-days';

/** The short names of crontab(5) that stand for a schedule within a day; the others leave out days. */
const NAMED: Readonly<Record<string, string>> = {
  '@every_minute': '* * * * *',
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
};
const MINUTES = /^(\d{1,6}(?:[.,]\d{1,3})?) ?(?:m|min\.?|mins|minutes?|分|分钟|分鐘)?$/;
const EXPRESSION = /^((?:[\da-z*/,-]{1,200} ){4}[\da-z*/,-]{1,200})(?: |$)/;

/** The comment line above the entry of `bin/magento cron:install`, where its line break was lost. */
const INSTALLED = /^#~ magento start \S{1,64} /;
/** A key of YAML or JSON, or a variable. */
const KEY = /^(?:- )?["']?[\w-]{1,40}["']? ?[:=] ?(?=["'\d*@])/;
const QUOTES = /["'`“”„«»‘’「」]/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The longest pause of a schedule: minutes, a cron expression with or without a command behind it (crontab(5)), one line
 * of YAML or JSON, or a whole crontab or list of jobs, where the schedule of `cron:run` counts. Undefined where it cannot be
 * read, or where several schedules are given and none of them is the one of `cron:run`.
 */
export function longestPause(entered: string): Pause | undefined {
  const lines = entered
    .split(/[\r\n]+/)
    .map(comparable)
    .map((text) => ({ runs: text.includes('cron:run'), pause: pauseOfLine(text), text }));
  const readable = lines.filter(({ pause }) => pause !== undefined);
  const running = readable.filter(({ runs }) => runs);
  if (running.length > 0) {
    const ungrouped = running.filter(({ text }) => !text.includes('--group'));
    return shortest((ungrouped.length > 0 ? ungrouped : running).map(({ pause }) => pause));
  }
  if (readable.length === 1) return readable[0]?.pause;
  const command = lines.findIndex(({ runs }) => runs);
  return lines.slice(0, Math.max(0, command)).findLast(({ pause }) => pause)?.pause;
}

function shortest(pauses: readonly (Pause | undefined)[]): Pause {
  const minutes = pauses.flatMap((pause) => (typeof pause === 'object' ? pause.minutes : []));
  return minutes.length > 0 ? { minutes: Math.min(...minutes) } : 'leaves-out-days';
}

/** The pause of one folded line; undefined for a comment, another setting, and anything else. */
function pauseOfLine(line: string): Pause | undefined {
  const [start, quoted] = line.replace(INSTALLED, '').replace(KEY, '').split(QUOTES, 2);
  const text = (start || quoted || '').trim();
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
