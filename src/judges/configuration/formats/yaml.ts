import type { Format, Part } from '../part.ts';
import { lineBefore } from './sticky.ts';
import { beginsYaml, yamlEnd } from './yaml/extent.ts';
import { kindOf, readKind } from './yaml/kinds.ts';
import { parsedYaml } from './yaml/parsed.ts';
import type { Found } from './yaml/variables.ts';

/** The command of n98-magerun2 that lists all settings: no path in front of its options. */
const WHOLE = /\bconfig:store:get(?:\s+--?[\w=-]+)*\s*(?:[|>].*)?$/;

/**
 * YAML files with settings. It needs the YAML reader, which is large: `beginsYaml` tells whether a text has such a file,
 * without it.
 */
export const yaml: Format = {
  ids: ['F-ENVYAML', 'F-APPYAML', 'F-COMPOSE', 'F-K8S', 'F-GHA', 'F-ANS', 'F-YAMLPMA', 'F-N98YAML'],
  read(text, at): Part | undefined {
    if (!beginsYaml(text, at)) return undefined;
    const stop = yamlEnd(text, at);
    const { documents, faults } = parsedYaml(text, at, stop);
    const format = kindOf(documents);
    const found: Found = { source: text, entries: [], faults: [...faults], seen: new Set() };
    readKind(format, found, documents);
    const filled = at + text.slice(at, stop).trimEnd().length;
    const end = found.entries.reduce((last, { valued }) => Math.max(last, valued[1]), filled);
    const whole = format === 'F-N98YAML' && WHOLE.test(lineBefore(text, at).slice(0, 500));
    return { format, span: [at, end], entries: found.entries, faults: found.faults, whole };
  },
};
