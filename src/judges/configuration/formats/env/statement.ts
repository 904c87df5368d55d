import { asWritten } from '../../decoded.ts';
import type { Entry, Value } from '../../part.ts';
import { replaced } from '../../raw/sources.ts';
import { textOrHidden } from '../hidden.ts';
import { textStart } from '../lines.ts';
import { matchAt } from '../sticky.ts';

/** A way to set one variable: what is in front of the name, between it and the value, and a value without quotes. */
interface Statement {
  readonly opening: RegExp;
  readonly between: RegExp;
  readonly plain: RegExp;
  /** Quotes belong to the value, as the command prompt of Windows reads it. */
  readonly keepsQuotes?: boolean;
  /** What is not in quotes is computed, and a backquote with a letter is a control character. */
  readonly powershell?: boolean;
}

const WORD = /[^\s;,)]*/y;

const STATEMENTS: readonly Statement[] = [
  // The command prompt of Windows: a value goes on to the end of the command, with spaces and quotes.
  { opening: /set[ \t]{1,99}"/iy, between: /=/y, plain: /[^"\r\n]*/y, keepsQuotes: true },
  { opening: /set[ \t]{1,99}/iy, between: /=/y, plain: /[^&|\r\n]*/y, keepsQuotes: true },
  { opening: /setx[ \t]{1,99}(?:\/m[ \t]{1,99})?/iy, between: /[ \t]{1,99}/y, plain: WORD },
  {
    opening: /\$\{?env:/iy,
    between: /\}?[ \t]{0,99}=[ \t]{0,99}/y,
    plain: /[^\r\n]*/y,
    powershell: true,
  },
  {
    opening: /\[(?:System\.)?Environment\]::SetEnvironmentVariable\([ \t]{0,9}["']/iy,
    between: /["'][ \t]{0,9},[ \t]{0,9}/y,
    plain: /[^,)\r\n]*/y,
    powershell: true,
  },
  // fish, csh, Apache, a Dockerfile and nginx
  {
    opening: /(?:set[ \t]{1,99}-\w{1,9}|setenv|env|fastcgi_param)[ \t]{1,99}/iy,
    between: /[ \t]{1,99}/y,
    plain: WORD,
  },
  // systemd
  { opening: /Environment="/y, between: /=/y, plain: /[^"\r\n]*/y, keepsQuotes: true },
  { opening: /Environment=/y, between: /=/y, plain: /\S*/y },
];

/** Any of the openings: most lines have none. */
const OPENING = new RegExp(STATEMENTS.map(({ opening }) => opening.source).join('|'), 'iy');

const NAME = /(?:CONFIG|MAGENTO)_[\w.-]{1,299}/iy;

/**
 * A line that sets one variable of Magento in another way than `NAME=value`: in a shell of Windows, in fish or csh, in a
 * Dockerfile, or in the configuration of a server.
 */
export function statementAt(text: string, at: number): Entry | undefined {
  const start = textStart(text, at);
  if (!matchAt(OPENING, text, start)) return undefined;
  for (const statement of STATEMENTS) {
    const opening = matchAt(statement.opening, text, start)?.[0];
    if (opening === undefined) continue;
    const named = start + opening.length;
    const name = matchAt(NAME, text, named)?.[0];
    const between = name && matchAt(statement.between, text, named + name.length)?.[0];
    if (name === undefined || between === undefined) continue;
    return entryOf(text, start, [named, name], named + name.length + between.length, statement);
  }
  return undefined;
}

function entryOf(
  text: string,
  start: number,
  [at, name]: readonly [number, string],
  from: number,
  { plain, keepsQuotes, powershell = false }: Statement,
): Entry {
  const quote = keepsQuotes ? '' : (/["']/.exec(text.charAt(from))?.[0] ?? '');
  const close = quote === '' ? -1 : text.indexOf(quote, from + 1);
  const closed = close !== -1;
  const valued = closed
    ? ([from + 1, close] as const)
    : ([from, from + (matchAt(plain, text, from)?.[0].length ?? 0)] as const);
  return {
    name,
    naming: 'variable',
    value: readValue(text, valued, closed ? quote : '', powershell),
    origin: 'variable',
    named: [at, at + name.length],
    valued,
    span: [start, valued[1] + (closed ? 1 : 0)],
  };
}

const CONTROLS: Readonly<Record<string, string>> = { '`n': '\n', '`r': '\r', '`t': '\t' };

function readValue(
  text: string,
  [from, to]: readonly [number, number],
  quote: string,
  powershell: boolean,
): Value {
  if (powershell && quote === '') return { kind: 'hidden', by: 'reference' };
  const written = asWritten(text, from, to);
  const quoting = quote === '"' ? 'double' : quote === "'" ? 'single' : 'none';
  if (!powershell || quote === "'") return textOrHidden(written, quoting);
  const isFilledIn = /(?<!`)\$[\w({]/.test(written.text);
  if (isFilledIn) return { kind: 'hidden', by: 'reference' };
  return textOrHidden(
    replaced(written, /`[nrt]/g, (found) => CONTROLS[found] ?? found),
    quoting,
  );
}
