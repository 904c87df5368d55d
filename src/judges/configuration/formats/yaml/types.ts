const NUMBER =
  /^[-+]?(?:0x[\da-f_]{1,299}|0o[0-7]{1,299}|0b[01_]{1,299}|\d[\d_]{0,299}(?:\.[\d_]{0,299})?(?:e[-+]?\d{1,99})?|\.\d[\d_]{0,299}(?:e[-+]?\d{1,99})?|\.inf)$|^\.nan$/i;
/** Such as 1:30, which YAML 1.1 reads to the base of 60. */
const SEXAGESIMAL = /^[-+]?\d{1,299}(?::[0-5]?\d)+$/;
const BOOLEAN = /^(?:true|false|yes|no|on|off)$/i;
const DATE =
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]{1,99})\d\d?:\d\d:\d\d(?:\.\d{0,99})?[ \t]{0,99}(?:Z|[-+]\d\d?(?::?\d\d)?)?)?$/;
const NULL = /^(?:~|null|)$/i;

/** What a reader of YAML 1.1 or 1.2 can make of a plain scalar; undefined if it is a string for all. */
export function plainType(text: string): 'number' | 'boolean' | 'date' | 'null' | undefined {
  if (NULL.test(text)) return 'null';
  if (BOOLEAN.test(text)) return 'boolean';
  if (NUMBER.test(text) || SEXAGESIMAL.test(text)) return 'number';
  return DATE.test(text) ? 'date' : undefined;
}
