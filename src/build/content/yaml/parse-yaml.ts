import { LineCounter, parse, parseDocument } from 'yaml';
import type * as z from 'zod';
import { directionMarkUnder } from '../direction.ts';
import { faultsOf } from './shape-faults.ts';
import { lineOf } from './yaml-lines.ts';

/** Results for texts that were parsed before. `npm run dev` reads all files again after each change of one. */
const known = new WeakMap<z.ZodType, Map<string, unknown>>();

/** What is in each accepted text, as it is written: without the defaults of a schema. */
const written = new Map<string, unknown>();

/** The data in a text of YAML that has been accepted. It is not parsed again: that takes longer than all the rest. */
export const dataIn = (yaml: string): unknown =>
  written.has(yaml) ? written.get(yaml) : parse(yaml);

/**
 * Parses a text of YAML; returns the same object for the same text. If it is not YAML or has the wrong shape, throws
 * and names the file, each line and the remedy. `linesBefore` is the number of lines in the file before the text.
 */
export function parseYaml<Shape extends z.ZodType>(
  file: string,
  yaml: string,
  schema: Shape,
  linesBefore = 0,
): z.infer<Shape> {
  const texts = known.get(schema) ?? new Map<string, unknown>();
  known.set(schema, texts);
  if (texts.has(yaml)) return texts.get(yaml) as z.infer<Shape>;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => `${file}:${lines.linePos(offset).line + linesBefore}`;
  const [broken] = document.errors;
  if (broken) throw new Error(`${at(broken.pos[0])}: this is not YAML. ${broken.message}`);
  const data: unknown = document.toJS();
  const mark = file.endsWith('examples.yaml') ? undefined : directionMarkUnder(data);
  if (mark) throw new Error(`${file}: ${mark} sets the direction of writing. Delete it.`);
  const parsed = schema.safeParse(data);
  if (parsed.success) {
    texts.set(yaml, parsed.data);
    written.set(yaml, data);
    return parsed.data;
  }
  const faults = faultsOf(parsed.error.issues, data).map(
    ({ path, key, message }) =>
      `  ${at(lineOf(document, key === undefined ? path : [...path, key]))}: ${path.join('.') || 'the file'}: ${message}`,
  );
  throw new Error(`${file}: fix these entries.\n${faults.join('\n')}`);
}
