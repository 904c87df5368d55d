import type { Span } from '../../../../engine/text/characters.ts';
import type { Format, FormatId } from '../../part.ts';
import { env } from '../env.ts';
import { dottedPart } from '../magerun/dotted.ts';
import { php } from '../php.ts';
import type { Row } from '../table/table.ts';
import { type Cell, rowEntry } from '../table-row.ts';
import { readContainers } from './containers.ts';
import { applicationsIn, isNamed, isOfChart } from './kind.ts';
import type { YamlNode, YamlPair } from './parsed.ts';
import { isStep, readSteps, readWithin } from './steps.ts';
import {
  type Carrier,
  type Found,
  readFlagged,
  readNamed,
  readPair,
  readVariables,
  valueIn,
} from './variables.ts';
import { child, itemsOf, maps, merged, textOf } from './walk.ts';

/** Reads what a kind of document has. */
type Reader = (found: Found, documents: readonly YamlNode[]) => void;

const STAGES = ['global', 'build', 'deploy', 'post-deploy'];
const GLOBAL_ONLY = ['ENABLE_EVENTING', 'ENABLE_WEBHOOKS'];

/**
 * `.magento.env.yaml`: faults `stage-unknown` and `stage-wrong` are names that its program does not know there. Both
 * files of a Cloud project may have been pasted as one.
 */
const environmentFile: Reader = (found, documents) => {
  readFlagged(
    found,
    () => ({ application: true }),
    (application) =>
      applicationFile(
        application,
        documents.filter((document) => child(document, 'variables')),
      ),
  );
  const inside: YamlNode[] = [];
  for (const document of documents)
    for (const { name, named, value } of merged(child(document, 'stage'), found.seen)) {
      if (!STAGES.includes(name)) found.faults.push({ kind: 'stage-unknown', at: named });
      for (const pair of merged(value, found.seen)) {
        if (GLOBAL_ONLY.includes(pair.name) && name !== 'global')
          found.faults.push({ kind: 'stage-wrong', at: pair.named });
        readPair(found, pair, {});
        inside.push(pair.value);
      }
    }
  readOthers(found, inside, {});
};

/** `.magento.app.yaml`, or a file with several applications. */
const applicationFile: Reader = (found, documents) => {
  for (const document of documents) {
    const several = new Set(applicationsIn(document));
    if (several.size === 0) readApplication(found, document);
    else readContainers(found, [document], (map) => several.has(map), readApplication);
  }
};

/** A setting beside `env:` instead of below it is a variable of the project, without `env:`. */
function readApplication(found: Found, application: YamlNode): void {
  for (const pair of merged(child(application, 'variables') ?? application, found.seen)) {
    if (pair.name === 'env') readVariables(found, pair.value);
    if (!pair.name.startsWith('CONFIG__')) continue;
    readFlagged(
      found,
      () => ({ cloud: true }),
      (beside) => readPair(beside, pair, {}),
    );
  }
}

const COMPOSE: Carrier = { interpolated: true, passed: true };

const compose: Reader = (found, documents) => {
  const holds = (map: YamlNode) => child(map, 'environment') !== undefined;
  readContainers(found, documents, holds, (own, map) =>
    readVariables(own, child(map, 'environment'), COMPOSE),
  );
  readOthers(found, documents, COMPOSE);
};

/** Settings in maps and lists of any other name, such as one that services share, or a part of a file. */
function readOthers(found: Found, documents: readonly YamlNode[], carrier: Carrier): void {
  for (const map of maps(documents)) {
    for (const { name, value } of map.pairs)
      if (!isStep(name) && itemsOf(value).some(isOwnText)) readVariables(found, value, carrier);
    if (found.seen.has(map) || !map.pairs.some(isOwn)) continue;
    for (const pair of merged(map, found.seen)) if (isOwn(pair)) readPair(found, pair, carrier);
  }
}

const isOwn = ({ name }: YamlPair): boolean => /^(?:env:)?CONFIG__/.test(name);
const isOwnText = (node: YamlNode): boolean => /^CONFIG__\w{1,299}=/.test(textOf(node) ?? '');

/** A list can be in many places, as an alias; charts have lists of variables under other names. */
const kubernetes: Reader = (found, documents) => {
  for (const map of maps(documents)) {
    const kind = textOf(child(map, 'kind'));
    const data = child(map, 'data');
    if (kind === 'ConfigMap' || kind === 'Secret')
      readVariables(found, data, { base64: kind === 'Secret' });
    readVariables(found, child(map, 'stringData'));
    readFiles(found, kind === 'ConfigMap' ? data : child(map, 'stringData'));
  }
  const lists = new Set<YamlNode>();
  const readList = (own: Found, node: YamlNode) => {
    if (!lists.has(node)) readNamed(own, node);
    lists.add(node);
  };
  const holds = (map: YamlNode & { kind: 'map' }) => map.pairs.some(({ value }) => isNamed(value));
  readContainers(found, documents, holds, (own, map) => {
    for (const { value } of map.pairs) readList(own, value);
  });
  for (const document of documents) readList(found, document);
  if ([...maps(documents)].some(isOfChart)) actions(found, documents);
};

