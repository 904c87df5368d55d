import { own } from '../../engine/own.ts';
import { comparable } from '../../engine/text/fold.ts';
import { type Pause, pauseOf } from './cron-expression.ts';

/** The short names of crontab(5) for a schedule within a day; the others skip days. */
const NAMED: Readonly<Record<string, string>> = {
  '@every_minute': '* * * * *',
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
};

/** Minutes or hours, alone or as people say how often something is done. */
const TIME =
  /^(?:every |toutes les |每 ?|毎 ?)?(\d{1,6}(?:[.,]\d{1,3})?) ?(?:m|min[.s]?|minutes?|分|分钟|分鐘|(h|hours?|heures?|小时|小時|时|時|時間))?(?: ?ごと)?$/;
const EVERY_MINUTE = /^(?:every minute|toutes les minutes|毎分|每分钟|每分鐘)$/;

const FIELD = /^[\da-z*/,-]{1,200}$/;
const NUMBERS = /^[\d*/,-]{1,200}$/;

/** The comment line above the entry of `bin/magento cron:install`, if its line break was lost. */
const INSTALLED = /^#~ magento start \S{1,64} /;
/** A key of YAML or JSON, or a variable. */
const KEY = /^(?:- )?["']?[\w-]{1,40}["']? ?[:=] ?(?=["'\d*@])/;
/** What separates a value from its name, also in JSON and XML. */
const MARKS = /["'`“”„«»‘’「」<>{}]/;

interface Line {
  readonly text: string;
  readonly pause: Pause | undefined;
  readonly runs: boolean;
  readonly indent: number;
}

/**
 * The longest pause of a schedule: minutes, a cron expression with or without a command after it (crontab(5)), one line
 * of YAML, JSON or XML, or a whole crontab or list of jobs, in which the schedule of `cron:run` counts. Undefined if it
 * cannot be read, or if several schedules are given and none of them is for `cron:run`.
 */
export function longestPause(entered: string): Pause | undefined {
  const lines = entered
    .split(/[\r\n]+/)
    .map(lineOf)
    .filter(({ text }) => text !== '');
  const readable = lines.filter(({ pause }) => pause !== undefined);
  const running = readable.filter(({ runs }) => runs);
  if (running.length > 0) {
    const ungrouped = running.filter(({ text }) => !text.includes('--group'));
    return shortest((ungrouped.length > 0 ? ungrouped : running).map(({ pause }) => pause));
  }
  if (readable.length > 1) return pauseBeside(lines);
  const times = lines.flatMap(({ text }) => timeOf(text) ?? []);
  return readable[0]?.pause ?? (times.length === 1 ? times[0] : undefined);
}

function lineOf(entered: string): Line {
  const text = comparable(entered).replaceAll('\\*', '*');
  return {
    text,
    pause: scheduleIn(text),
    runs: text.includes('cron:run'),
    indent: /^\s*(?:- )?/.exec(entered)?.[0].length ?? 0,
  };
}

/**
 * The schedule of the job that runs the command: the one in the smallest block with it, otherwise the last one before
 * it.
 */
function pauseBeside(lines: readonly Line[]): Pause | undefined {
  const command = lines.findIndex(({ runs }) => runs);
  if (command === -1) return undefined;
  if (lines.every(({ indent }) => indent === lines[0]?.indent))
    return lines.slice(0, command).findLast(({ pause }) => pause)?.pause;
  for (let depth = lines[command]?.indent ?? 0; ; ) {
    // A list continues with the next line that begins with a hyphen.
    const ends = ({ indent, text }: Line) =>
      indent < depth || (indent === depth && text.startsWith('- '));
    const from = lines.slice(0, command + 1).findLastIndex(ends);
    const start = (lines[from]?.indent ?? -1) < depth ? from + 1 : from;
    const end = lines.findIndex((line, index) => index > command && ends(line));
    const block = lines.slice(start, end === -1 ? lines.length : end);
    const found = block.filter(({ pause }) => pause !== undefined);
    if (found.length > 0) return found.length === 1 ? found[0]?.pause : undefined;
    const parent = lines.slice(0, start).findLast(({ indent }) => indent < depth);
    if (!parent) return undefined;
    depth = parent.indent;
  }
}

function shortest(pauses: readonly (Pause | undefined)[]): Pause {
  const minutes = pauses.flatMap((pause) => (typeof pause === 'object' ? pause.minutes : []));
  return minutes.length > 0 ? { minutes: Math.min(...minutes) } : 'leaves-out-days';
}

/** The pause of the expression in a folded line; undefined for a comment, another setting, and anything else. */
function scheduleIn(line: string): Pause | undefined {
  const text = line.replace(INSTALLED, '');
  if (/^(?:#|\/\/|<!--)/.test(text)) return undefined;
  for (const part of text.replace(KEY, '').split(MARKS)) {
    const plain = part.trim().replace(/[;,\\]{1,9}$/, '');
    if (/^@(?:weekly|monthly|yearly|annually|reboot)\b/.test(plain)) return 'leaves-out-days';
    const pause = pauseOf(fieldsOf(own(NAMED, plain.split(' ')[0] ?? '') ?? plain));
    if (pause) return pause;
  }
  return undefined;
}

/** Five fields; if there are six, the first contains seconds, or is the line number. */
function fieldsOf(text: string): readonly string[] {
  const words = text.split(' ', 6);
  const hasSix = [words[0], words[5]].every((word) => word !== undefined && NUMBERS.test(word));
  const fields = words.slice(hasSix ? 1 : 0).slice(0, 5);
  return fields.length === 5 && fields.every((field) => FIELD.test(field)) ? fields : [];
}

/** A time in a folded line, after its name or alone. */
function timeOf(line: string): Pause | undefined {
  const [start, quoted] = line.replace(KEY, '').split(MARKS, 2);
  const text = (start || quoted || '').trim();
  if (EVERY_MINUTE.test(text)) return { minutes: 1 };
  const [, number, hours] = TIME.exec(text) ?? [];
  return number === undefined
    ? undefined
    : { minutes: Number(number.replace(',', '.')) * (hours ? 60 : 1) };
}
