import type { Span } from '../../../../engine/text/characters.ts';
import { decoder, sourceOffset } from '../../decoded.ts';
import { isRecord } from '../../json-text.ts';
import type { Entry, Format, Part, Value } from '../../part.ts';
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
    return decodedPart(found.name, value, valued, [textStart(text, at), end]);
  },
};

/** The variables in such values that a part of another format has, as in a compose file or JSON. */
export const encodedIn = ({ format, entries }: Part): readonly Part[] =>
  format === 'F-B64'
    ? []
    : entries
        .filter(({ name, naming }) => naming === 'variable' && isEncoded(name))
        .map(({ name, value, valued, span }) => decodedPart(name, value, valued, span));

function decodedPart(name: string, value: Value, valued: Span, span: Span): Part {
  const part = { format: 'F-B64' as const, span, whole: false };
  const inFile = name === 'MAGENTO_CLOUD_APPLICATION';
  if (value.kind !== 'text' || !(inFile || name === 'MAGENTO_CLOUD_VARIABLES'))
    return { ...part, entries: [], faults: [] };
  const members = membersOf(value.text.text);
  const place = (offset: number) => sourceOffset(value.text, offset);
  const variables = inFile ? ofApplication(members ?? []) : (members ?? []);
  return {
    ...part,
    entries: variables.map((member) => {
      const entry = entryOf(member, place);
      return inFile ? { ...entry, flags: { ...entry.flags, application: true } } : entry;
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
