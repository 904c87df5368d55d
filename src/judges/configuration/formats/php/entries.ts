import { asWritten } from '../../decoded.ts';
import type { Entry, Flags, Origin, Scope, Value } from '../../part.ts';
import { hiddenBy } from '../hidden.ts';
import type { PhpItem, PhpValue } from './values.ts';

/** The text of a key, as PHP reads it. */
export function keyText(source: string, key: PhpValue | undefined): string | undefined {
  if (!key) return undefined;
  return key.kind === 'text' ? key.text.text : source.slice(key.start, key.end);
}

/** The value under a key. */
export function under(source: string, array: PhpValue | undefined, key: string) {
  if (array?.kind !== 'array') return undefined;
  return array.items.findLast((item) => keyText(source, item.key) === key)?.value;
}

/** What the settings and secrets of a file are read with. */
export interface Reading {
  readonly source: string;
  readonly origin: Origin;
  /** Where reading stopped because of a fault. */
  readonly stopped: number | undefined;
}

/** An entry for an element of an array. */
export function entry(reading: Reading, name: string, item: PhpItem, scope?: Scope): Entry {
  const { source, origin } = reading;
  const { key, value } = item;
  const flags = flagsOf(value);
  return {
    name,
    naming: 'path',
    ...(scope && { scope }),
    value: readable(reading, value),
    origin,
    ...(flags && { flags }),
    named: key?.kind === 'text' ? key.inner : [key?.start ?? value.start, key?.end ?? value.start],
    valued: value.kind === 'text' ? value.inner : [value.start, value.end],
    span: [key?.start ?? value.start, Math.min(source.length, value.end)],
  };
}

/** What deployment settings are filled in with (FACTS-CONFIG 9.2.1, F-DC). */
const DEPLOYMENT = /^\s*#env\(/;

function flagsOf(value: PhpValue): Flags | undefined {
  const { kind } = value;
  if (kind === 'text' && DEPLOYMENT.test(value.text.text)) return { deployment: true };
  return kind === 'number' || kind === 'boolean' || kind === 'array' ? { type: kind } : undefined;
}

/** A value as the rules get it. */
export function readable({ source, stopped }: Reading, value: PhpValue): Value {
  if (value.kind === 'null') return { kind: 'null' };
  if (value.kind === 'reference') return { kind: 'hidden', by: 'reference' };
  if (value.kind !== 'text')
    return { kind: 'text', text: asWritten(source, value.start, value.end), quoting: 'none' };
  if (value.cut || value.start === stopped)
    return { kind: 'partial', by: 'end', written: source.slice(...value.inner) };
  const by = hiddenBy(value.text.text);
  return by ? { kind: 'hidden', by } : { kind: 'text', text: value.text, quoting: value.quoting };
}

/** Whether an array has names as keys, so that its elements are settings. */
const nested = (value: PhpValue): boolean =>
  value.kind === 'array' && value.items.some(({ key }) => key && key.kind !== 'number');

/** The settings below an array: each path down to a value that is not an array with keys. */
export function settings(reading: Reading, array: PhpValue, scope: Scope): Entry[] {
  return leaves(reading.source, array).map(([name, item]) => entry(reading, name, item, scope));
}

/** Elements that are not arrays with names as keys, with the keys above them. */
export function leaves(source: string, array: PhpValue, above = ''): [string, PhpItem][] {
  if (array.kind !== 'array') return [];
  return array.items.flatMap((item, index): [string, PhpItem][] => {
    const name = above + (keyText(source, item.key) ?? index);
    return nested(item.value) ? leaves(source, item.value, `${name}/`) : [[name, item]];
  });
}
