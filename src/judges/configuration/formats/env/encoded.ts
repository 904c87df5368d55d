import type { Span } from '../../../../engine/text/characters.ts';
import { decoder, sourceOffset } from '../../decoded.ts';
import { isRecord } from '../../json-text.ts';
import type { Entry, Flags, Format, Part, Value } from '../../part.ts';
import { textOrHidden } from '../hidden.ts';
import { textStart } from '../lines.ts';
import { type Member, membersOf } from './members.ts';
import { envName } from './name.ts';
import { envValue } from './value.ts';

const NAMES = /^MAGENTO_CLOUD_(?:VARIABLES|APPLICATION|RELATIONSHIPS|ROUTES)$/;

/** Variables of a cloud environment whose value is JSON in Base64. */
export const isEncoded = (name: string): boolean => NAMES.test(name);

/**
 * A line such as `MAGENTO_CLOUD_VARIABLES=eyJ…` (F-B64). The variables in it are its entries: they are not variables of
 * the environment, which is why they have a separate format. MAGENTO_CLOUD_APPLICATION is the application's file, with
 * the variables below `env:`. Of the other two, nothing is read. All places within a value are its start: Base64 has no
 * place for a single character. Fault: `base64-broken`.
 */
export const encoded: Format = {
  ids: ['F-B64'],
  read(text, at) {
    const found = envName(text, at);
    if (!found || !isEncoded(found.name)) return undefined;
    const { value, valued, end } = envValue(text, found.value, found.exported);
    const span = [textStart(text, at), end] as const;
    return { format: 'F-B64', span, whole: false, ...contentOf(found.name, value, valued) };
  },
};

/** A part of another format, such as a compose file or JSON, with the variables in such values of it. */
export function withEncoded(part: Part): Part {
  const found = part.entries.filter(({ name, naming }) => naming === 'variable' && isEncoded(name));
  if (found.length === 0 || part.format === 'F-B64') return part;
  const contents = found.map(({ name, value, valued }) => contentOf(name, value, valued));
  return {
    ...part,
    entries: [...part.entries, ...contents.flatMap(({ entries }) => entries)],
    faults: [...part.faults, ...contents.flatMap(({ faults }) => faults)],
  };
}

function contentOf(name: string, value: Value, valued: Span): Pick<Part, 'entries' | 'faults'> {
  const inFile = name === 'MAGENTO_CLOUD_APPLICATION';
  if (value.kind !== 'text' || !(inFile || name === 'MAGENTO_CLOUD_VARIABLES'))
    return { entries: [], faults: [] };
  const members = membersOf(value.text.text);
  const place = (offset: number) => sourceOffset(value.text, offset);
  const variables = inFile ? ofApplication(members ?? []) : (members ?? []);
  const origin: Flags = inFile ? { application: true } : { cloud: true };
  return {
    entries: variables.map((member) => {
      const entry = entryOf(member, place);
      return { ...entry, flags: { ...entry.flags, ...origin } };
    }),
    faults: members ? [] : [{ kind: 'base64-broken', at: valued }],
  };
}

/** The variables below `variables` and `env`; all are where `variables` is. */
function ofApplication(members: readonly Member[]): readonly Member[] {
  const file = members.find(({ name }) => name === 'variables');
  const variables = file && isRecord(file.value) ? file.value['env'] : undefined;
  if (!file || !isRecord(variables)) return [];
  return Object.entries(variables).map(([name, value]) => ({ ...file, name, value }));
}

function entryOf({ name, value, named, valued }: Member, place: (offset: number) => number): Entry {
  const [from, to] = [place(valued[0]), place(valued[1])];
  const decoded = decoder(from);
  const isText = typeof value === 'string';
  decoded.put(isText ? value : JSON.stringify(value), from, to);
  return {
    name,
    naming: 'variable',
    value: value === null ? { kind: 'null' } : textOrHidden(decoded.done(), 'json'),
    origin: 'variable',
    ...(isText || value === null ? {} : { flags: { json: true } }),
    named: [place(named[0]), place(named[1])],
    valued: [from, to],
    span: [place(named[0]), to],
  };
}
