import type { FormatId } from '../../part.ts';
import type { YamlNode } from './parsed.ts';
import { child, itemsOf, maps, textOf } from './walk.ts';

/** Keys at the top of a document, or of its part that was pasted, and what they tell. */
const ROOTS: readonly (readonly [key: string, id: FormatId])[] = [
  ['stage', 'F-ENVYAML'],
  ['web_environment', 'F-COMPOSE'],
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

/** Which kind of document it is; undefined if it has nothing that tells it. */
export function kindOf(documents: readonly YamlNode[]): FormatId | undefined {
  for (const document of documents) {
    if (applicationsIn(document).length > 0) return 'F-APPYAML';
    const id = listKind(document) ?? ROOTS.find(([key]) => isRoot(key, child(document, key)))?.[1];
    if (id === 'F-APPYAML' && !isApplication(document)) return 'F-GHA';
    if (id) return id;
  }
  for (const map of maps(documents)) {
    const variables = child(map, 'env');
    if (variables?.kind === 'list' || map.pairs.some(({ value }) => isNamed(value))) return 'F-K8S';
    if (variables) return isOfChart(map) ? 'F-K8S' : 'F-GHA';
  }
  return [...maps(documents)].some((map) => child(map, 'script')) ? 'F-GHA' : undefined;
}

/** Whether a map has the variables of a chart for Kubernetes: those of builds name an image in one word. */
export const isOfChart = (map: YamlNode): boolean =>
  child(map, 'env')?.kind === 'map' &&
  (child(map, 'image')?.kind === 'map' ||
    ['replicaCount', 'replicas'].some((name) => child(map, name)));

const OF_APPLICATION = ['variables', 'relationships', 'mounts', 'hooks', 'web', 'crons', 'runtime'];

/** The applications of a file that has several: a list of them, or those under `applications`. */
export function applicationsIn(document: YamlNode): readonly YamlNode[] {
  const several = child(document, 'applications');
  const all = several?.kind === 'map' ? several.pairs.map(({ value }) => value) : [];
  return [...all, ...itemsOf(several ?? document)].filter(
    (each) =>
      /^[\w-]{1,99}:\d/.test(textOf(child(each, 'type')) ?? '') &&
      OF_APPLICATION.some((name) => child(each, name)),
  );
}

/** A job of GitLab CI has the name of its stage. */
const isRoot = (key: string, value: YamlNode | undefined): boolean =>
  value !== undefined && (key !== 'stage' || value.kind === 'map');

/** The files of GitLab CI have variables as well, and those of Bitbucket images. */
const isApplication = (document: YamlNode): boolean =>
  !['stages', 'image', 'script', 'before_script', 'include', 'workflow', 'default'].some((name) =>
    child(document, name),
  ) && ![...maps([document])].some((map) => child(map, 'script'));

/** Whether a node is a list of variables with `name` and `value`. */
export const isNamed = (node: YamlNode): boolean => {
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
