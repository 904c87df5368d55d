import { lineAt, lineBefore } from '../lines.ts';

/**
 * What programs say beside their output: warnings of PHP, MySQL, SSH and containers, and questions for a password. It
 * may be between a command and what the command prints.
 */
const SAID =
  /^ {0,9}(?:(?:PHP |[\w.@/-]{1,60}: )?\[?(?:User )?(?:Deprecated(?: Functionality)?|Warning|(?:Strict )?Notice|Strict Standards)(?::|\]| program name\b)|PHP {1,9}(?:\d{1,9}\. |Stack trace:)|Xdebug: |\*\* [A-Z]|WARN\[\d|time="[^"]{1,60}" level=warning|Defaulted container "|(?:Enter )?password:|\[sudo\] password for |\S{1,200}'s password:)/i;

/** Whether a line is not output of a program, but said beside it. */
export const isSaidBeside = (line: string): boolean => SAID.test(line.slice(0, LONGEST));

/** As much of a line tells what it is. */
const LONGEST = 300;

/** PHP warns of each file that it loads. */
const MOST = 500;

/** Where the nearest line before `at` begins that is output or a command, with no more empty lines in a row in between. */
export function lineAbove(text: string, at: number, most: number): number | undefined {
  let start = lineBefore(text, at);
  let empty = 0;
  for (let lines = 0; start !== undefined && lines < MOST; lines++) {
    const line = lineAt(text, start);
    if (isSaidBeside(line)) empty = 0;
    else if (line.trim() !== '') return start;
    else if (++empty > most) return undefined;
    start = lineBefore(text, start);
  }
  return undefined;
}

/** The end of a line of commands: no pipe follows, or one to a program that prints all that it gets. A pager shows a part. */
export const PASSED_ON = String.raw`(?:\|\s{0,9}(?:cat|tee)\b[^|;&]{0,99})?$`;
