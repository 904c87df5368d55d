/** What a shell prints in front of a command, at the start of a line. Every part has a limit, so that reading is fast. */
const PROMPTS: readonly RegExp[] = [
  // [root@web ~]#
  /\[[^\]]{1,80}\] ?[$#%] /,
  // web@host:~$ and user@mac dir %
  /[\w.+-]{1,64}@[\w.-]{1,255}(?::\S{0,200}?| [\w.~/-]{1,100})? ?[$#%>](?: |$)/,
  /(?:bash|sh|zsh|ash)-[\d.]{1,10}[$#] /,
  // /var/www/html #
  /[~/][\w./~-]{0,200} [$#%] /,
  /➜\s{1,4}\S{1,80}(?: git:\([^)]{1,80}\))?(?: [✗✔])? {1,4}/,
  /[$%❯›λ](?: |$)/,
  // PowerShell and the command prompt of Windows
  /PS(?: [^>]{1,200})?> /,
  /[A-Za-z]:\\[^>]{0,200}>/,
  /(?:mysql|MariaDB \[[^\]]{1,64}\])> /,
];

/** With the name of a Python environment or a branch in front. */
const PROMPT = new RegExp(
  `^(?:\\([\\w .-]{1,40}\\) )?(?:${PROMPTS.map(({ source }) => source).join('|')})`,
);

/** What a shell or a database prints where a command goes on in the next line. */
const CONTINUED = /^(?:>| {0,20}['"`-]>)(?: |$)/;

const FENCE = /^ {0,3}(?:`{3,99}|~{3,99})[^`]{0,80}$/;

/** How many characters of a line are a prompt. */
export const promptLength = (line: string): number => PROMPT.exec(line)?.[0].length ?? 0;

/** How many characters are a prompt in a line after a command. */
export const continuedLength = (line: string): number => CONTINUED.exec(line)?.[0].length ?? 0;

/** Whether a line is the beginning or end of a code block in Markdown. */
export const isFence = (line: string): boolean => FENCE.test(line);
