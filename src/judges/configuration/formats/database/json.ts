import type { Format, Part } from '../../part.ts';
import { brokenIn, type Json, jsonText, membersOf, readJson } from '../json.ts';
import { dottedPart, isDotted } from '../magerun/dotted.ts';
import { listsAll } from '../n98/listing.ts';
import { isRow, jsonPart, rowOf } from '../table/json-rows.ts';

/** What phpMyAdmin writes in front of its JSON in older releases. */
const COMMENT = /(?:\/\*\*[^*]{0,300}\*\/\s{0,10}|\/\/[^\n]{0,300}\n\s{0,10})/y;

/** What the JSON begins with: an object, maybe in an array, whose first name is one of these. */
const START =
  /[[{]\s{0,200}(?:"\d{1,9}"\s{0,20}:\s{0,20})?\{?\s{0,200}"(type|config_id|scope|scope_id|path|value|Path|key|store_id|website_id)"\s{0,20}:/y;

/** The objects in an array, or in the forced object of n98-magerun2 with the names 0, 1 and so on. */
const itemsOf = (json: Json): readonly Json[] =>
  json.kind === 'array'
    ? json.items
    : json.kind === 'object'
      ? json.members.map(({ value }) => value)
      : [];

/** The rows in the data of the tables that phpMyAdmin has exported. */
const exportedRows = (items: readonly Json[]): readonly Json[] =>
  items.flatMap((item) => {
    const data = membersOf(item).get('data')?.value;
    return data?.kind === 'array' && jsonText(membersOf(item).get('type')?.value) === 'table'
      ? data.items
      : [];
  });

/** What `config:env:show` of n98-magerun2 prints. */
const ofEnvironment = (
  text: string,
  span: Part['span'],
  items: readonly Json[],
  faults: Part['faults'],
): Part | undefined =>
  dottedPart(
    span,
    items.filter((item) => isDotted([...membersOf(item).keys()])).map((item) => rowOf(item, text)),
    faults,
  );

/** JSON of phpMyAdmin and other clients, and of n98-magerun2 (an array or an object). */
export const databaseJson: Format = {
  ids: ['F-JSONPMA', 'F-N98JSON', 'F-N98ENV'],
  shortest: 1,
  read(text, at): Part | undefined {
    COMMENT.lastIndex = at;
    const start = at + (COMMENT.exec(text)?.[0].length ?? 0);
    START.lastIndex = start;
    const first = START.exec(text)?.[1];
    if (first === undefined) return undefined;
    const read = readJson(text, start);
    if (!read) return undefined;
    const items = itemsOf(read.value);
    if (first === 'key') return ofEnvironment(text, [at, read.end], items, brokenIn(text, read));
    const rows = isRow(read.value) ? [read.value] : first === 'type' ? exportedRows(items) : items;
    const isExport = first === 'type' && items.some((item) => membersOf(item).has('type'));
    if (!isExport && !rows.some(isRow)) return undefined;
    const n98 = first === 'Path';
    const whole = n98 && listsAll(text, at);
    const more = { whole, faults: brokenIn(text, read) };
    return jsonPart(n98 ? 'F-N98JSON' : 'F-JSONPMA', text, [at, read.end], rows, more);
  },
};
