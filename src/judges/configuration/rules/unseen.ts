import { type Found, placeOf } from '../found.ts';
import { type Installation, mayBeWrapped, type Setting } from '../installation.ts';
import type { Fault } from '../part.ts';

/** Values of which a part is missing (FACTS-CONFIG 9.4, D-PART); those that a drawn table has wrapped have a separate fact. */
export function unseenValues({ listed, parts }: Installation): readonly Found[] {
  const unseen = listed.filter(
    (setting) => setting.entry.value.kind === 'partial' || isInCell(setting),
  );
  const isWrapped = (setting: Setting) => isPrivateKey(setting) && hasWrapped(setting);
  const isKnownCut = ({ at: [start] }: Fault) =>
    unseen.some(({ entry: { span } }) => span[0] <= start && start <= span[1]);
  const passedOver = parts
    .flatMap(({ faults }) => faults)
    .filter((fault) => PASSED_OVER.includes(fault.kind) && !isKnownCut(fault));
  return [
    ...passedOver.map(({ at }): Found => ({ message: 'not-whole', at: [at] })),
    ...found(unseen.filter((each) => !isWrapped(each))),
    ...found(unseen.filter(isWrapped)).map((each) => ({ ...each, fact: 'D-PEM-WRAP' })),
  ];
}

/** Where a text was not read on: YAML with too much in it, and listings whose end is missing. */
const PASSED_OVER = [
  'yaml-dense',
  'yaml-depth',
  'base64-broken',
  'json-broken',
  'xml-broken',
  'csv-open',
  'sql-cut',
];

const found = (all: readonly Setting[]): readonly Found[] =>
  all.length > 0
    ? [{ message: 'not-whole', at: all.map(({ entry }) => placeOf(entry)), path: pathOf(all) }]
    : [];

/** The path, if all places have the same. */
const pathOf = (all: readonly Setting[]): string | undefined =>
  all.every(({ path }) => path === all[0]?.path) ? all[0]?.path : undefined;

const isPrivateKey = ({ known, path }: Setting): boolean =>
  known?.secret === true && path.endsWith('private_key');

const hasWrapped = (setting: Setting): boolean => {
  const { value } = setting.entry;
  return (value.kind === 'partial' && value.by === 'wrapped') || isInCell(setting);
};

/** A private key in a drawn table: its line breaks may be those of the table. */
const isInCell = (setting: Setting): boolean => isPrivateKey(setting) && mayBeWrapped(setting);

/** A value that can be checked only where it is in clear text. */
export const isMasked = ({ entry: { value } }: Setting): boolean =>
  value.kind === 'hidden' && value.by === 'mask';

const LISTINGS =
  /^F-(?:SHOW|N98(?:CSV|JSON|YAML|XML)?|SQL(?:PMA)?|TSV|BOX|VERT|MYXML|OUTFILE|(?:CSV|JSON|YAML|PHP)PMA)$/;

/** Listings of an installation of which the rest is not here: nothing can be said about what is missing. */
export function partsOfListings({ parts }: Installation): readonly Found[] {
  if (parts.some(({ whole }) => whole)) return [];
  const at = parts
    .filter(({ format, entries }) => LISTINGS.test(format) && entries.length > 1)
    .flatMap(({ entries: [first] }) => (first ? [first.named] : []));
  return at.length > 0 ? [{ message: 'part-of-listing', at }] : [];
}
