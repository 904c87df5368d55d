import type { Decoded } from '../decoded.ts';
import type { Quoting, Value } from '../part.ts';

/** What programs print in place of a value, and what people write there. */
const MASK =
  /^(?:\*{3,}|x{4,}|•{3,}|redacted|[<[](?:redacted|removed|masked|hidden)[>\]]|\[Hidden: sensitive value\])$/i;

/** A whole value that names where the value is. */
const WHOLE =
  /^(?:\$\w+|`[^`]*`|!vault\b.*|ENC\[.*\]|getenv\s*\(.*\)|#env\(.*\)|%env\(.*\)%|var\.[A-Za-z_][\w.]*|valueFrom\b:?|op:\/\/\S+|(?:vault|ssm|arn):\S+)$/;

/** What is filled in wherever it is in a value. */
const WITHIN = /\$\{\{[^{}]{1,200}\}\}|\$\{\w{1,200}[}:?+=-]|\$\(\(?[^()\s]|\{\{[^{}]{1,200}\}\}/;

/** No reference is longer; a longer text is only searched for what is filled in. */
const LONGEST = 1000;

/** Whether a text is a mask, or a reference to a variable, a secret or a file. Both say nothing about the value. */
export function hiddenBy(text: string): 'mask' | 'reference' | undefined {
  const whole = text.length > LONGEST ? '' : text.trim();
  if (MASK.test(whole)) return 'mask';
  return WHOLE.test(whole) || WITHIN.test(text) ? 'reference' : undefined;
}

/** A value that was read: its text, unless this only takes its place. */
export function textOrHidden(text: Decoded, quoting: Quoting): Value {
  const by = hiddenBy(text.text);
  return by === undefined ? { kind: 'text', text, quoting } : { kind: 'hidden', by };
}
