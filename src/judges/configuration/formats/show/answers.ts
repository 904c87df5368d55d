/** The program has ended with an error, so values are missing (magento/magento2 16654 and 17582). */
export const DIED =
  /^\s*(?:(?:PHP )?(?:Fatal|Parse|Recoverable fatal) error: |In \w+\.php line \d+:|\[[\w\\]*(?:Exception|Error)\]|(?:Segmentation fault|Killed)\b)/;

/** What a shell, the console or the database says in place of a value. */
const ERROR =
  /^\s{0,9}(?:Configuration for path: |Could not open input file: |There (?:are|is) no commands? |Command "[^"]{1,99}" is |SQLSTATE\[|Uncaught |(?:Not enough|Too many) arguments|(?:-?(?:ba|z|a|da)?sh|env|sudo|ssh|docker|php|\/[\w./-]{1,99}): |(?:fatal|error|exception)\b[^:]{0,60}: )/i;

/** A comment, a command that people type next, or how a message to a colleague ends. */
const NEXT =
  /^\s{0,9}(?:(?:#|\/\/|<!--)(?:\s|$)|(?:exit|logout|quit|clear|ls|ll|pwd|history|top|whoami)$|(?:git|composer|php|cd|ls|sudo|docker|docker-compose|kubectl|ssh|scp|rsync|cat|less|tail|grep|vim?|nano|rm|cp|mv|mkdir|chmod|chown|echo|export|source|mysql|curl|wget|npm|make|magento-cloud|magento|n98-magerun2?)\s|\.{0,2}\/?(?:vendor\/)?bin\/\w|(?:thanks|thank you|cheers|(?:best |kind )?regards)\b)/i;

/** The end of a path or of a variable for a value without spaces. */
const ONE_WORD =
  /(?:^|[_/])(?:id|key|url|environment|method|type|enabled|active|engine|secret|token)$/i;

const WORD = /^[("'„“«]?[\p{Ll}\p{Lo}'’]{2,30}[)"'”».,;:!?…。]{0,3}$/u;
const SENTENCE_END = /[\p{L})][.!?:…。]$/u;

/** A longer text is a value, or is not read as one anyway. */
const LONGEST = 1000;

/** Whether a text with spaces reads like a sentence or a command: an ID that was cut in two does not. */
function isSentence(line: string): boolean {
  const words = line.trim().split(/\s+/);
  if (words.length < 2) return false;
  return words.filter((each) => WORD.test(each)).length > 1 || SENTENCE_END.test(line.trim());
}

/**
 * Whether a line below a command that shows one value is something else: an error, a comment, the next command, or
 * prose where the setting has an ID, a key, or one of a few words. `name` is a path, or the name of a variable.
 */
export function isOtherThanValue(line: string, name: string): boolean {
  if (line.length > LONGEST) return false;
  if (DIED.test(line) || ERROR.test(line)) return true;
  return NEXT.test(line) || (ONE_WORD.test(name) && isSentence(line));
}
