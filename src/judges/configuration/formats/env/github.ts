import type { Format } from '../../part.ts';
import { nextLine, textStart } from '../lines.ts';
import { type FileLine, startsVariable, variablesIn } from './github-file.ts';
import { type Written, writtenAt } from './github-script.ts';

const NOTHING = /[ \t]{0,999}(?:#[^\n]{0,999})?\r?(?:\n|$)/y;

/**
 * What a step of GitHub Actions writes into the file `$GITHUB_ENV`: `echo "NAME=value" >> "$GITHUB_ENV"`, which takes
 * one line only, and `NAME<<EOF` with the lines up to `EOF`. Lines of a script that follow each other are one part.
 * Faults: `env-unquoted-lines` for more lines behind `NAME=`, and those of the shell.
 */
export const githubEnv: Format = {
  ids: ['F-GHA'],
  shortest: 1,
  read(text, at) {
    const lines: FileLine[] = [];
    const start = textStart(text, at);
    let end = at;
    let found: Written | undefined = writtenAt(text, at, false);
    if (!startsVariable(found?.lines[0])) return undefined;
    while (found) {
      lines.push(...found.lines);
      end = found.end;
      found = writtenAt(text, afterNothing(text, nextLine(text, end)), true);
    }
    const { entries, faults } = variablesIn(lines);
    return { format: 'F-GHA', span: [start, end], entries, faults, whole: false };
  },
};

/** The start of the next line that is neither empty nor a comment. */
function afterNothing(text: string, at: number): number {
  let line = at;
  while (line < text.length) {
    NOTHING.lastIndex = line;
    const length = NOTHING.exec(text)?.[0].length ?? 0;
    if (length === 0) break;
    line += length;
  }
  return line;
}
