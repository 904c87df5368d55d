const NUMBER =
  /^[-+]?(?:0x[\da-f_]+|0o[0-7]+|0b[01_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|\d+(?::[0-5]?\d)+|\.inf)$|^\.nan$/i;
const BOOLEAN = /^(?:true|false|yes|no|on|off)$/i;
const DATE =
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?)?)?$/;
const NULL = /^(?:~|null|)$/i;

/** What a reader of YAML 1.1 or 1.2 can make of a plain scalar; undefined if it is a string for all. */
export function plainType(text: string): 'number' | 'boolean' | 'date' | 'null' | undefined {
  if (NULL.test(text)) return 'null';
  if (BOOLEAN.test(text)) return 'boolean';
  if (NUMBER.test(text)) return 'number';
  return DATE.test(text) ? 'date' : undefined;
}
