import type { Span } from '../../../../engine/text/characters.ts';
import { asWritten, type Decoded, sourceSpan } from '../../decoded.ts';
import type { Entry, Fault, Flags, Format, FormatId, Value } from '../../part.ts';
import { flagsOf, type Said } from '../cloud/variable.ts';
import { fromBase64, partOf } from '../decoded-parts.ts';
import { textOrHidden } from '../hidden.ts';
import { brokenIn, type Json, jsonText, membersOf, readJson } from '../json.ts';
import { lineAt } from '../lines.ts';
import { lineAbove } from '../shell/said-beside.ts';

/** Names that are certainly of Magento: JSON is written by programs, so names of others are not looked at. */
const OURS = /^(?:env:)?(?:CONFIG_|MAGENTO_|[Cc]onfig__)[\w.-]{1,299}$/;
const ASSIGNED = /^((?:env:)?(?:CONFIG_|MAGENTO_|[Cc]onfig__)[\w.-]{1,299})=/;
/** What is in every text with such a name: most JSON has none, and need not be searched for variables. */
const HINT = /config_|magento_|\\u/i;

/** What the name and the value of a variable are called where each variable is an object. */
const NAMES = ['name', 'key', 'Name', 'Key', 'OptionName'];
const VALUES = ['value', 'Value'];

/** What only Adobe Commerce on cloud infrastructure says about a variable. */
const OF_CLOUD = ['is_json', 'is_sensitive', 'is_enabled', 'visible_build', 'visible_runtime'];

/** Other readers know more about these files. */
const OTHER = ['services', 'jobs', 'type', 'path', 'Path'];

interface Found {
  readonly text: string;
  readonly entries: Entry[];
  readonly faults: Fault[];
  format: FormatId;
  /** Of GitLab: the environment whose variables are read. A list may have those of several. */
  environment?: string;
}

/**
 * Variables in JSON: an object with their names (Kubernetes, AWS, an exported environment), a list of objects with `name`
 * or `key` and `value` (containers, GitHub, GitLab, cloud projects), or a list of `NAME=value` (docker inspect). What a
 * command prints of MAGENTO_CLOUD_VARIABLES has the variables of a Cloud project.
 */
export const jsonVariables: Format = {
  ids: ['F-VARS', 'F-K8S', 'F-ENV', 'F-B64'],
  shortest: 1,
  read(text, at) {
    if (!/[[{]/.test(text.charAt(at))) return undefined;
    const read = readJson(text, at);
    if (!read || !HINT.test(text.slice(at, read.end))) return undefined;
    const members = membersOf(read.value);
    if (OTHER.some((name) => members.has(name))) return undefined;
    const found: Found = { text, entries: [], faults: [], format: 'F-ENV' };
    variablesIn(found, read.value, false);
    const { entries } = found;
    if (entries.length === 0) return undefined;
    const isDecoded = found.format === 'F-ENV' && (hasPrefix(members) || isPrinted(text, at));
    const format = isDecoded && read.value.kind === 'object' ? 'F-B64' : found.format;
    const faults = [...found.faults, ...brokenIn(text, read)];
    return { format, span: [at, read.end], entries, faults, whole: false };
  },
};

/** Only the variables of a Cloud project have it in their names. */
const hasPrefix = (members: ReturnType<typeof membersOf>): boolean =>
  [...members.keys()].some((name) => name.startsWith('env:CONFIG__'));

/** Whether the command above has printed the variables of a Cloud project. */
function isPrinted(text: string, at: number): boolean {
  const command = lineAbove(text, at, 1);
  return command !== undefined && /\bMAGENTO_CLOUD_VARIABLES\b/.test(lineAt(text, command));
}

function variablesIn(found: Found, json: Json, base64: boolean): void {
  if (json.kind === 'array')
    for (const item of json.items) {
      if (item.kind === 'string') assigned(found, item.text, item.at);
      variablesIn(found, item, false);
    }
  if (json.kind !== 'object') return;
  const members = membersOf(json);
  if (members.has('apiVersion')) found.format = 'F-K8S';
  if (OF_CLOUD.some((name) => members.has(name))) found.format = 'F-VARS';
  const isSecret = jsonText(members.get('kind')?.value) === 'Secret';
  if (!described(found, json, members))
    for (const { name, named, value } of members.values())
      if (OURS.test(name.text))
        add(found, [name.text, named], read(found, value, base64), value.at, typeOf(value));
  for (const { name, value } of members.values())
    variablesIn(found, value, isSecret && name.text === 'data');
}

/** Reads an object with the name and the value of a variable; false if it is another one. */
function described(found: Found, { at }: Json, members: ReturnType<typeof membersOf>): boolean {
  const first = (names: readonly string[]) =>
    names.map((name) => members.get(name)?.value).find((json) => json !== undefined);
  const name = NAMES.map((each) => members.get(each)?.value).find((json) =>
    OURS.test(jsonText(json) ?? ''),
  );
  if (name?.kind !== 'string') return false;
  const environment = jsonText(members.get('environment_scope')?.value) ?? '*';
  if (environment !== '*') found.environment ??= environment;
  if (environment !== '*' && environment !== found.environment) return true;
  const value = first(VALUES);
  const said: Said = new Map([...members].map(([key, each]) => [key, jsonText(each.value) ?? '']));
  const elsewhere: Value = {
    kind: 'hidden',
    by: members.has('valueFrom') ? 'reference' : 'mask',
  };
  const shown = value ? read(found, value, false) : elsewhere;
  const flags = { ...(value && typeOf(value)), ...flagsOf(said, shown) };
  add(found, [name.text.text, name.at], shown, value?.at ?? [name.at[1], name.at[1]], flags, at);
  return true;
}

function assigned(found: Found, text: Decoded, at: Span): void {
  const [whole, name = ''] = ASSIGNED.exec(text.text) ?? [];
  if (whole === undefined) return;
  const value = partOf(text, [whole.length, text.text.length]);
  const valued: Span = [value.pieces[0]?.[1] ?? at[1], at[1]];
  add(found, [name, sourceSpan(text, [0, name.length])], textOrHidden(value, 'json'), valued, {});
}

function add(
  { entries }: Found,
  [name, named]: readonly [string, Span],
  value: Value,
  valued: Span,
  flags: Flags,
  span: Span = [named[0], Math.max(named[1], valued[1])],
): void {
  const more = Object.keys(flags).length > 0 && { flags };
  entries.push({
    name,
    naming: 'variable',
    value,
    origin: 'variable',
    ...more,
    named,
    valued,
    span,
  });
}

function read(found: Found, json: Json, base64: boolean): Value {
  if (json.kind === 'open') return { kind: 'partial', by: 'end' };
  if (json.kind === 'word')
    return json.word === 'null'
      ? { kind: 'null' }
      : textOrHidden(asWritten(found.text, ...json.at), 'json');
  if (json.kind !== 'string') return { kind: 'partial', by: 'flattened' };
  const decoded = base64 ? fromBase64(json.text) : json.text;
  if (!decoded) found.faults.push({ kind: 'base64', at: json.at });
  return textOrHidden(decoded ?? json.text, 'json');
}

const typeOf = (json: Json): Flags =>
  json.kind === 'word' && json.word !== 'null'
    ? { type: /^[tf]/.test(json.word) ? 'boolean' : 'number' }
    : {};
