import type { Fault, Format, Part } from '../part.ts';
import { lineEnd, textOfLineBefore } from './lines.ts';
import { listsAll } from './n98/listing.ts';
import { isDense } from './yaml/dense.ts';
import { beginsYaml, yamlEnd } from './yaml/extent.ts';
import { kindOf } from './yaml/kind.ts';
import { readKind } from './yaml/kinds.ts';
import { parsedYaml, type YamlNode } from './yaml/parsed.ts';
import type { Found } from './yaml/variables.ts';

/** Where the names of a map begin. */
const namesIn = (node: YamlNode): readonly number[] =>
  node.kind === 'map' ? node.pairs.map(({ named }) => named[0]) : [];

/** Such a text is passed over: nothing is known about what it sets. */
const unreadable = (at: number, stop: number, line: number): Part => ({
  format: 'F-COMPOSE',
  span: [at, stop],
  entries: [],
  faults: [{ kind: 'yaml-dense', at: [at, line] }],
  whole: false,
});

/**
 * YAML files with settings. It needs the YAML reader, which is large: `beginsYaml` tells whether a text has such a file,
 * without it.
 */
export const yaml: Format = {
  ids: [
    'F-ENVYAML',
    'F-APPYAML',
    'F-COMPOSE',
    'F-K8S',
    'F-GHA',
    'F-ANS',
    'F-YAMLPMA',
    'F-N98YAML',
    'F-N98ENV',
  ],
  shortest: 1,
  // Nobody pastes more files; the documents of one file are one part.
  most: 500,
  read(text, at): Part | undefined {
    if (!beginsYaml(text, at)) return undefined;
    const stop = yamlEnd(text, at);
    if (isDense(text.slice(at, stop))) return unreadable(at, stop, lineEnd(text, at));
    const { documents, faults } = parsedYaml(text, at, stop);
    // JSON may have tabs and repeat a name. Outermost names that repeat may come from two files, one below the other.
    const isJson = textOfLineBefore(text, at).trim() === '{';
    const outermost = new Set(documents.flatMap(namesIn));
    const counts = ({ kind, at: [start] }: Fault) =>
      kind === 'duplicate-key' ? !isJson && !outermost.has(start) : !isJson || kind !== 'yaml-tab';
    const kind = kindOf(documents);
    const format = kind ?? 'F-COMPOSE';
    const found: Found = {
      source: text,
      entries: [],
      faults: faults.filter(counts),
      cryptKeys: [],
      containers: [],
      seen: new Set(),
    };
    readKind(format, found, documents);
    const filled = at + text.slice(at, stop).trimEnd().length;
    const end = found.entries.reduce((last, { valued }) => Math.max(last, valued[1]), filled);
    const isCut = found.entries.at(-1)?.value.kind === 'partial';
    const whole = format === 'F-N98YAML' && !isCut && listsAll(text, at);
    const { entries, cryptKeys } = found;
    const told = cryptKeys.length > 0 && { told: { cryptKeys } };
    const isFaulty = !isJson && found.faults.length > 0;
    const foreign = !kind && entries.length === 0 && !isFaulty && { foreign: true };
    return { format, span: [at, end], entries, faults: found.faults, whole, ...told, ...foreign };
  },
};
