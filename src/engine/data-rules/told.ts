import type { Arg } from '../check/finding.ts';
import type { Tell, Told } from './rule-file.ts';
import type { Values } from './values.ts';

/** What a message tells of these values, by the names of its places. */
export const toldOf = (tell: Tell, values: Values): Readonly<Record<string, Arg>> =>
  Object.fromEntries(Object.entries(tell).map(([name, what]) => [name, argOf(what, values)]));

function argOf(what: Told, values: Values): Arg {
  if (typeof what === 'number') return what;
  if ('number' in what) return values.number(what.number) ?? 0;
  if ('length' in what) return [...values.text(what.length)].length;
  return { term: values.compared(what.choice) };
}
