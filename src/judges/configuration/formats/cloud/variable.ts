import { own } from '../../../../engine/own.ts';
import type { Span } from '../../../../engine/text/characters.ts';
import type { Entry, Flags, Value } from '../../part.ts';

/** What the Cloud CLI says about a variable, by the names of its columns or properties. */
export type Said = ReadonlyMap<string, string>;

const YES_NO: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  '1': true,
  '0': false,
};

/** The flags among what is said. Sensitive values are never shown. */
export function flagsOf(said: Said, value: Value): Flags {
  const flag = (name: string) => own(YES_NO, said.get(name)?.toLowerCase() ?? '');
  const level = said.get('level');
  const flags: Record<string, string | boolean | undefined> = {
    level: level === 'project' || level === 'environment' ? level : undefined,
    json: flag('is_json'),
    sensitive:
      flag('is_sensitive') ?? (value.kind === 'hidden' && value.by === 'mask' ? true : undefined),
    inheritable: flag('is_inheritable'),
    enabled: flag('is_enabled') ?? flag('enabled'),
    build: flag('visible_build'),
    runtime: flag('visible_runtime'),
  };
  return Object.fromEntries(Object.entries(flags).filter(([, known]) => known !== undefined));
}

/** A variable as an entry; its name keeps the prefix `env:`. */
export const variableOf = (
  name: string,
  value: Value,
  flags: Flags,
  places: { readonly named: Span; readonly valued: Span; readonly span: Span },
): Entry => ({ name, naming: 'variable', value, origin: 'variable', flags, ...places });
