import { deflateRawSync } from 'node:zlib';
import { toBase85 } from '../../engine/text/base85.ts';
import { applied, type Edit, type ElementNode, elementsOf } from './markup.ts';

/** Where a part is put when the file opens (src/features/one-file/unpack.ts). */
const PLACE = '<template></template>';

/** The body of a file without what only its script uses, and that as templates: first those of places, in order. */
export interface Packed {
  readonly body: string;
  readonly parts: string;
}

/**
 * Takes out of a body what nobody sees without script: files are limited in size. What a reader can read stays as it is.
 */
export function packedBody(body: string): Packed {
  const found = elementsOf(body).flatMap((element) => forScript(element) ?? []);
  const runs = joined(found);
  const isData = ({ start }: Run) => body.startsWith('<script', start);
  const [data, parts] = [runs.filter(isData), runs.filter((run) => !isData(run))];
  const textOf = ({ start, end }: Run) => body.slice(start, end);
  return {
    body: applied(
      body,
      runs.map((run) => ({ ...run, by: isData(run) ? '' : PLACE })),
    ),
    parts: [...parts.map((run) => `<template>${textOf(run)}</template>`), ...data.map(textOf)].join(
      '',
    ),
  };
}

type Run = Pick<Edit, 'start' | 'end'>;

/** Runs without those inside another; those that follow each other are one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (!last || run.start > last.end) all.push(run);
    else if (run.start === last.end) all.splice(-1, 1, { start: last.start, end: run.end });
  }
  return all;
}

/** What of an element only the script of the file uses: all, what comes after it, or nothing. */
function forScript({ name, attributes, parent, loc: [open, close] }: ElementNode) {
  const isCheck = parent?.['attributes']?.class === 'check';
  if (name === 'noscript' && isCheck) return { start: close.end, end: parent.loc[1].start };
  const unseen = name === 'script' || name === 'template' || 'hidden' in attributes;
  return unseen ? { start: open.start, end: close.end } : undefined;
}

/** A text as a script unpacks it. With this much memory it becomes smallest. */
export const packed = (code: string, markup: string): string =>
  toBase85(deflateRawSync(`${code}\0${markup}`, { level: 9, memLevel: 7 }));
