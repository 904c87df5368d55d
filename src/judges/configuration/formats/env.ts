import type { Span } from '../../../engine/text/characters.ts';
import type { Entry, Fault, Format, FormatId } from '../part.ts';
import { dockerLine } from './env/docker.ts';
import { isEncoded } from './env/encoded.ts';
import { type EnvName, envName, startsVariables } from './env/name.ts';
import { statementAt } from './env/statement.ts';
import { envValue, printedLines } from './env/value.ts';
import { lineAt, nextLine, textOfLineBefore, textStart } from './lines.ts';

/** More variables in one line are not read: each one needs a look at the rest of the line. */
const MOST_IN_LINE = 100;

/** A command that prints variables as they are, with the line breaks in them. */
const PRINTS = /(?:^|[\s;&"'])(?:printenv|env)(?:["']?\s{0,9}$|\s{0,9}\|)/;
const MOST_OF_COMMAND = 500;

const NOTHING = /^\s*(?:#.*)?$/;

/**
 * Variables, one a line: `.env` and other files for environments, and what a shell exports (F-ENV), or those of the deployment configuration (F-DC); also
 * `docker run -e NAME=value`, and the statements of other shells and of servers. A value is read as dotenv and compose read it, and its quoting says what others make of it:
 * text in single quotes or without quotes has `\n` as two characters; without quotes, a shell ends it at a space.
 * Faults: `env-colon` and `env-spaces` beside the name; `env-hash` (a comment for some programs), `env-dollar` (filled in by
 * some), `env-quote-open`, `env-after-quote`, `env-unquoted-lines` (a key without quotes: only its first line is the value).
 */
export const env: Format = {
  ids: ['F-ENV', 'F-DC'],
  shortest: 2,
  read(text, at) {
    const docker = dockerLine(text, at);
    if (docker) return docker;
    const first = envName(text, at);
    const isVariable = first && !isEncoded(first.name) && startsVariables(text, at, first);
    if (!isVariable && !statementAt(text, at)) return undefined;
    const entries: Entry[] = [];
    const faults: Fault[] = [];
    const printed = PRINTS.test(textOfLineBefore(text, at).slice(-MOST_OF_COMMAND));
    let end = at;
    for (let next = at; next < text.length; next = nextLine(text, Math.max(next, end))) {
      if (NOTHING.test(lineAt(text, next))) continue;
      const statement = statementAt(text, next);
      if (statement) {
        entries.push(statement);
        end = statement.span[1];
        continue;
      }
      const found = envName(text, next);
      if (!found || isEncoded(found.name)) break;
      end = addVariables(text, found, printed, entries, faults);
    }
    const start = textStart(text, at);
    return { format: formatOf(entries), span: [start, end], entries, faults, whole: false };
  },
};

/** F-DC for variables of the deployment configuration, unless others are for settings. */
function formatOf(entries: readonly Entry[]): FormatId {
  const begins = (start: string) => entries.some(({ name }) => name.startsWith(start));
  return begins('MAGENTO_DC_') && !begins('CONFIG__') ? 'F-DC' : 'F-ENV';
}

/** Adds the variable of a line, and those that a shell exports after it in the same line; returns where they end. */
function addVariables(
  text: string,
  first: EnvName,
  printed: boolean,
  entries: Entry[],
  faults: Fault[],
): number {
  let end = first.value;
  let found: EnvName | undefined = first;
  for (let count = 0; found && count < MOST_IN_LINE; count++) {
    const read =
      (printed ? printedLines(text, found.value) : undefined) ??
      envValue(text, found.value, found.exported);
    end = Math.max(found.value, read.end);
    const named: Span = [found.at, found.at + found.name.length];
    faults.push(...nameFaults(text, found), ...read.faults);
    entries.push({
      name: found.name,
      naming: 'variable',
      value: read.value,
      origin: 'variable',
      ...(found.exported ? { flags: { exported: true } } : {}),
      named,
      valued: read.valued,
      span: [found.at, end],
    });
    found = followed(text, found, end);
  }
  return end;
}

/** The next variable of `export A=1 B=2`. */
function followed(text: string, { exported }: EnvName, end: number): EnvName | undefined {
  const found = exported && /^[ \t]/.test(text.charAt(end)) ? envName(text, end) : undefined;
  return found?.between === '=' ? { ...found, exported } : undefined;
}

function nameFaults(text: string, { name, at, between, value }: EnvName): readonly Fault[] {
  const end = at + name.length;
  if (between === ':') return [{ kind: 'env-colon', at: [end, end + 1] }];
  const spaced = between !== '=' || /^[ \t]\s*[^\s#]/.test(lineAt(text, value));
  return spaced ? [{ kind: 'env-spaces', at: [end, value] }] : [];
}