/** Files in a ConfigMap or a Secret, under their names. */
function readFiles(found: Found, data: YamlNode | undefined): void {
  for (const { name, value } of data?.kind === 'map' ? data.pairs : []) {
    if (!name.includes('.') || value.kind !== 'scalar') continue;
    const read: Format['read'] = (text, at) => php.read(text, at) ?? env.read(text, at);
    readWithin(found, value.text, read);
  }
}

/** Other programs for builds have settings in maps of other names. */
const actions: Reader = (found, documents) => {
  const blocks = (map: YamlNode & { kind: 'map' }) =>
    map.pairs.flatMap(({ name, value }) =>
      value.kind === 'map' && (name === 'env' || (BLOCKS.includes(name) && value.pairs.some(isOwn)))
        ? [value]
        : [],
    );
  const holds = (map: YamlNode & { kind: 'map' }) => blocks(map).length > 0;
  readContainers(found, documents, holds, (own, map) => {
    for (const block of blocks(map)) readVariables(own, block);
  });
  readOthers(found, documents, {});
};

const BLOCKS = ['variables', 'environment'];

const ansible: Reader = (found, documents) => {
  const holds = (map: YamlNode) => child(map, 'environment') !== undefined;
  readContainers(found, documents, holds, (own, map) =>
    readVariables(own, child(map, 'environment')),
  );
  readOthers(found, documents, {});
};

/** The rows of core_config_data, as phpMyAdmin and n98-magerun2 write them. */
const rows: Reader = (found, documents) => {
  for (const row of documents.flatMap((document) =>
    document.kind === 'map'
      ? document.pairs.flatMap(({ value }) => itemsOf(value))
      : itemsOf(document),
  )) {
    if (row.kind !== 'map') continue;
    const cells = row.pairs.map(({ name, value }): [string, Cell] => [
      name.toLowerCase(),
      {
        value: nullable(valueIn(found, value)),
        valued: value.kind === 'scalar' ? value.inner : value.span,
      },
    ]);
    const entry = rowEntry(new Map(cells), filledSpan(found, row.span));
    if (entry) found.entries.push(entry);
  }
};

/** Keys of env.php with dots, as `config:env:show` of n98-magerun2 writes them. */
const dotted: Reader = (found, documents) => {
  const read = documents.flatMap(itemsOf).flatMap((item): Row[] => {
    const cells = [child(item, 'key'), child(item, 'value')].flatMap((node) =>
      node?.kind === 'scalar' ? [{ value: valueIn(found, node), at: node.inner }] : [],
    );
    return cells.length === 2 ? [{ cells, span: filledSpan(found, item.span) }] : [];
  });
  const part = dottedPart([0, found.source.length], read);
  found.entries.push(...(part?.entries ?? []));
  found.cryptKeys.push(...(part?.told?.cryptKeys ?? []));
};

/** Without the space behind it. */
const filledSpan = (found: Found, span: Span): Span => [
  span[0],
  span[0] + found.source.slice(...span).trimEnd().length,
];

/** n98-magerun2 writes words for NULL. */
function nullable(value: ReturnType<typeof valueIn>): ReturnType<typeof valueIn> {
  const text = value.kind === 'text' ? value.text.text : '';
  return text === 'NULL' || text === 'NULL (NULL/"unknown" value)' ? { kind: 'null' } : value;
}

const READERS: Partial<Record<FormatId, Reader>> = {
  'F-ENVYAML': environmentFile,
  'F-APPYAML': applicationFile,
  'F-COMPOSE': compose,
  'F-K8S': kubernetes,
  'F-GHA': actions,
  'F-ANS': ansible,
  'F-YAMLPMA': rows,
  'F-N98YAML': rows,
  'F-N98ENV': dotted,
};

/** Reads documents of a kind: the variables, and the commands in its steps. */
export function readKind(id: FormatId, found: Found, documents: readonly YamlNode[]): void {
  READERS[id]?.(found, documents);
  for (const map of maps(documents))
    for (const { name, value } of map.pairs) readSteps(found, name, value);
  for (const document of documents) if (document.kind === 'list') readSteps(found, 'run', document);
}
