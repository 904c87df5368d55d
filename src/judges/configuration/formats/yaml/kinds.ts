import type { Span } from '../../../../engine/text/characters.ts';
import type { Entry, Flags, FormatId } from '../../part.ts';
import { dottedPart } from '../magerun/dotted.ts';
import type { Row } from '../table/table.ts';
import { type Cell, rowEntry } from '../table-row.ts';
import type { YamlNode } from './parsed.ts';
import { readSteps } from './steps.ts';
import { type Found, readNamed, readPair, readVariables, valueIn } from './variables.ts';
import { child, itemsOf, maps, merged, textOf } from './walk.ts';

/** Reads what a kind of document has. */
type Reader = (found: Found, documents: readonly YamlNode[]) => void;

/** Reads variables of which more is known than what is written at them. */
function readFlagged(found: Found, more: Flags, read: (found: Found) => void): void {
  const entries: Entry[] = [];
  read({ ...found, entries });
  for (const { flags, ...entry } of entries)
    found.entries.push({ ...entry, flags: { ...flags, ...more } });
}

const STAGES = ['global', 'build', 'deploy', 'post-deploy'];
const GLOBAL_ONLY = ['ENABLE_EVENTING', 'ENABLE_WEBHOOKS'];

/**
 * `.magento.env.yaml`: faults `stage-unknown` and `stage-wrong` are names that its program does not know there. Both
 * files of a Cloud project may have been pasted as one.
 */
const environmentFile: Reader = (found, documents) => {
  readFlagged(found, { application: true }, (application) =>
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
  for (const map of maps(inside))
    for (const pair of map.pairs)
      if (/^(?:env:)?CONFIG__/.test(pair.name)) readPair(found, pair, {});
};

/** `.magento.app.yaml`: a setting beside `env:` instead of below it is a variable of the project, without `env:`. */
const applicationFile: Reader = (found, documents) => {
  for (const document of documents) {
    const flags: Flags = isApplication(document) ? { cloud: true } : {};
    for (const pair of merged(child(document, 'variables') ?? document, found.seen)) {
      if (pair.name === 'env') readVariables(found, pair.value);
      if (!pair.name.startsWith('CONFIG__')) continue;
      readFlagged(found, flags, (beside) => readPair(beside, pair, {}));
    }
  }
};

/** The files of GitLab CI have variables as well. */
const isApplication = (document: YamlNode): boolean =>
  !['stages', 'image', 'script', 'before_script', 'include', 'workflow', 'default'].some((name) =>
    child(document, name),
  ) && ![...maps([document])].some((map) => child(map, 'script'));

const compose: Reader = (found, documents) => {
  for (const map of maps(documents)) {
    const variables = child(map, 'environment');
    if (!variables) continue;
    readFlagged(found, { container: variables.span[0] }, (own) =>
      readVariables(own, variables, { interpolated: true, passed: true }),
    );
  }
};

const kubernetes: Reader = (found, documents) => {
  // A list can be in many places, as an alias.
  const lists = new Set<YamlNode>();
  const readList = (node: YamlNode) => {
    if (!lists.has(node)) readNamed(found, node);
    lists.add(node);
  };
  for (const map of maps(documents)) {
    const kind = textOf(child(map, 'kind'));
    const data = child(map, 'data');
    if (kind === 'ConfigMap' || kind === 'Secret')
      readVariables(found, data, { base64: kind === 'Secret' });
    readVariables(found, child(map, 'stringData'));
    // Charts have lists of variables under other names.
    for (const { value } of map.pairs) readList(value);
  }
  for (const document of documents) readList(document);
};

const actions: Reader = (found, documents) => {
  for (const map of maps(documents)) {
    const variables = child(map, 'env');
    if (variables?.kind === 'map') readVariables(found, variables);
  }
};

const ansible: Reader = (found, documents) => {
  for (const map of maps(documents)) readVariables(found, child(map, 'environment'));
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
}

/** Keys at the top of a document, or of its part that was pasted, and what they tell. */
const ROOTS: readonly (readonly [key: string, id: FormatId])[] = [
  ['stage', 'F-ENVYAML'],
  ['apiVersion', 'F-K8S'],
  ['stringData', 'F-K8S'],
  ['jobs', 'F-GHA'],
  ['services', 'F-COMPOSE'],
  ...['relationships', 'mounts', 'crons', 'hooks', 'runtime', 'variables'].map(
    (key) => [key, 'F-APPYAML'] as const,
  ),
  ...['containers', 'initContainers', 'spec', 'template', 'kind'].map(
    (key) => [key, 'F-K8S'] as const,
  ),
  ['tasks', 'F-ANS'],
  ['environment', 'F-COMPOSE'],
];

/** Which kind of document it is. */
export function kindOf(documents: readonly YamlNode[]): FormatId {
  for (const document of documents) {
    const id = listKind(document) ?? ROOTS.find(([key]) => child(document, key))?.[1];
    if (id) return id;
  }
  for (const map of maps(documents)) {
    const variables = child(map, 'env');
    if (variables?.kind === 'list' || map.pairs.some(({ value }) => isNamed(value))) return 'F-K8S';
    if (variables) return 'F-GHA';
  }
  return 'F-COMPOSE';
}

/** Whether a node is a list of variables with `name` and `value`. */
const isNamed = (node: YamlNode): boolean => {
  const [first] = itemsOf(node);
  return Boolean(child(first, 'name') && (child(first, 'value') ?? child(first, 'valueFrom')));
};

/** Keys of env.php with dots that every installation has. */
const OF_ENV = /^(?:system|crypt|backend|db)\./;

function listKind(document: YamlNode): FormatId | undefined {
  const table =
    document.kind === 'map'
      ? document.pairs.find(({ name }) => name.endsWith('core_config_data'))
      : undefined;
  const [first, ...others] = itemsOf(table?.value ?? document);
  if (!first) return undefined;
  const row = [first, ...others].find((item) => child(item, 'path') ?? child(item, 'Path'));
  if (row) return child(row, 'Path') ? 'F-N98YAML' : 'F-YAMLPMA';
  if ([first, ...others].some((item) => OF_ENV.test(textOf(child(item, 'key')) ?? '')))
    return 'F-N98ENV';
  if (child(first, 'run') || child(first, 'uses') || child(first, 'env')?.kind === 'map')
    return 'F-GHA';
  return child(first, 'value') || child(first, 'valueFrom') || child(first, 'image')
    ? 'F-K8S'
    : 'F-ANS';
}
