import { lineAt, lineBefore, lineEnd, nextLine, textStart } from '../lines.ts';
import { matchAt } from '../sticky.ts';

/** Lines that only the files that are read here have, at their beginning or a little below it. */
const TELLING =
  /[ \t]{0,199}(?:- {1,99})?(?:- {1,99})?(?:(['"]?)(?:stage|services|environment|env|jobs|stringData|hosts|tasks|containers|initContainers|relationships|mounts|crons|hooks|runtime|web_environment)\1:[ \t]{0,99}(?:$|\r|[#&*{[!])|variables:[ \t]{0,99}\r?\n[ \t]{1,199}['"]?(?:env:[ \t\r]{0,99}$|CONFIG__\w{1,299}['"]?:)|hosts: ?\S|key: ?['"]?(?:system|crypt|backend|db)\.[\w.-]{1,299}['"]?[ \t\r]{0,99}$|uses: ?[\w./-]{1,199}@\w|run: [^\n]{1,500}GITHUB_ENV|apiVersion: ?[\w./]{1,99}[ \t\r]{0,99}$|kind: ?[A-Z]\w{1,99}[ \t\r]{0,99}$|(['"]?)name\2: ?['"]?(?:CONFIG|MAGENTO)_\w{1,299}['"]?[ \t\r]{0,99}$|['"]?(?:core_config_data|[Pp]ath)['"]?: ?["']?[\w./-]{1,299}["']?[ \t\r]{0,99}$)/my;

/** A command in a list of steps. */
const STEP =
  /[ \t]{0,199}- {1,9}['"]?(?:export CONFIG__|(?:php {1,9})?(?:[\w./-]{0,99}\/)?magento config:)/y;

/** A setting in a map: indented, or with a block behind it, which files with one variable on each line do not have. */
const SETTING =
  /(?:[ \t]{1,199}(['"]?)CONFIG__\w{1,299}\1:(?=[ \t\r]|$)|(['"]?)CONFIG__\w{1,299}\2: {1,99}[|>][-+\d]{0,2}[ \t\r]{0,99}$)/my;

/** A line that can be the first: a key, an element of a list, or the beginning of a document. */
const FIRST =
  /[ \t]{0,199}(?:(?:- {1,99})?(?:- {1,99})?(['"]?)[\w.$/<-]{1,299}\1:(?=\s|$)|- ?(?=[\w"'\r\n{]|$)|---(?=\s|$)|%YAML)/y;

/** What a document can have at the indentation of its first line. */
const KEY =
  /[ \t]{0,199}(?:(?:(['"])[^'"\n]{1,299}\1|[\w.$/<-][\w.$/-]{0,299})[ \t]{0,99}:(?=\s|$)|-(?=\s|$)|---(?=\s|$)|\.\.\.(?=\s|$)|[#%}\]?]|$)/y;
const ELEMENT = /[ \t]{0,199}(?:-(?=\s|$)|---(?=\s|$)|\.\.\.(?=\s|$)|[#%}\]]|$)/y;

const BLOCK = /[:-] {1,99}(?:[&!]\S{1,99} {1,99})?(?:[&!]\S{1,99} {1,99})?[|>][-+\d]{0,2}\s{0,99}$/;

/** As many lines are searched for one that tells that the text is read here. */
const NEAR = 20;

/** What ece-tools prints of its log of errors, in which advice contains pieces of files. */
const ERROR_CODE = /errorCode: \d/y;
const RECORD_END = /type: |---|\s{0,99}$/y;

/** Whether a line is within a record of the log. */
function isInErrorLog(text: string, at: number): boolean {
  let line: number | undefined = at;
  for (let count = 0; count < NEAR && line !== undefined; count++) {
    if (matchAt(ERROR_CODE, text, line)) return true;
    if (line < at && matchAt(RECORD_END, lineAt(text, line), 0)) return false;
    line = lineBefore(text, line);
  }
  return false;
}

/** Whether YAML that is read here begins at the start of a line. It needs no YAML reader and looks at a few lines only. */
export function beginsYaml(text: string, at: number): boolean {
  if (!matchAt(FIRST, text, at)) return false;
  const telling = tellingLine(text, at);
  if (telling === undefined || [at, telling].some((line) => isInErrorLog(text, line))) return false;
  for (const line of yamlLines(text, at)) if (line >= telling) return true;
  return false;
}

/** The first of the next lines that tells that the text is read here. */
function tellingLine(text: string, at: number): number | undefined {
  let line = at;
  for (let count = 0; count < NEAR && line < text.length; count++) {
    if ([TELLING, SETTING, STEP].some((pattern) => matchAt(pattern, text, line))) return line;
    line = nextLine(text, line);
  }
  return undefined;
}

/** Where YAML that begins at the start of a line ends: in front of a line that cannot be YAML there. */
export function yamlEnd(text: string, at: number): number {
  let end = at;
  for (const line of yamlLines(text, at)) end = nextLine(text, line);
  return end;
}

/** The starts of lines that belong to the YAML that begins at an offset. */
function* yamlLines(text: string, at: number): Generator<number> {
  const base = indentOf(text, at);
  let first: string | undefined;
  let listed = false;
  let block = false;
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    const stop = lineEnd(text, line);
    const indent = indentOf(text, line);
    const empty = line + indent >= stop;
    if (!empty && indent <= base) {
      const pem = block && text.startsWith('-----BEGIN ', line + indent);
      if (pem) {
        for (; line < text.length; line = nextLine(text, line)) {
          yield line;
          if (text.startsWith('-----END ', line + indent)) break;
          if (!/^[\w+/=. -]*\r?$/.test(text.slice(line, lineEnd(text, line)))) return;
        }
        block = false;
        continue;
      }
      const pattern = listed ? ELEMENT : KEY;
      if (indent < base && !'#'.includes(text.charAt(line + indent))) return;
      const key = matchAt(pattern, text, line)?.[0].trim();
      if (key === undefined) return;
      if (/^[\w'"]/.test(key)) {
        // The first key again is that of the next file.
        if (key === first && base === 0) return;
        first ??= key;
      } else if (first === undefined && key === '-') listed = true;
      if (key.startsWith('---') || key.startsWith('...')) [first, listed] = [undefined, false];
    }
    yield line;
    if (!empty) block = BLOCK.test(text.slice(Math.max(line, stop - 200), stop));
  }
}

const indentOf = (text: string, line: number): number => textStart(text, line) - line;
